#include "shell/layoutmemory.h"

#include "look/looksource.h"
#include "look/tornpane.h"

#include <QHeaderView>
#include <QSettings>
#include <QSplitter>
#include <QTableView>

namespace signalbox {

namespace {
// Raised when columns or panes change so that an old state would not fit.
constexpr int Version = 2;

QString key(const char *group, const QObject &object)
{
    return QStringLiteral("%1/%2").arg(QLatin1StringView(group), object.objectName());
}
} // namespace

void LayoutMemory::save(const QWidget &window, const LookSource &look) const
{
    if (m_path.isEmpty())
        return;
    QSettings settings(m_path, QSettings::IniFormat);
    const LookSettings &chosen = look.look().settings();
    settings.setValue(QStringLiteral("window/version"), Version);
    settings.setValue(QStringLiteral("window/geometry"), window.saveGeometry());
    settings.setValue(QStringLiteral("look/theme"), int(look.choice()));
    settings.setValue(QStringLiteral("look/scale"), chosen.scale);
    settings.setValue(QStringLiteral("look/density"), int(chosen.density));
    settings.setValue(QStringLiteral("look/reducedMotion"), chosen.reducedMotion);
    settings.setValue(QStringLiteral("look/typeToConfirm"), chosen.typeToConfirm);
    for (const QSplitter *splitter : window.findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            settings.setValue(key("splitter", *splitter), splitter->saveState());
    }
    for (const QTableView *table : window.findChildren<QTableView *>()) {
        if (!table->objectName().isEmpty())
            settings.setValue(key("table", *table), table->horizontalHeader()->saveState());
    }
    for (const TornPane *pane : window.findChildren<TornPane *>())
        settings.setValue(key("torn", *pane), pane->geometry());
}

bool LayoutMemory::restore(QWidget &window, LookSource &look) const
{
    if (m_path.isEmpty())
        return false;
    QSettings settings(m_path, QSettings::IniFormat);
    if (settings.value(QStringLiteral("window/version")).toInt() != Version)
        return false;
    const auto number = [&](const char *name, int least, int most) {
        return std::clamp(settings.value(QLatin1StringView(name)).toInt(), least, most);
    };
    look.setChoice(ThemeChoice(number("look/theme", 0, 3)));
    look.setScale(settings.value(QStringLiteral("look/scale"), 1.0).toDouble());
    look.setDensity(Density(number("look/density", 0, 2)));
    look.setReducedMotion(settings.value(QStringLiteral("look/reducedMotion")).toBool());
    look.setTypeToConfirm(settings.value(QStringLiteral("look/typeToConfirm")).toBool());
    window.restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    for (QSplitter *splitter : window.findChildren<QSplitter *>()) {
        if (!splitter->objectName().isEmpty())
            splitter->restoreState(settings.value(key("splitter", *splitter)).toByteArray());
    }
    for (QTableView *table : window.findChildren<QTableView *>()) {
        if (!table->objectName().isEmpty())
            table->horizontalHeader()->restoreState(settings.value(key("table", *table)).toByteArray());
    }
    for (TornPane *pane : window.findChildren<TornPane *>()) {
        if (const QByteArray geometry = settings.value(key("torn", *pane)).toByteArray(); !geometry.isEmpty())
            pane->tear(geometry);
    }
    return true;
}

void LayoutMemory::savePage(const QString &id) const
{
    if (!m_path.isEmpty())
        QSettings(m_path, QSettings::IniFormat).setValue(QStringLiteral("window/page"), id);
}

QString LayoutMemory::page() const
{
    return m_path.isEmpty() ? QString()
                            : QSettings(m_path, QSettings::IniFormat).value(QStringLiteral("window/page")).toString();
}

} // namespace signalbox
