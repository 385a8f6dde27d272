#include "operations/findingsgrid.h"

#include "look/stateglyph.h"
#include "look/text.h"

#include <QGridLayout>

namespace signalbox {

namespace {
struct Check
{
    QString code;
    int passes = 0;
    int remarks = 0;
    const Finding *shown = nullptr; ///< the first remark, or the first pass
    const PlannedVehicle *of = nullptr;
};

std::vector<Check> sum(const std::vector<const PlannedVehicle *> &going)
{
    std::vector<Check> checks;
    for (const PlannedVehicle *planned : going) {
        if (!planned->report)
            continue;
        for (const Finding &finding : planned->report->findings) {
            auto check = std::find_if(checks.begin(), checks.end(), [&](const Check &c) { return c.code == finding.code; });
            if (check == checks.end())
                check = checks.insert(checks.end(), Check { finding.code, 0, 0, nullptr, nullptr });
            const bool remark = finding.weight != Finding::Weight::Pass;
            if (!check->shown || (remark && check->remarks == 0)) {
                check->shown = &finding;
                check->of = planned;
            }
            ++(remark ? check->remarks : check->passes);
        }
    }
    std::stable_partition(checks.begin(), checks.end(), [](const Check &check) { return check.remarks > 0; }); // worst first
    return checks;
}
} // namespace

FindingsGrid::FindingsGrid(LookSource &look, QWidget *parent) : QWidget(parent), m_look(look), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(2, 1);
}

void FindingsGrid::show(const std::vector<const PlannedVehicle *> &going, const OrderSentences &words)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_grid->setRowStretch(m_lines, 0);
    m_lines = 0;
    const bool many = going.size() > 1;
    for (const Check &check : sum(going)) {
        const bool remark = check.remarks > 0;
        const QString count = many ? tr("%1 of %2").arg(remark ? check.remarks : check.passes).arg(going.size()) : QString();
        QString text = words.finding(*check.shown);
        if (many && remark)
            text = tr("%1: %2").arg(check.of->vehicle.toString(), text);
        addLine(remark, count, text);
    }
    m_grid->setRowStretch(m_lines, 1); // room is left under the last line, not between them
}

void FindingsGrid::addLine(bool remark, const QString &count, const QString &text)
{
    const qreal ratio = devicePixelRatioF();
    auto *mark = new QLabel(this);
    mark->setPixmap(remark ? stateglyph::pixmap(12, 5, m_look.look().stateColour(5), ratio)
                           : m_look.iconPixmap(QStringLiteral("check"), 16, Token::Text2, ratio));
    mark->setFixedWidth(20);
    mark->setAlignment(Qt::AlignCenter);
    mark->setAccessibleName(remark ? tr("Remark") : tr("Passed"));
    m_grid->addWidget(mark, m_lines, 0, Qt::AlignTop);
    m_grid->addWidget(newLabel(count, "table", this), m_lines, 1, Qt::AlignTop);
    auto *sentence = newLabel(text, "table", this, true);
    sentence->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_grid->addWidget(sentence, m_lines, 2);
    ++m_lines;
}

} // namespace signalbox
