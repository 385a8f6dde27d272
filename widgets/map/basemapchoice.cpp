#include "map/basemapchoice.h"

#include <QSettings>

namespace signalbox {

namespace {
constexpr std::array names { "lines", "file", "server" };
}

BasemapChoice BasemapChoice::load(const QString &ini)
{
    BasemapChoice choice;
    if (ini.isEmpty())
        return choice;
    const QSettings settings(ini, QSettings::IniFormat);
    const QString kind = settings.value(QStringLiteral("basemap/kind")).toString();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (kind == QLatin1StringView(names[i]))
            choice.kind = Kind(i);
    }
    choice.path = settings.value(QStringLiteral("basemap/file")).toString();
    choice.server.address = settings.value(QStringLiteral("basemap/address")).toString();
    choice.server.attribution = settings.value(QStringLiteral("basemap/attribution")).toString();
    return choice;
}

void BasemapChoice::save(const QString &ini) const
{
    if (ini.isEmpty())
        return;
    QSettings settings(ini, QSettings::IniFormat);
    settings.setValue(QStringLiteral("basemap/kind"), QLatin1StringView(names[std::size_t(kind)]));
    settings.setValue(QStringLiteral("basemap/file"), path);
    settings.setValue(QStringLiteral("basemap/address"), server.address);
    settings.setValue(QStringLiteral("basemap/attribution"), server.attribution);
}

} // namespace signalbox
