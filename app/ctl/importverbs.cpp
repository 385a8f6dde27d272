#include "desk.h"

#include "interchange/importer.h"
#include "interchange/importreport.h"
#include "words/errors.h"
#include "words/imports.h"
#include "words/numbers.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryFile>
#include <cstdio>
#include <unistd.h>

using namespace signalbox;

namespace {

constexpr std::size_t shownNotes = 10; // the report has them all
constexpr qint64 pieceSize = 1 << 20;

/// "a=b,c=d". The last = of a part divides it: heads of columns may hold one, codes of fields never do.
Result<QMap<QString, QString>> pairs(const Desk &desk, const QString &flag, bool lastDivides)
{
    QMap<QString, QString> out;
    for (const QString &part : desk.options.flag(flag).split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = lastDivides ? part.lastIndexOf(u'=') : part.indexOf(u'=');
        if (equals <= 0) return failure("usage.pair", { { QStringLiteral("argument"), flag }, { QStringLiteral("value"), part } });
        out.insert(part.left(equals), part.mid(equals + 1));
    }
    return out;
}

Result<ColumnMapping> mappingOf(const Desk &desk)
{
    const MappingShelf shelf(desk.engine.workspace().file(QStringLiteral("import-columns.json")));
    ColumnMapping mapping;
    if (desk.options.has(QStringLiteral("--mapping"))) {
        auto saved = shelf.load(desk.options.flag(QStringLiteral("--mapping")));
        if (!saved) return saved;
        mapping = *saved;
    }
    const auto columns = pairs(desk, QStringLiteral("--columns"), true), constants = pairs(desk, QStringLiteral("--set"), false);
    if (!columns) return tl::unexpected(columns.error());
    if (!constants) return tl::unexpected(constants.error());
    mapping.columns.insert(*columns);
    mapping.constants.insert(*constants);
    if (desk.options.has(QStringLiteral("--save-mapping")))
        if (auto saved = shelf.save(desk.options.flag(QStringLiteral("--save-mapping")), mapping); !saved) return tl::unexpected(saved.error());
    return mapping;
}

/// What comes on standard input, as a file: it is read twice, and an import that was cut off reads it again.
Result<void> spool(QFile &file)
{
    QFile input;
    const auto failed = [&](const QFile &which, const char *code) { return failure(code, { { QStringLiteral("path"), which.fileName() } }, which.errorString()); };
    if (!input.open(stdin, QIODevice::ReadOnly)) return failed(input, "file.read");
    for (QByteArray piece = input.read(pieceSize); !piece.isEmpty(); piece = input.read(pieceSize))
        if (file.write(piece) != piece.size()) return failed(file, "file.write");
    return file.flush() ? Result<void>() : failed(file, "file.write");
}

Result<ImportRequest> requestOf(const Desk &desk, QTemporaryFile &spooled)
{
    const Workspace &workspace = desk.engine.workspace();
    auto mapping = mappingOf(desk);
    if (!mapping) return tl::unexpected(mapping.error());
    ImportRequest request;
    request.path = desk.options.verb.value(2);
    if (request.path == QLatin1String("-")) {
        request.name = QStringLiteral("-");
        if (!spooled.open()) return failure("file.write", { { QStringLiteral("path"), spooled.fileTemplate() } }, spooled.errorString());
        if (auto taken = spool(spooled); !taken) return tl::unexpected(taken.error());
        request.path = spooled.fileName();
    }
    request.mapping = std::move(*mapping);
    request.around = { workspace.fleet, desk.viewer, {}, { desk.reader.books, &desk.reader.books->networks } };
    if (desk.options.has(QStringLiteral("--fleet"))) {
        const auto fleet = FleetId::parse(desk.options.flag(QStringLiteral("--fleet")));
        if (!fleet) return tl::unexpected(fleet.error());
        request.around.fleet = *fleet;
    }
    for (const ConnectionSettings &connection : workspace.connections) request.around.connections.insert(connection.name);
    request.mode = desk.options.has(QStringLiteral("--dry-run")) ? InventoryStore::Mode::Rehearsal : InventoryStore::Mode::Import;
    return request;
}

QJsonObject summaryJson(const ImportSummary &summary, bool rehearsal)
{
    QJsonObject object { { QStringLiteral("id"), summary.id }, { QStringLiteral("rows"), summary.counts.rows() }, { QStringLiteral("warnings"), summary.counts.warned },
                         { QStringLiteral("resumed_at"), summary.resumedAt }, { QStringLiteral("dry_run"), rehearsal },
                         { QStringLiteral("unknown_columns"), QJsonArray::fromStringList(summary.unknownColumns) } };
    for (int i = 0; i < rowOutcomeCount; ++i) object.insert(code(RowOutcome(i)), summary.counts.of(RowOutcome(i)));
    return object;
}

/// A line that is written over, once a second, where somebody looks.
std::function<void(qint64, qint64, qint64)> progressLine()
{
    if (!isatty(STDERR_FILENO)) return {};
    auto since = std::make_shared<QElapsedTimer>();
    since->start();
    return [since](qint64 rows, qint64 read, qint64 of) {
        if (since->elapsed() < 1000 && read < of) return;
        since->restart();
        const QString text = Ctl::tr("%1 rows, %2 %").arg(words::count(rows, QLocale::c())).arg(of > 0 ? read * 100 / of : 100);
        std::fprintf(stderr, "\r%s%s", qUtf8Printable(text), read < of ? "" : "\n");
    };
}

void tell(const Desk &desk, const ImportSummary &summary, const std::vector<RowResult> &notable, bool rehearsal)
{
    for (const RowResult &result : notable)
        desk.terminal.line(Ctl::tr("Line %1, %2: %3").arg(result.line).arg(words::rowOutcome(result.outcome), words::rowNotes(result)));
    const qint64 all = summary.counts.of(RowOutcome::Refused) + summary.counts.warned;
    if (all > qint64(notable.size())) desk.terminal.line(Ctl::tr("%1 more rows with notes; --report FILE writes them all.").arg(all - qint64(notable.size())));
    if (!summary.unknownColumns.isEmpty()) desk.terminal.line(Ctl::tr("Columns that were left out: %1").arg(summary.unknownColumns.join(QStringLiteral(", "))));
    if (summary.resumedAt > 0) desk.terminal.line(Ctl::tr("Went on after row %1, where an earlier run stopped.").arg(summary.resumedAt));
    desk.terminal.line((rehearsal ? Ctl::tr("Dry run, nothing was changed: %1") : Ctl::tr("Imported: %1")).arg(words::importCounts(summary.counts, QLocale::c())));
}

} // namespace

Exit importVerb(const Desk &desk)
{
    if (desk.options.verb.size() != 3)
        return desk.terminal.fail({ QStringLiteral("usage.file-missing"), { { QStringLiteral("argument"), desk.options.verb.join(u' ') } }, {} });
    QTemporaryFile spooled;
    auto request = requestOf(desk, spooled);
    if (!request) return desk.terminal.fail(request.error());
    auto heads = HeaderWords::load();
    if (!heads) return desk.terminal.fail(heads.error());
    std::unique_ptr<ImportReport> report;
    if (desk.options.has(QStringLiteral("--report"))) {
        auto opened = ImportReport::open(desk.options.flag(QStringLiteral("--report")), [](const RowResult &result) { return words::rowNotes(result, QLocale::c()); });
        if (!opened) return desk.terminal.fail(opened.error());
        report = std::move(*opened);
    }
    std::vector<RowResult> notable; // touched on the store's thread until the future is done
    ImportWatch watch;
    watch.progressed = progressLine();
    watch.result = [&](const RowResult &result) {
        if (!result.notes.empty() && notable.size() < shownNotes) notable.push_back(result);
        return report ? report->add(result) : Result<void>();
    };
    watch.reported = [&] { return report ? report->close() : Result<void>(); };
    const bool rehearsal = request->mode == InventoryStore::Mode::Rehearsal;
    const auto summary = await(Importer(desk.engine.inventory(), std::move(*heads)).run(std::move(*request), std::move(watch)));
    if (!summary) return desk.terminal.fail(summary.error());
    if (desk.terminal.json()) desk.terminal.print(summaryJson(*summary, rehearsal));
    else tell(desk, *summary, notable, rehearsal);
    return summary->counts.of(RowOutcome::Refused) > 0 ? Exit::Failed : Exit::Ok;
}
