#pragma once

#include "look/looksource.h"
#include "shell/commandlist.h"
#include "shell/layoutmemory.h"
#include "shell/page.h"

#include <QMainWindow>
#include <map>

class QStackedWidget;

namespace signalbox {

class CommandPalette;
class Rail;
class RailButton;
class StatusLine;
class Toasts;

/// The window of the desk: rail, pages, status line, commands and toasts. It knows no page by name; the
/// composition root hands them in. GUI thread.
class DeskWindow final : public QMainWindow
{
    Q_OBJECT
public:
    /// `settingsPath` is an INI file for size, columns and look; made when missing.
    DeskWindow(LookSource &look, const QString &settingsPath, QWidget *parent = nullptr);

    /// Takes the widget over. The first page is shown until another is chosen; each becomes a command.
    void addPage(const Page &page);
    bool showPage(const QString &id);
    QString currentPage() const;
    QStringList pages() const;
    QWidget *page(const QString &id) const;
    void setBadge(const QString &id, int count);
    /// The caption under the person at the foot of the rail, and the role in the status line.
    void setRole(const QString &shortName, const QString &role);

    /// With keys the command also becomes a shortcut of the window.
    void addCommand(const Command &command);
    void addCommandSource(CommandSource source) { m_commands.addSource(std::move(source)); }
    StatusLine &status() { return *m_status; }
    /// A success of something that this person started, with the time as shown.
    void toast(const QString &title, const QString &text, const QString &at);
    /// Call once after the pages are added. Returns to the page of last time when `withPage`.
    void restoreLayout(bool withPage);
    void openPalette();
    void openShortcuts();

Q_SIGNALS:
    void pageShown(const QString &id);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void addOwnCommands();
    void fillBell();

    LookSource &m_look;
    LayoutMemory m_memory;
    CommandList m_commands;
    Rail *m_rail;
    QStackedWidget *m_stack;
    StatusLine *m_status;
    Toasts *m_toasts;
    CommandPalette *m_palette;
    RailButton *m_person;
    std::map<QString, QWidget *> m_pages;
    QStringList m_order;
};

} // namespace signalbox
