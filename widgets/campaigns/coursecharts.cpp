#include "campaigns/coursecharts.h"

#include "campaigns/campaignroles.h"
#include "campaigns/courselines.h"
#include "look/desktable.h"
#include "look/text.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedWidget>

namespace signalbox {

namespace {
double seconds(Span span)
{
    return double(span.count()) / 1e6;
}
} // namespace

CourseCharts::CourseCharts(const TableSources &sources, LookSource &look, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_look(look),
      m_story(sources),
      m_turn(newButton({}, "link", this, true)),
      m_stack(new QStackedWidget(this)),
      m_rows(new PlanRows({ tr("Until"), tr("Succeeded"), tr("Dark"), tr("Back or failed"), tr("Without service, median") }, this)),
      m_table(new DeskTable(look, campaignRoles, this))
{
    m_turn->setObjectName(QStringLiteral("courseAsTable"));
    m_table->setModel(m_rows);
    m_table->setObjectName(QStringLiteral("campaignCourse"));
    m_table->setAccessibleName(tr("The campaign over time"));
    const std::array widths { 150, 100, 80, 120, 170 };
    for (int i = 0; i < int(widths.size()); ++i)
        m_table->fitColumn(i, widths[std::size_t(i)]);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(newLabel(tr("Over time"), "section", this));
    head->addSpacing(8);
    head->addWidget(newLabel(tr("each vehicle where it stands now, since it came there"), "caption", this));
    head->addStretch(1);
    head->addWidget(m_turn);
    m_stack->addWidget(newCharts());
    m_stack->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_stack);
    connect(m_turn, &QPushButton::clicked, this, [this] { showTable(m_stack->currentIndex() == 0); });
    showTable(false);
    hide();
}

QWidget *CourseCharts::newCharts()
{
    auto *both = new QWidget(m_stack);
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(24);
    m_where = new CourseLines(m_look, both);
    m_where->setAccessibleName(tr("Vehicles that succeeded, are dark, rolled back or failed, over time"));
    m_silence = new CourseLines(m_look, both);
    m_silence->setAccessibleName(tr("Seconds without service over time"));
    const auto add = [&](const QString &unit, CourseLines *lines) {
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(newLabel(unit, "caption", both));
        column->addWidget(lines);
        line->addLayout(column, 1);
    };
    add(tr("Vehicles"), m_where);
    add(tr("Seconds without service"), m_silence);
    return both;
}

void CourseCharts::showTable(bool table)
{
    m_stack->setCurrentIndex(table ? 1 : 0);
    m_turn->setText(table ? tr("Show as chart") : tr("Show as table"));
}

void CourseCharts::setCourse(const std::vector<CoursePoint> &course)
{
    const CoursePoint last = course.empty() ? CoursePoint {} : course.back();
    const bool any = last.succeeded + last.dark + last.otherwise > 0;
    setVisible(any);
    if (!any)
        return;
    m_rows->setLines(m_story.course(course));
    const QLocale &locale = m_sources.reader.locale;
    std::vector<CourseLines::Line> where;
    const auto add = [&](const QString &name, Token colour, int CoursePoint::*member) {
        QList<QPointF> points;
        for (std::size_t i = 0; i < course.size(); ++i)
            points += QPointF(double(i) / double(course.size() - 1), course[i].*member);
        where.push_back({ tr("%1 %2").arg(name, words::count(last.*member, locale)), colour, std::move(points) });
    };
    add(tr("succeeded"), Token::Text2, &CoursePoint::succeeded);
    add(tr("back or failed"), Token::Degraded, &CoursePoint::otherwise);
    add(tr("dark"), Token::Dark, &CoursePoint::dark);
    CourseLines::Line silence { tr("median"), Token::Text2, {}, true };
    for (std::size_t i = 0; i < course.size(); ++i)
        if (course[i].interruption)
            silence.points += QPointF(double(i) / double(course.size() - 1), seconds(*course[i].interruption));
    const QTimeZone zone = m_sources.reader.zoneHere();
    const Instant now = m_sources.clock.now();
    const QString from = words::time(course.front().at, now, zone, locale);
    const QString to = QStringLiteral("%1 %2").arg(words::time(last.at, now, zone, locale), words::zoneName(zone, last.at, locale));
    m_where->setLines(std::move(where), from, to);
    const bool measured = !silence.points.isEmpty();
    if (!measured)
        silence.name = tr("none measured yet");
    m_silence->setLines({ std::move(silence) }, from, to);
}

} // namespace signalbox
