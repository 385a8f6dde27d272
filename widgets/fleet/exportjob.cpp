#include "fleet/exportjob.h"

#include "base/background.h"
#include "base/deliver.h"

namespace signalbox {

namespace {
constexpr int lookMs = 100;
}

ExportJob::ExportJob(FleetExport wanted, const TableSources &sources, QObject *parent) : QObject(parent), m_wanted(std::move(wanted))
{
    m_running = inBackground([wanted = m_wanted, sources, watch = m_watch]() -> Result<bool> { return wanted.write(sources, *watch); });
    deliver(m_running, this, [this](const Result<bool> &complete) {
        finish(complete);
        deleteLater();
    });
    connect(&m_look, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_watch->done, qint64(m_wanted.rows->size()), m_watch->packing); });
    m_look.start(lookMs);
}

ExportJob::~ExportJob()
{
    m_watch->cancelled = true;
    m_running.waitForFinished();
}

void ExportJob::cancel()
{
    m_watch->cancelled = true;
    finish(false);
}

void ExportJob::finish(const Result<bool> &complete)
{
    if (std::exchange(m_finished, true))
        return;
    m_look.stop();
    Q_EMIT finished(complete);
}

} // namespace signalbox
