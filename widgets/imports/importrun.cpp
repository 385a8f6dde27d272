#include "imports/importrun.h"

#include "base/background.h"
#include "base/deliver.h"
#include "interchange/importreport.h"
#include "words/imports.h"

#include <QFile>

namespace signalbox {

namespace {
constexpr std::size_t mostWithNotes = 100'000, mostWithout = 20'000; // rows held for the table
constexpr int lookMs = 200;
}

/// Between the store's thread and the GUI.
struct ImportRun::Shared
{
    std::shared_ptr<std::atomic<bool>> cancel = std::make_shared<std::atomic<bool>>(false);
    std::atomic<bool> abandoned { false };
    std::atomic<qint64> rows { 0 }, read { 0 }, of { 0 };
    // Of the store's thread until the future is done.
    std::unique_ptr<ImportReport> report;
    std::vector<RowResult> noted, plain;

    Result<void> take(const RowResult &result)
    {
        if (abandoned) return failure("import.abandoned");
        if (auto added = report->add(result); !added) return added;
        const bool notable = !result.notes.empty();
        if (auto &kept = notable ? noted : plain; kept.size() < (notable ? mostWithNotes : mostWithout)) kept.push_back(result);
        return {};
    }
};

ImportRun::ImportRun(InventoryStore &store, HeaderWords words, QLocale locale, QObject *parent)
    : QObject(parent), m_store(store), m_words(std::move(words)), m_locale(std::move(locale))
{
    connect(&m_look, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_shared->rows, m_shared->read, m_shared->of); });
}

ImportRun::~ImportRun()
{
    if (!m_running) return;
    m_shared->abandoned = true;
    cancel();
    m_future.waitForFinished();
}

void ImportRun::start(ImportRequest request)
{
    m_shared = std::make_shared<Shared>();
    m_mode = request.mode;
    m_rows.clear();
    m_running = true;
    m_look.start(lookMs);
    ImportWatch watch;
    watch.cancel = m_shared->cancel;
    watch.progressed = [shared = m_shared](qint64 rows, qint64 read, qint64 of) {
        shared->rows = rows;
        shared->read = read;
        shared->of = of;
    };
    watch.result = [shared = m_shared](const RowResult &result) { return shared->take(result); };
    watch.reported = [shared = m_shared] { return shared->report->close(); };
    const QString path = m_scratch.filePath(QStringLiteral("report.csv"));
    m_future = inBackground([&store = m_store, words = m_words, request, watch, path, shared = m_shared, locale = m_locale]() -> Result<ImportSummary> {
        auto report = ImportReport::open(path, [locale](const RowResult &result) { return words::rowNotes(result, locale); });
        if (!report) return tl::unexpected(report.error());
        shared->report = std::move(*report);
        return Importer(store, words).run(request, watch).result();
    });
    deliver(m_future, this, [this](const Result<ImportSummary> &summary) { taken(summary); });
}

void ImportRun::cancel()
{
    if (m_shared) m_shared->cancel->store(true);
}

void ImportRun::taken(const Result<ImportSummary> &summary)
{
    m_look.stop();
    m_running = false;
    m_summary = summary;
    const auto byRow = [](const RowResult &a, const RowResult &b) { return a.row < b.row; };
    m_rows.resize(m_shared->noted.size() + m_shared->plain.size());
    std::merge(m_shared->noted.begin(), m_shared->noted.end(), m_shared->plain.begin(), m_shared->plain.end(), m_rows.begin(), byRow);
    m_shared.reset();
    Q_EMIT finished();
}

Result<void> ImportRun::saveReport(const QString &path) const
{
    QFile::remove(path);
    QFile report(m_scratch.filePath(QStringLiteral("report.csv")));
    if (report.copy(path)) return {};
    return failure("file.write", { { QStringLiteral("path"), path } }, report.errorString());
}

} // namespace signalbox
