#include "campaigns/windowlist.h"

#include "look/text.h"

#include <QHBoxLayout>
#include <QTimeEdit>
#include <QToolButton>

namespace signalbox {

namespace {
QTimeEdit *newTime(int minute, const QString &name, QWidget *parent)
{
    auto *edit = new QTimeEdit(QTime(minute / 60, minute % 60), parent);
    edit->setButtonSymbols(QAbstractSpinBox::NoButtons);
    edit->setDisplayFormat(QStringLiteral("HH:mm"));
    edit->setAccessibleName(name);
    return edit;
}

int minuteOf(const QTimeEdit *edit)
{
    return edit->time().hour() * 60 + edit->time().minute();
}
} // namespace

WindowList::WindowList(const QLocale &locale, QWidget *parent) : QWidget(parent), m_locale(locale), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    auto *add = newButton(tr("Add a window"), "default", this, true);
    add->setObjectName(QStringLiteral("addWindow"));
    auto *line = new QHBoxLayout;
    line->addWidget(add);
    line->addStretch(1);
    m_column->addLayout(line);
    connect(add, &QPushButton::clicked, this, [this] { this->add({ 0x7f, 22 * 60, 5 * 60 }); });
}

void WindowList::add(const MaintenanceWindow &window)
{
    Line line { new QWidget(this), {}, nullptr, nullptr };
    auto *row = new QHBoxLayout(line.box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    for (int day = 0; day < 7; ++day) {
        auto *button = new QToolButton(line.box);
        button->setText(m_locale.dayName(day + 1, QLocale::ShortFormat));
        button->setAccessibleName(m_locale.dayName(day + 1, QLocale::LongFormat));
        button->setCheckable(true);
        button->setChecked(window.days & (1 << day));
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::toggled, this, &WindowList::changed);
        row->addWidget(button);
        line.days[std::size_t(day)] = button;
    }
    line.from = newTime(window.fromMinute, tr("From, vehicle’s local time"), line.box);
    line.until = newTime(window.untilMinute, tr("Until, vehicle’s local time"), line.box);
    auto *remove = newButton(tr("Remove"), "quiet", line.box, true);
    row->addSpacing(8);
    row->addWidget(newLabel(tr("from"), "label", line.box));
    row->addWidget(line.from);
    row->addWidget(newLabel(tr("until"), "label", line.box));
    row->addWidget(line.until);
    row->addWidget(remove);
    row->addStretch(1);
    connect(line.from, &QTimeEdit::timeChanged, this, &WindowList::changed);
    connect(line.until, &QTimeEdit::timeChanged, this, &WindowList::changed);
    connect(remove, &QPushButton::clicked, this, [this, box = line.box] { this->remove(box); });
    m_column->insertWidget(int(m_lines.size()), line.box);
    m_lines.push_back(line);
    Q_EMIT changed();
}

void WindowList::remove(const QWidget *box)
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [box](const Line &line) { return line.box == box; });
    if (found == m_lines.end())
        return;
    found->box->hide();
    found->box->deleteLater(); // the click is still in one of its buttons
    m_lines.erase(found);
    Q_EMIT changed();
}

std::vector<MaintenanceWindow> WindowList::windows() const
{
    std::vector<MaintenanceWindow> found;
    for (const Line &line : m_lines) {
        MaintenanceWindow window { 0, minuteOf(line.from), minuteOf(line.until) };
        for (int day = 0; day < 7; ++day)
            window.days |= line.days[std::size_t(day)]->isChecked() ? 1 << day : 0;
        found.push_back(window);
    }
    return found;
}

} // namespace signalbox
