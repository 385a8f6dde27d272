#include "desk.h"

#include "base/clock.h"
#include "operations/notes.h"
#include "operations/proofjudge.h"
#include "sgp32/prooffile.h"
#include "words/operations.h"
#include "words/times.h"

#include <QFile>
#include <QJsonObject>
#include <QSaveFile>

using namespace signalbox;

namespace {

Error about(const char *code, const QString &name, const QString &value, const QString &technical = {})
{
    return { QString::fromLatin1(code), { { name, value } }, technical };
}

QString sentence(const ProofFinding &finding, const Reader &reader)
{
    const bool holds = finding.code == QLatin1StringView("verified");
    return words::note(holds ? makeNote(notes::proofVerified, finding.about) : makeNote(notes::proofRefused, aboutError({ finding.code, finding.about, {} })), reader);
}

QJsonObject json(const Operation &operation, const ProofFinding &finding)
{
    QJsonObject object = QJsonObject::fromVariantMap(finding.about);
    object.insert(QStringLiteral("operation"), qint64(operation.number));
    object.insert(QStringLiteral("kind"), QString(code(operation.kind)));
    object.insert(QStringLiteral("eid"), operation.eid.toString());
    object.insert(QStringLiteral("iccid"), operation.iccid ? QJsonValue(operation.iccid->toString()) : QJsonValue());
    object.insert(QStringLiteral("verdict"), finding.code);
    return object;
}

Result<void> save(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // It names a card and a profile, so it is for its owner alone until that one hands it on.
    const bool good = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size();
    if (!good || !file.commit()) return tl::unexpected(about("file.write", QStringLiteral("path"), path, file.errorString()));
    return {};
}

Result<sgp32::ProofFile> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return tl::unexpected(about("file.read", QStringLiteral("path"), path, file.errorString()));
    return sgp32::readProofFile(file.read(2 * 1024 * 1024));
}

Result<QString> rootsOf(const Options &options)
{
    if (options.has(QStringLiteral("--roots"))) return options.flag(QStringLiteral("--roots"));
    if (options.workspace.isEmpty()) return tl::unexpected(about("usage.roots-missing", QStringLiteral("argument"), {}));
    return Workspace::open(options.workspace).map([](const Workspace &workspace) { return workspace.rootsFolder(); });
}

} // namespace

/// What was made of the bytes when they came, and the bytes themselves.
Exit operationProof(const Desk &desk, const Operation &operation)
{
    const auto kept = await(desk.engine.operationsDesk().proof(desk.viewer, operation.id));
    if (!kept) return desk.terminal.fail(kept.error());
    if (!*kept)
        return desk.terminal.fail({ QStringLiteral("proof.none"),
                                    { { QStringLiteral("operation"), words::operationNumber(operation.number) }, { QStringLiteral("connection"), operation.connection } }, {} });
    if (desk.options.has(QStringLiteral("--export")))
        if (const auto saved = save(desk.options.flag(QStringLiteral("--export")), proofFile(operation, **kept)); !saved) return desk.terminal.fail(saved.error());
    const ProofFinding &finding = (*kept)->finding;
    if (desk.terminal.json()) desk.terminal.print(json(operation, finding));
    else desk.terminal.line(words::operationNumber(operation.number) + QStringLiteral("  ") + words::isoTime((*kept)->at) + QStringLiteral("  ") + sentence(finding, desk.reader));
    return finding.code == QLatin1StringView("verified") ? Exit::Ok : Exit::Failed;
}

Exit proofVerb(const Options &options, const Terminal &terminal)
{
    if (options.verb.value(1) != QLatin1String("verify") || options.verb.size() != 3)
        return terminal.fail(about("usage.verb-unknown", QStringLiteral("argument"), options.verb.join(u' ')));
    const auto roots = rootsOf(options);
    if (!roots) return terminal.fail(roots.error());
    const auto file = readFile(options.verb.value(2));
    if (!file) return terminal.fail(file.error());
    const auto books = Books::load();
    if (!books) return terminal.fail(books.error());

    Operation operation;
    operation.eid = file->eid;
    operation.number = file->number;
    operation.kind = file->kind;
    operation.iccid = file->iccid;
    operation.details = file->details;
    const WallClock wall;
    const ProofFinding finding = ProofJudge(wall, *roots, options.has(QStringLiteral("--allow-test-roots"))).judge(operation, file->proof, {}).finding;
    if (finding.code != QLatin1StringView("verified")) return terminal.fail({ finding.code, finding.about, {} });
    if (terminal.json()) {
        terminal.print(json(operation, finding));
        return Exit::Ok;
    }
    terminal.line(Ctl::tr("%1, %2, card %3").arg(words::operationNumber(operation.number), words::operationKind(operation.kind), operation.eid.toString()));
    terminal.line(sentence(finding, Reader { .books = *books, .locale = QLocale::c() }));
    return Exit::Ok;
}
