#pragma once

#include "desk.h"

#include <QDir>
#include <QJsonObject>
#include <set>

namespace signalbox {

/// Renders every page of an open desk to pictures and says what was there. Drives the real window.
class Gallery
{
public:
    Gallery(Desk &desk, const Options &options) : m_desk(desk), m_options(options) { }

    /// The exit code: 0 when every page was rendered and had something to show. Prints one JSON line.
    int run();

private:
    struct Change
    {
        VehicleId vehicle;
        Iccid target;
    };
    bool waitForLife();
    bool mayOperate() const; ///< else there is no wizard to show
    bool fillJournal();
    void renderTheme(const QString &theme);
    bool renderFleet(const QString &theme);
    bool renderClusters(const QString &theme);
    bool renderLayer(const QString &theme);
    bool renderPage(const QString &page, const QString &theme);
    bool renderWizard(const QString &theme);
    void save(const QImage &picture, const QString &name, const QString &theme);
    void fault(const QString &what);
    Row vehicleToShow() const;
    std::optional<Change> changeToShow(); ///< a switch that is possible, of a vehicle that was not changed yet
    bool submit(OperationKind kind);
    int colouredPixels() const;
    QJsonObject figures() const;

    Desk &m_desk;
    const Options &m_options;
    QStringList m_faults;
    int m_mapPixels = 0;
    int m_sessionRows = 0;
    std::optional<Change> m_switchable;
    std::set<VehicleId> m_changed;
};

} // namespace signalbox
