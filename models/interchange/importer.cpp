#include "interchange/importer.h"

#include "base/json.h"
#include "interchange/csvcell.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <thread>

namespace signalbox {

namespace {

constexpr int batchRows = 200;
// Another program's writer gets its turn between two batches: SQLite has no queue.
constexpr auto pause = std::chrono::milliseconds(10);

Error unreadable(const QFile &file)
{
    return { QStringLiteral("file.read"), { { QStringLiteral("path"), file.fileName() } }, file.errorString() };
}

struct Fingerprint
{
    QString id;
    qint64 lines = 0;
};

Result<Fingerprint> fingerprint(const ImportRequest &request)
{
    QFile file(request.path);
    if (!file.open(QIODevice::ReadOnly)) return tl::unexpected(unreadable(file));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(canonicalJson(request.mapping.toJson()) + '\n' + QByteArray::fromStdString(request.around.fleet.text()) + '\n');
    Fingerprint print;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(1 << 20);
        if (piece.isEmpty()) return tl::unexpected(unreadable(file));
        hash.addData(piece);
        print.lines += piece.count('\n');
    }
    print.id = QString::fromLatin1(hash.result().toHex().left(32));
    return print;
}

/// One run: made where the import was asked for, works on the store's thread.
class Run
{
public:
    Run(ImportRequest request, ImportWatch watch, const HeaderWords &words) : m_request(std::move(request)), m_watch(std::move(watch)), m_words(words), m_file(m_request.path) { }

    Result<void> plan()
    {
        if (!m_file.open(QIODevice::ReadOnly)) return tl::unexpected(unreadable(m_file));
        m_reader.emplace(m_file);
        CsvRecord header;
        if (!m_reader->next(header)) return failure("import.header-empty");
        if (header.fault) return tl::unexpected(*header.fault);
        auto made = ColumnPlan::make(header.cells, m_request.mapping, m_words);
        if (!made) return tl::unexpected(made.error());
        m_plan = std::move(*made);
        summary.unknownColumns = m_plan.unknown;
        return {};
    }

    Result<void> work(ImportLedger &ledger)
    {
        summary.resumedAt = ledger.progress().rowsDone;
        summary.complete = ledger.progress().complete;
        for (CsvRecord done; m_row < summary.resumedAt && m_reader->next(done);) ++m_row;
        while (!summary.complete && !cancelled()) {
            if (auto done = batch(ledger); !done) return done;
            if (m_request.mode == InventoryStore::Mode::Import) std::this_thread::sleep_for(pause);
        }
        if (auto told = report(ledger); !told) return told;
        return summary.complete ? ledger.finish() : Result<void>();
    }

    ImportSummary summary;

private:
    bool cancelled() const { return m_watch.cancel && m_watch.cancel->load(); }

    Result<void> batch(ImportLedger &ledger)
    {
        RowJudge judge(ledger, m_request.around);
        if (auto begun = ledger.begin(); !begun) return begun;
        CsvRecord record;
        for (int taken = 0; taken < batchRows && !cancelled(); ++taken) {
            if (!m_reader->next(record)) {
                summary.complete = true;
                break;
            }
            if (record.fault && record.fault->code == QLatin1StringView("file.read")) return tl::unexpected(*record.fault);
            if (auto result = judge.take(readRow(record, m_plan), ++m_row); !result) return tl::unexpected(result.error());
        }
        if (auto committed = ledger.commit({ m_row, summary.complete }); !committed) return committed;
        if (m_watch.progressed) m_watch.progressed(m_row, m_file.pos(), m_file.size());
        return {};
    }

    Result<void> report(ImportLedger &ledger)
    {
        for (qint64 after = 0;;) {
            const auto results = ledger.results(after, batchRows * 10);
            if (!results) return tl::unexpected(results.error());
            if (results->empty()) return m_watch.reported ? m_watch.reported() : Result<void>();
            for (const RowResult &result : *results) {
                summary.counts.add(result);
                if (m_watch.result)
                    if (auto told = m_watch.result(result); !told) return told;
            }
            after = results->back().row;
        }
    }

    const ImportRequest m_request;
    const ImportWatch m_watch;
    const HeaderWords m_words;
    QFile m_file;
    std::optional<CsvReader> m_reader;
    ColumnPlan m_plan;
    qint64 m_row = 0;
};

} // namespace

QFuture<Result<ImportSummary>> Importer::run(ImportRequest request, ImportWatch watch)
{
    auto promise = std::make_shared<QPromise<Result<ImportSummary>>>();
    const auto future = promise->future();
    promise->start();
    const auto end = [promise](Result<ImportSummary> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    const Role role = request.around.viewer.role;
    if (!AccessTable::standard().may(role, Capability::EditInventory)) {
        end(failure("access.denied", { { QStringLiteral("role"), QString(code(role)) } }));
        return future;
    }
    const auto print = fingerprint(request);
    const ImportHeader header { request.around.fleet, print ? print->id : QString(), request.name.isEmpty() ? QFileInfo(request.path).fileName() : request.name, print ? print->lines : 0 };
    const auto mode = request.mode;
    auto run = std::make_shared<Run>(std::move(request), std::move(watch), m_words);
    const auto planned = print ? run->plan() : Result<void>(tl::unexpected(print.error()));
    if (!planned) {
        end(tl::unexpected(planned.error()));
        return future;
    }
    run->summary.id = header.id;
    m_store.withLedger(header, mode, [run](ImportLedger &ledger) { return run->work(ledger); }).then(QtFuture::Launch::Sync, [run, end](const Result<void> &done) {
        end(done ? Result<ImportSummary>(run->summary) : Result<ImportSummary>(tl::unexpected(done.error())));
    });
    return future;
}

Result<ImportPreview> previewOf(const QString &path, const HeaderWords &words, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return tl::unexpected(unreadable(file));
    CsvReader reader(file);
    CsvRecord record;
    if (!reader.next(record)) return failure("import.header-empty");
    if (record.fault) return tl::unexpected(*record.fault);
    ImportPreview preview { record.cells, {}, {}, reader.delimiter(), reader.encoding() };
    for (const QString &head : preview.header) preview.guesses.push_back(words.guess(head));
    while (preview.rows.size() < rows && reader.next(record)) {
        QStringList cells;
        for (const QString &cell : record.cells) cells += restored(cell);
        if (!record.fault) preview.rows += cells;
    }
    return preview;
}

} // namespace signalbox
