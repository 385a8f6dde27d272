#include "tampering.h"

#include "sgp32/prooffile.h"

#include <QCoreApplication>
#include <QProcess>
#include <cstdio>

using namespace signalbox;
using namespace signalbox::sgp32;

namespace {

int wrong = 0;

void expect(const QString &subject, const QString &found, const QString &wanted)
{
    if (found == wanted) return;
    ++wrong;
    std::fprintf(stderr, "%s: found '%s', expected '%s'\n", qPrintable(subject), qPrintable(found), qPrintable(wanted));
}

QString verdict(const Subject &subject)
{
    const auto proven = verifyProof(subject.proof, subject.expected);
    return proven ? QStringLiteral("holds") : reasonOf(proven.error());
}

/// The vectors as they are: every signed result holds for what it answers, the unsigned never, and none holds for the
/// request of another.
int vectorsAlone(const Cast &cast)
{
    int checked = 0;
    for (const QJsonValue &value : cast.vectors.cases) {
        const QJsonObject vector = value.toObject();
        Subject one { {}, cast.vectors.proof(vector), cast.vectors.expectation(), {}, {} };
        const bool isSigned = vector.contains(QStringLiteral("resultTbs"));
        expect(QStringLiteral("vector %1").arg(++checked), verdict(one), isSigned ? QStringLiteral("holds") : QStringLiteral("proof.unsigned"));
        if (!vector.contains(QStringLiteral("requestDer"))) continue;
        one.proof.request = Vectors::hex(vector, "requestDer"); // all of them have the counter of the first
        expect(QStringLiteral("vector %1 with its own request").arg(checked), verdict(one), checked == 1 ? QStringLiteral("holds") : QStringLiteral("proof.counter"));
    }
    return checked;
}

int tampered(const std::vector<Subject> &all, const Cast &cast)
{
    int refused = 0;
    for (const Subject &subject : all) {
        expect(subject.name, verdict(subject), QStringLiteral("holds"));
        for (const Tampering &tampering : tamperings()) {
            Subject changed = subject;
            tampering.apply(changed, cast);
            const bool refusal = subject.result.form == ResultForm::ErrorSigned && tampering.ofRefusal;
            const QString wanted = QLatin1StringView(refusal ? tampering.ofRefusal : tampering.reason), found = verdict(changed);
            expect(subject.name + QStringLiteral(", ") + QLatin1StringView(tampering.name), found, wanted);
            refused += found == wanted;
        }
    }
    return refused;
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// What signalboxctl says of a file: "holds", or the reason.
QString askProgram(const QString &program, const QString &folder, const Subject &subject)
{
    const QString file = folder + QStringLiteral("/proof.json");
    const auto *enable = std::get_if<EnableCommand>(&subject.request.commands.front());
    const std::optional<Iccid> iccid = enable ? std::optional(enable->iccid) : std::nullopt;
    if (!write(file, writeProofFile({ subject.proof, subject.expected.eid, 51877, OperationKind::Enable, iccid, {}, {} }))) return QStringLiteral("not written");
    QProcess process;
    process.start(program, { QStringLiteral("--json"), QStringLiteral("proof"), QStringLiteral("verify"), file, QStringLiteral("--roots"), folder + QStringLiteral("/roots.pem") });
    if (!process.waitForFinished(60'000)) return QStringLiteral("did not end");
    const QJsonObject said = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    if (process.exitCode() == 0) return said[QStringLiteral("verdict")].toString() == u"verified" ? QStringLiteral("holds") : QStringLiteral("exit 0 without a verdict");
    if (process.exitCode() != 1) return QStringLiteral("exit %1").arg(process.exitCode());
    return reasonOf({ said[QStringLiteral("error")].toString(), said[QStringLiteral("parameters")].toObject().toVariantMap(), {} });
}

int throughTheProgram(const QString &program, const QString &folder, const Subject &subject, const Cast &cast)
{
    int asked = 1;
    if (!write(folder + QStringLiteral("/roots.pem"), cast.vectors.pem("ciCertPem") + cast.other.issuer)) return 0;
    expect(QStringLiteral("signalboxctl"), askProgram(program, folder, subject), QStringLiteral("holds"));
    for (const Tampering &tampering : tamperings()) {
        if (!tampering.inFile) continue;
        Subject changed = subject;
        tampering.apply(changed, cast);
        if (changed.request.commands.front().index() != subject.request.commands.front().index()) changed.request = subject.request; // the file names the operation that was meant
        expect(QStringLiteral("signalboxctl, ") + QLatin1StringView(tampering.name), askProgram(program, folder, changed), QLatin1StringView(tampering.reason));
        ++asked;
    }
    return asked;
}

} // namespace

/// proofs CTL FOLDER
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const auto cast = Cast::make();
    if (arguments.size() != 3 || !cast) return 2;
    const int vectors = vectorsAlone(*cast);
    const std::vector<Subject> all = subjects(*cast);
    const int refused = tampered(all, *cast);
    const int asked = throughTheProgram(arguments[1], arguments[2], all.front(), *cast);
    const int variants = int(tamperings().size());
    if (vectors != 13 || all.size() != 11 || variants < 13 || asked < 13) ++wrong;
    std::printf("%d vectors as they should, %d signed x %d tampered variants: %d refused with the reason that names it, 2 unsigned never accepted, %d files through signalboxctl, %d wrong\n",
                vectors, int(all.size()), variants, refused, asked, wrong);
    return wrong == 0 ? 0 : 1;
}
