#pragma once

#include "desk.h"

#include <QDir>
#include <QJsonObject>

namespace signalbox {

/// Renders every page of an open desk to pictures and says what was there. Drives the real window.
class Gallery
{
public:
    Gallery(Desk &desk, const Options &options) : m_desk(desk), m_options(options) { }

    /// The exit code: 0 when every page was rendered and had something to show. Prints one JSON line.
    int run();

private:
    bool waitForLife();
    bool mayOperate() const; ///< else there is no wizard to show
    bool fillJournal();
    void renderTheme(const QString &theme);
    bool renderFleet(const QString &theme);
    bool renderClusters(const QString &theme);
    bool renderPage(const QString &page, const QString &theme);
    bool renderWizard(const QString &theme);
    void save(const QImage &picture, const QString &name, const QString &theme);
    void fault(const QString &what);
    Row vehicleToShow() const;
    std::optional<VehicleId> vehicleToSwitch();
    int colouredPixels() const;
    QJsonObject figures() const;

    Desk &m_desk;
    const Options &m_options;
    QStringList m_faults;
    int m_mapPixels = 0;
    int m_sessionRows = 0;
    std::optional<VehicleId> m_switchable;
};

} // namespace signalbox
