#include "workspace/workspace.h"

#include <QDir>
#include <QFileInfo>

namespace signalbox {

Workspace Workspace::fresh(const QString &dir, const QString &name, const FleetId &fleet)
{
    Workspace workspace;
    workspace.m_dir = QDir::cleanPath(QDir(dir).absolutePath());
    workspace.name = name;
    workspace.fleet = fleet;
    workspace.store.path = workspace.file(QStringLiteral("signalbox.sqlite"));
    return workspace;
}

QString Workspace::iniPath() const
{
    return file(QStringLiteral("workspace.ini"));
}

QString Workspace::file(const QString &relative) const
{
    if (relative.isEmpty()) return {};
    return QDir::cleanPath(QDir(m_dir).absoluteFilePath(relative));
}

std::unique_ptr<Clock> Workspace::makeClock() const
{
    if (!clock.origin) return std::make_unique<WallClock>();
    return std::make_unique<LabClock>(*clock.origin, clock.wall.value_or(*clock.origin), clock.speed);
}

const FeedSettings *Workspace::feed(const QString &wanted) const
{
    const auto found = std::find_if(feeds.begin(), feeds.end(), [&](const FeedSettings &f) { return f.name == wanted; });
    return found == feeds.end() ? nullptr : &*found;
}

const ConnectionSettings *Workspace::connection(const QString &wanted) const
{
    const auto found = std::find_if(connections.begin(), connections.end(),
                                    [&](const ConnectionSettings &c) { return c.name == wanted; });
    return found == connections.end() ? nullptr : &*found;
}

} // namespace signalbox
