#pragma once

#include "look/looksource.h"

#include <QWidget>
#include <functional>
#include <map>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace signalbox {

/// One statement of the status bar, in words. In trouble it gets a glyph and says so in `text`, no colour fill.
struct StatusItem
{
    QString text;
    QString icon; ///< of the icon set
    int rank = -1; ///< a state glyph instead of the icon: 5 degraded, 6 stopped
    QString tooltip;
    bool operator==(const StatusItem &) const = default;
};

/// The line at the bottom: what the desk is connected to | commands, messages, role, clock and time zone.
class StatusLine final : public QWidget
{
    Q_OBJECT
public:
    StatusLine(LookSource &look, QWidget *parent);

    /// Items stand in the order of their first call; one without text is hidden. `run`, where given, is called when the item is pressed.
    void setItem(const QString &id, const StatusItem &item, std::function<void()> run = {});
    void setRole(const QString &role);
    /// "Thu 19 Nov 2026 14:32:08", and "lab time x60" or nothing.
    void setClock(const QString &now, const QString &speed);
    /// The choices of the zone menu ("UTC", "Mine, CET (UTC+1)", "Vehicle's") and which one holds.
    void setZones(const QStringList &zones, int current);
    /// How many messages lie behind the bell.
    void setMessages(int count);
    QToolButton *bell() const { return m_bell; }

Q_SIGNALS:
    void commandsRequested();
    void zoneChosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Shown
    {
        QToolButton *button;
        StatusItem item;
        std::function<void()> run;
    };
    QToolButton *newItem(const QString &objectName);
    void show(const Shown &shown);
    void dress();

    LookSource &m_look;
    QHBoxLayout *m_line;
    int m_leading = 0;
    std::map<QString, Shown> m_items;
    QToolButton *m_commands;
    QToolButton *m_bell;
    QLabel *m_role;
    QLabel *m_speed;
    QLabel *m_clock;
    QToolButton *m_zone;
};

} // namespace signalbox
