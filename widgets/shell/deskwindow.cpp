#include "shell/deskwindow.h"

#include "shell/commandpalette.h"
#include "shell/rail.h"
#include "shell/railbutton.h"
#include "shell/shortcutsdialog.h"
#include "shell/statusline.h"
#include "shell/toasts.h"
#include "shell/viewmenu.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>

namespace signalbox {

DeskWindow::DeskWindow(LookSource &look, const QString &settingsPath, QWidget *parent)
    : QMainWindow(parent),
      m_look(look),
      m_memory(settingsPath),
      m_rail(new Rail(look, this)),
      m_stack(new QStackedWidget(this)),
      m_status(new StatusLine(look, this)),
      m_toasts(new Toasts(look, m_stack)),
      m_palette(new CommandPalette(m_commands, look, this))
{
    setWindowTitle(tr("Signalbox"));
    setMinimumSize(1280, 720);
    resize(QSize(1600, 900).boundedTo(screen()->availableSize()));
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_rail);
    middle->addWidget(m_stack, 1);
    auto *whole = new QWidget(this);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(m_status);
    setCentralWidget(whole);

    auto *help = m_rail->addFoot(tr("Keys"), QStringLiteral("keyboard"));
    auto *view = m_rail->addFoot(tr("View"), QStringLiteral("settings"));
    m_person = m_rail->addFoot({}, QStringLiteral("user"));
    m_person->setEnabled(false);
    auto *viewMenu = new ViewMenu(look, this);
    connect(help, &QAbstractButton::clicked, this, &DeskWindow::openShortcuts);
    connect(view, &QAbstractButton::clicked, this,
            [viewMenu, view] { viewMenu->popup(view->mapToGlobal(QPoint(view->width(), 0))); });
    connect(m_rail, &Rail::chosen, this, &DeskWindow::showPage);
    connect(m_status, &StatusLine::commandsRequested, this, &DeskWindow::openPalette);
    m_status->bell()->setMenu(new QMenu(this));
    connect(m_toasts, &Toasts::changed, this, &DeskWindow::fillBell);
    addOwnCommands();
    fillBell();
}

void DeskWindow::addOwnCommands()
{
    addCommand({ tr("Search commands"), QStringLiteral("search"), Qt::CTRL | Qt::Key_K, {}, [this] { openPalette(); } });
    addCommand({ tr("Show the keyboard"), QStringLiteral("keyboard"), Qt::Key_F1, {}, [this] { openShortcuts(); } });
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Slash), this), &QShortcut::activated, this,
            &DeskWindow::openShortcuts);
    const auto theme = [this](const QString &text, const char *icon, ThemeChoice choice) {
        addCommand({ text, QString::fromLatin1(icon), {}, {}, [this, choice] { m_look.setChoice(choice); } });
    };
    theme(tr("Theme: as the system"), "display", ThemeChoice::System);
    theme(tr("Theme: light"), "sun", ThemeChoice::Light);
    theme(tr("Theme: dark"), "moon", ThemeChoice::Dark);
    theme(tr("Theme: high contrast"), "contrast", ThemeChoice::Contrast);
    addCommand({ tr("Close the desk"), QStringLiteral("close"), QKeySequence::Quit, {}, [this] { close(); } });
}

void DeskWindow::addPage(const Page &page)
{
    m_rail->addPage(page);
    m_stack->addWidget(page.widget);
    m_pages.emplace(page.id, page.widget);
    m_order += page.id;
    Command open { tr("Open %1").arg(page.title), page.icon, {}, {}, [this, id = page.id] { showPage(id); } };
    if (m_order.size() <= 10) // the rail owns the shortcut
        open.keys = QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + int(m_order.size()) % 10));
    m_commands.add(std::move(open));
    if (m_order.size() == 1)
        showPage(page.id);
}

bool DeskWindow::showPage(const QString &id)
{
    const auto found = m_pages.find(id);
    if (found == m_pages.end())
        return false;
    m_stack->setCurrentWidget(found->second);
    m_rail->setCurrent(id);
    found->second->setFocus(Qt::OtherFocusReason);
    Q_EMIT pageShown(id);
    return true;
}

QString DeskWindow::currentPage() const
{
    const auto found = std::find_if(m_pages.begin(), m_pages.end(),
                                    [this](const auto &entry) { return entry.second == m_stack->currentWidget(); });
    return found == m_pages.end() ? QString() : found->first;
}

QStringList DeskWindow::pages() const
{
    return m_order;
}

QWidget *DeskWindow::page(const QString &id) const
{
    const auto found = m_pages.find(id);
    return found == m_pages.end() ? nullptr : found->second;
}

void DeskWindow::setBadge(const QString &id, int count)
{
    m_rail->setBadge(id, count);
}

void DeskWindow::setRole(const QString &shortName, const QString &role)
{
    m_person->setText(shortName);
    m_person->setAccessibleName(role);
    m_person->setToolTip(role);
    m_person->update();
    m_status->setRole(role);
}

void DeskWindow::addCommand(const Command &command)
{
    m_commands.add(command);
    if (!command.keys.isEmpty())
        connect(new QShortcut(command.keys, this), &QShortcut::activated, this, command.run);
}

void DeskWindow::toast(const QString &title, const QString &text, const QString &at)
{
    m_toasts->show(title, text, at);
}

void DeskWindow::fillBell()
{
    QMenu *menu = m_status->bell()->menu();
    menu->clear();
    for (const Toasts::Said &said : m_toasts->said())
        menu->addAction(QStringLiteral("%1  %2\n%3").arg(said.at, said.title, said.text), this,
                        [text = QStringLiteral("%1\t%2\t%3").arg(said.at, said.title, said.text)] { QGuiApplication::clipboard()->setText(text); });
    if (menu->isEmpty())
        menu->addAction(tr("No messages yet"))->setEnabled(false);
    m_status->setMessages(int(m_toasts->said().size()));
}

void DeskWindow::restoreLayout(bool withPage)
{
    m_memory.restore(*this, m_look);
    if (withPage)
        showPage(m_memory.page());
}

void DeskWindow::openPalette()
{
    m_palette->open();
}

void DeskWindow::openShortcuts()
{
    auto *dialog = new ShortcutsDialog(m_commands.fixed(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DeskWindow::closeEvent(QCloseEvent *event)
{
    m_memory.save(*this, m_look);
    m_memory.savePage(currentPage());
    QMainWindow::closeEvent(event);
}

} // namespace signalbox
