#include "shell/statusline.h"

#include "look/stateglyph.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace signalbox {

namespace {
constexpr int Icon = 16;
}

StatusLine::StatusLine(LookSource &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_line(new QHBoxLayout(this)),
      m_commands(newItem(QStringLiteral("commands"))),
      m_bell(newItem(QStringLiteral("bell"))),
      m_role(new QLabel(this)),
      m_speed(new QLabel(this)),
      m_clock(new QLabel(this)),
      m_zone(newItem(QStringLiteral("zone")))
{
    setObjectName(QStringLiteral("statusBar"));
    setAccessibleName(tr("Status"));
    m_line->setContentsMargins(8, 1, 8, 0);
    m_line->setSpacing(4);
    m_line->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *> { m_commands, m_bell, m_role, m_speed, m_clock, m_zone })
        m_line->addWidget(widget);
    for (QLabel *label : { m_role, m_speed, m_clock })
        label->setMargin(4);
    m_clock->setObjectName(QStringLiteral("clock"));
    m_clock->setAccessibleName(tr("Clock"));
    m_commands->setText(tr("Commands  %1").arg(QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)));
    m_commands->setToolTip(tr("Search every command, page and vehicle"));
    m_zone->setPopupMode(QToolButton::InstantPopup);
    m_zone->setMenu(new QMenu(m_zone));
    m_zone->setAccessibleName(tr("Time zone"));
    m_bell->setPopupMode(QToolButton::InstantPopup);
    m_speed->hide();
    setMessages(0);
    connect(m_commands, &QToolButton::clicked, this, &StatusLine::commandsRequested);
    connect(&m_look, &LookSource::changed, this, &StatusLine::dress);
    dress();
}

QToolButton *StatusLine::newItem(const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({ Icon, Icon });
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void StatusLine::setItem(const QString &id, const StatusItem &item, std::function<void()> run)
{
    auto found = m_items.find(id);
    if (found == m_items.end()) {
        QToolButton *button = newItem(QStringLiteral("status.") + id);
        m_line->insertWidget(m_leading++, button);
        button->setContextMenuPolicy(Qt::ActionsContextMenu);
        auto *copy = new QAction(tr("Copy"), button);
        button->addAction(copy);
        connect(copy, &QAction::triggered, button, [button] { QGuiApplication::clipboard()->setText(button->text() + QLatin1Char('\n') + button->toolTip()); });
        found = m_items.emplace(id, Shown { button, {}, std::move(run) }).first;
        connect(button, &QToolButton::clicked, this, [this, id] {
            if (const auto &act = m_items.at(id).run)
                act();
        });
    } else if (found->second.item == item) {
        return;
    }
    found->second.item = item;
    show(found->second);
}

void StatusLine::show(const Shown &shown)
{
    const StatusItem &item = shown.item;
    shown.button->setVisible(!item.text.isEmpty());
    shown.button->setText(item.text);
    shown.button->setAccessibleName(item.text);
    shown.button->setToolTip(item.tooltip);
    const qreal ratio = devicePixelRatioF();
    const QPixmap mark = item.rank >= 0
        ? stateglyph::pixmap(12, item.rank, m_look.look().stateColour(item.rank), ratio)
        : m_look.iconPixmap(item.icon, Icon, Token::Text2, ratio);
    shown.button->setIcon(mark);
}

void StatusLine::setRole(const QString &role)
{
    m_role->setText(role);
    m_role->setToolTip(role); // a narrow window cuts it
    m_role->setAccessibleName(tr("Role: %1").arg(role));
}

void StatusLine::setClock(const QString &now, const QString &speed)
{
    m_clock->setText(now);
    m_speed->setText(speed);
    m_speed->setVisible(!speed.isEmpty());
}

void StatusLine::setZones(const QStringList &zones, int current)
{
    QMenu *menu = m_zone->menu();
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (int i = 0; i < zones.size(); ++i) {
        QAction *action = menu->addAction(zones[i]);
        action->setCheckable(true);
        action->setChecked(i == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] { Q_EMIT zoneChosen(i); });
    }
    m_zone->setText(zones.value(current));
    m_zone->setToolTip(tr("Times are shown in this zone: %1").arg(zones.value(current)));
}

void StatusLine::setMessages(int count)
{
    m_bell->setText(count > 0 ? locale().toString(count) : QString());
    m_bell->setAccessibleName(tr("Messages: %1").arg(count));
    m_bell->setToolTip(count > 0 ? tr("What finished since this desk was opened") : tr("No messages yet"));
}

void StatusLine::dress()
{
    setFixedHeight(m_look.look().fit(28, TextRole::Table));
    m_commands->setIcon(m_look.icon(QStringLiteral("search")));
    m_bell->setIcon(m_look.icon(QStringLiteral("bell")));
    for (const auto &[id, shown] : m_items)
        show(shown);
    update();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.look().colour(Token::Rail));
    painter.fillRect(QRect(0, 0, width(), 1), m_look.look().colour(Token::Sep));
}

} // namespace signalbox
