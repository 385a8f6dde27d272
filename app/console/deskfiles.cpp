#include "desk.h"

#include "base/background.h"
#include "base/deliver.h"
#include "imports/importdialog.h"
#include "interchange/inventoryexport.h"
#include "words/errors.h"
#include "words/numbers.h"

#include <QFileDialog>
#include <QSaveFile>

namespace signalbox {

void Desk::addFileCommands()
{
    if (mayImport())
        m_window->addCommand({ tr("Import vehicles…"), QStringLiteral("import"), {}, {}, [this] { openImport(); } });
    m_window->addCommand({ tr("Export the inventory…"), QStringLiteral("export"), {}, {}, [this] { exportInventoryTo({}); } });
}

ImportDialog *Desk::openImport()
{
    if (m_import) return m_import;
    auto words = HeaderWords::load();
    if (!words) {
        say(tr("Nothing can be imported"), words::error(words.error(), m_sources.reader.locale).sentence());
        return nullptr;
    }
    const Workspace &workspace = m_engine->workspace();
    const auto &books = m_sources.reader.books;
    ImportParts parts { m_engine->inventory(), m_look, std::move(*words), { workspace.fleet, m_sources.viewer, {}, { books, &books->networks } },
                        workspace.file(QStringLiteral("import-columns.json")), m_sources.reader.locale };
    for (const ConnectionSettings &connection : workspace.connections) parts.around.connections.insert(connection.name);
    m_import = new ImportDialog(std::move(parts), m_window.get());
    connect(m_import, &QDialog::finished, m_import, &QObject::deleteLater);
    connect(m_import, &ImportDialog::imported, this, [this](qint64 rows) {
        say(tr("%Ln row(s) imported", nullptr, int(rows)), tr("Map and table show them within ten seconds."));
    });
    m_import->open();
    return m_import;
}

void Desk::exportInventoryTo(QString path)
{
    if (m_export.isRunning()) return;
    if (path.isEmpty()) path = QFileDialog::getSaveFileName(m_window.get(), tr("Export the inventory"), QStringLiteral("inventory.csv"), tr("CSV files (*.csv)"));
    if (path.isEmpty()) return;
    const ExportWatch watch { {}, m_exportCancel };
    const auto done = inBackground([&store = m_engine->inventory(), viewer = m_sources.viewer, path, watch]() -> Result<ExportSummary> {
        QSaveFile file(path);
        const auto broken = [&file] { return failure("file.write", { { QStringLiteral("path"), file.fileName() } }, file.errorString()); };
        if (!file.open(QIODevice::WriteOnly)) return broken();
        auto summary = exportInventory(store, { viewer, {}, {} }, file, watch);
        if (summary && summary->complete && !file.commit()) return broken();
        return summary;
    });
    m_export = QFuture<void>(done);
    deliver(done, this, [this, path](const Result<ExportSummary> &summary) {
        if (!summary) say(tr("The inventory was not exported"), words::error(summary.error(), m_sources.reader.locale).sentence());
        else say(tr("%Ln vehicle(s) exported", nullptr, int(summary->vehicles)), path);
    });
}

} // namespace signalbox
