#pragma once

#include "tables/fleetexport.h"

#include <QTimer>

namespace signalbox {

/// One export on a worker thread, with progress for whoever watches. A cancel is answered at once; the object
/// goes when the worker has let go, and its destructor waits for that.
class ExportJob final : public QObject
{
    Q_OBJECT
public:
    ExportJob(FleetExport wanted, const TableSources &sources, QObject *parent);
    ~ExportJob() override;

    void cancel();
    const FleetExport &wanted() const { return m_wanted; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 of, bool packing);
    void finished(const signalbox::Result<bool> &complete); ///< false: cancelled

private:
    void finish(const Result<bool> &complete);
    FleetExport m_wanted;
    std::shared_ptr<FleetExport::Watch> m_watch = std::make_shared<FleetExport::Watch>();
    QFuture<Result<bool>> m_running;
    QTimer m_look;
    bool m_finished = false;
};

} // namespace signalbox
