#include "world/pki.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

namespace signalbox::world {

namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

tl::unexpected<Error> fileFailure(const char *code, const QFileDevice &file)
{
    return failure(code, { { QStringLiteral("file"), file.fileName() } }, file.errorString());
}

Result<QByteArray> read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return fileFailure("lab.pki.read", file);
    return file.readAll();
}

Result<bool> write(const QString &path, const QByteArray &bytes, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    // Permissions before the content, so that a key is never readable by others, not even for a moment.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(permissions) || file.write(bytes) != bytes.size()
        || !file.commit())
        return fileFailure("lab.pki.write", file);
    return true;
}

PkiFiles named(const QString &workspace, const char *name)
{
    const QString stem = workspace + QStringLiteral("/pki/") + QLatin1StringView(name);
    return { stem + QStringLiteral(".crt"), stem + QStringLiteral(".key") };
}

Result<CertifiedKey> ensureOne(const PkiFiles &files, const CertificateRequest &request, const CertifiedKey *issuer)
{
    if (QFile::exists(files.certificate) && QFile::exists(files.key)) return readCertifiedKey(files);
    auto made = issueWithKey(request, issuer);
    if (!made) return made;
    // Key first: a crash in between leaves a key without certificate, and both are made anew.
    if (auto done = write(files.key, made->key.pem(), ownerOnly); !done) return tl::unexpected(done.error());
    const auto everyone = ownerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    if (auto done = write(files.certificate, made->certificate, everyone); !done) return tl::unexpected(done.error());
    return made;
}

Result<bool> ensureToken(const QString &path)
{
    if (QFile::exists(path)) return true;
    quint32 random[8];
    QRandomGenerator::system()->fillRange(random);
    const QByteArray token = QByteArray(reinterpret_cast<const char *>(random), sizeof random)
                                 .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return write(path, token + '\n', ownerOnly);
}

CertificateRequest request(CertificateUse use, const QString &commonName)
{
    CertificateRequest wanted;
    wanted.use = use;
    wanted.subject = { commonName, QStringLiteral("Signalbox Lab"), {} };
    if (use == CertificateUse::TlsServer)
        wanted.hosts = { QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), QStringLiteral("::1") };
    return wanted;
}

Result<bool> ensureTls(const LabPkiPaths &paths)
{
    const auto authority = ensureOne(paths.authority, request(CertificateUse::TlsAuthority, QStringLiteral("Signalbox Lab CA")), nullptr);
    if (!authority) return tl::unexpected(authority.error());
    const std::tuple<PkiFiles, CertificateUse, QString> leaves[] = {
        { paths.broker, CertificateUse::TlsServer, QStringLiteral("signalbox-broker") },
        { paths.eim, CertificateUse::TlsServer, QStringLiteral("signalbox-eim") },
        { paths.desk, CertificateUse::TlsClient, QStringLiteral("signalbox-desk") },
        { paths.lab, CertificateUse::TlsClient, QStringLiteral("signalbox-lab") },
    };
    for (const auto &[files, use, name] : leaves)
        if (auto leaf = ensureOne(files, request(use, name), &*authority); !leaf) return tl::unexpected(leaf.error());
    return true;
}

Result<bool> ensureCards(const LabPkiPaths &paths)
{
    auto signing = ensureOne(paths.eimSigning, request(CertificateUse::EimSigning, QStringLiteral("eim.lab.signalbox")), nullptr);
    if (!signing) return tl::unexpected(signing.error());
    auto issuer = ensureOne(paths.issuer, request(CertificateUse::ConsumerIssuer, QStringLiteral("Signalbox Lab CI (TEST)")), nullptr);
    if (!issuer) return tl::unexpected(issuer.error());
    CertificateRequest maker = request(CertificateUse::EuiccMaker, QStringLiteral("Signalbox Lab EUM CA"));
    maker.subject.organisation = labMakerName();
    maker.eidPrefix = labEidPrefix();
    if (auto made = ensureOne(paths.maker, maker, &*issuer); !made) return tl::unexpected(made.error());
    return true;
}

Result<bool> publishRoot(const QString &workspace, const LabPkiPaths &paths)
{
    const QString folder = workspace + QStringLiteral("/roots");
    if (!QDir().mkpath(folder)) return failure("lab.pki.folder", { { QStringLiteral("folder"), folder } });
    const auto issuer = read(paths.issuer.certificate);
    if (!issuer) return tl::unexpected(issuer.error());
    const QString file = folder + QStringLiteral("/lab-ci.pem");
    if (read(file) == issuer) return true;
    return write(file, *issuer, ownerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther);
}

} // namespace

QString labMakerName()
{
    return QStringLiteral("Signalbox Lab EUM");
}

QString labEidPrefix()
{
    return QStringLiteral("89049032");
}

Result<CertifiedKey> readCertifiedKey(const PkiFiles &files)
{
    auto certificate = read(files.certificate);
    if (!certificate) return tl::unexpected(certificate.error());
    auto pem = read(files.key);
    if (!pem) return tl::unexpected(pem.error());
    auto key = sgp32::PrivateKey::fromPem(*pem);
    if (!key) return tl::unexpected(key.error());
    return CertifiedKey { *certificate, *key };
}

LabPkiPaths LabPki::paths(const QString &workspace)
{
    return { named(workspace, "ca"), named(workspace, "broker"), named(workspace, "eim"),
             named(workspace, "desk"), named(workspace, "lab"), named(workspace, "eim-signing"),
             named(workspace, "ci"), named(workspace, "eum"), workspace + QStringLiteral("/pki/eim.token"),
             workspace + QStringLiteral("/pki/eim-client.secret") };
}

Result<LabPkiPaths> LabPki::ensure(const QString &workspace)
{
    const LabPkiPaths wanted = paths(workspace);
    const QString folder = workspace + QStringLiteral("/pki");
    if (!QDir().mkpath(folder)) return failure("lab.pki.folder", { { QStringLiteral("folder"), folder } });
    if (auto done = ensureTls(wanted); !done) return tl::unexpected(done.error());
    if (auto done = ensureCards(wanted); !done) return tl::unexpected(done.error());
    if (auto done = publishRoot(workspace, wanted); !done) return tl::unexpected(done.error());
    for (const QString &secret : { wanted.bearerToken, wanted.clientSecret })
        if (auto done = ensureToken(secret); !done) return tl::unexpected(done.error());
    return wanted;
}

} // namespace signalbox::world
