// Writing the filtered vehicles into a file.
#include "fleet/exportjob.h"
#include "fleet/fleetpane.h"
#include "look/notices.h"
#include "words/errors.h"
#include "words/numbers.h"

#include <QFileDialog>

namespace signalbox {

void FleetPane::exportRows(QString path)
{
    if (m_export != nullptr)
        return;
    const QString sheets = tr("Workbooks (*.xlsx)"), csv = tr("CSV files (*.csv)");
    QString kind = csv;
    if (path.isEmpty())
        path = QFileDialog::getSaveFileName(this, tr("Export vehicles"), QStringLiteral("vehicles.csv"), csv + QStringLiteral(";;") + sheets, &kind);
    if (path.isEmpty())
        return;
    if (kind == sheets && !path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive)) {
        if (path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive))
            path.chop(4); // the name that was proposed
        path += QStringLiteral(".xlsx");
    }
    FleetExport wanted { path.endsWith(QStringLiteral(".xlsx"), Qt::CaseInsensitive) ? FleetExport::Format::Sheet : FleetExport::Format::Csv, path,
                         shownColumns(), m_model.matches(), m_model.order(), m_model.query().text() };
    m_progress->setLabel(tr("Exporting %Ln vehicle(s)", nullptr, int(wanted.rows->size())));
    m_export = new ExportJob(std::move(wanted), m_sources, this);
    connect(m_export, &ExportJob::progressed, this, [this](qint64 done, qint64 of, bool packing) {
        const auto number = [this](qint64 value) { return words::count(value, m_sources.reader.locale); };
        m_progress->setProgress(done, of, packing ? tr("Packing the workbook") : tr("%1 of %2").arg(number(done), number(of)));
    });
    connect(m_export, &ExportJob::finished, this, &FleetPane::finishExport);
    m_progress->show();
    describe();
}

void FleetPane::finishExport(const Result<bool> &complete)
{
    const QString path = m_export->wanted().path;
    const auto rows = int(m_export->wanted().rows->size());
    m_export = nullptr;
    m_progress->hide();
    if (!complete)
        Q_EMIT said(tr("The file could not be written"), words::error(complete.error(), m_sources.reader.locale).sentence());
    else if (*complete)
        Q_EMIT said(tr("Exported %Ln vehicle(s)", nullptr, rows), path);
    else
        Q_EMIT said(tr("Export cancelled"), tr("Nothing was written to %1.").arg(path));
    describe();
}

} // namespace signalbox
