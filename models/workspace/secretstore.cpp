#include "workspace/secretstore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QSaveFile>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace signalbox {

namespace {

constexpr int keychainPatienceMs = 2000; // without a session bus QtKeychain would wait for ever
const QFileDevice::Permissions ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;

bool runJob(QKeychain::Job &job)
{
    job.setAutoDelete(false);
    job.setInsecureFallback(false);
    QEventLoop loop;
    QObject::connect(&job, &QKeychain::Job::finished, &loop, [&loop] { loop.exit(0); });
    QTimer::singleShot(keychainPatienceMs, &loop, [&loop] { loop.exit(1); });
    job.start();
    return loop.exec() == 0 && job.error() == QKeychain::NoError;
}

/// One service name a workspace, so that two workspaces with a "lab" connection do not share a token.
QString serviceName(const QString &dir)
{
    const QByteArray hash = QCryptographicHash::hash(dir.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return QStringLiteral("signalbox/%1").arg(QLatin1StringView(hash));
}

bool hasSessionBus()
{
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS")
        || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

using Lines = std::vector<std::pair<QString, QString>>;

Result<Lines> readLines(const QString &path)
{
    QFile file(path);
    if (!file.exists()) return Lines {};
    if (file.permissions() & others)
        return failure("secret.permissions", { { QStringLiteral("path"), path }, { QStringLiteral("mode"), QStringLiteral("0600") } });
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return failure("secret.unreadable", { { QStringLiteral("path"), path } }, file.errorString());
    Lines lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const qsizetype equals = line.indexOf('=');
        if (equals > 0) lines.emplace_back(QString::fromUtf8(line.left(equals)), QString::fromUtf8(line.mid(equals + 1)));
    }
    return lines;
}

Result<void> writeLines(const QString &path, const Lines &lines)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Text) || !file.setPermissions(ownerOnly))
        return failure("secret.unwritable", { { QStringLiteral("path"), path } }, file.errorString());
    for (const auto &[id, value] : lines) file.write(id.toUtf8() + '=' + value.toUtf8() + '\n');
    if (!file.commit()) return failure("secret.unwritable", { { QStringLiteral("path"), path } }, file.errorString());
    return {};
}

} // namespace

QLatin1StringView code(SecretStore::Place place)
{
    switch (place) {
    case SecretStore::Place::Keychain: return QLatin1StringView("keychain");
    case SecretStore::Place::File: return QLatin1StringView("file");
    case SecretStore::Place::None: break;
    }
    return QLatin1StringView("none");
}

SecretStore::SecretStore(QString workspaceDir, bool useKeychain)
    : m_dir(std::move(workspaceDir)), m_useKeychain(useKeychain && hasSessionBus())
{
}

QString SecretStore::filePath() const
{
    return QDir(m_dir).absoluteFilePath(QStringLiteral("secrets.ini"));
}

Result<QString> SecretStore::readFile(const QString &id) const
{
    const auto lines = readLines(filePath());
    if (!lines) return tl::unexpected(lines.error());
    for (const auto &[name, value] : *lines)
        if (name == id) return value;
    return failure("secret.missing", { { QStringLiteral("id"), id } });
}

Result<void> SecretStore::writeFile(const QString &id, const QString &value) const
{
    auto lines = readLines(filePath());
    if (!lines) return tl::unexpected(lines.error());
    std::erase_if(*lines, [&](const auto &line) { return line.first == id; });
    if (!value.isNull()) lines->emplace_back(id, value);
    return writeLines(filePath(), *lines);
}

Result<QString> SecretStore::read(const QString &id) const
{
    const Result<QString> fromFile = readFile(id);
    if (fromFile || !m_useKeychain || fromFile.error().code != QLatin1StringView("secret.missing")) return fromFile;
    QKeychain::ReadPasswordJob job(serviceName(m_dir));
    job.setKey(id);
    if (runJob(job)) return job.textData();
    return fromFile;
}

Result<SecretStore::Place> SecretStore::write(const QString &id, const QString &value) const
{
    if (id.isEmpty() || id.contains(u'=') || id.contains(u'\n') || value.contains(u'\n'))
        return failure("secret.form", { { QStringLiteral("id"), id } });
    if (m_useKeychain) {
        QKeychain::WritePasswordJob job(serviceName(m_dir));
        job.setKey(id);
        job.setTextData(value);
        if (runJob(job)) {
            if (const auto cleared = writeFile(id, {}); !cleared) return tl::unexpected(cleared.error());
            return Place::Keychain;
        }
    }
    const Result<void> written = writeFile(id, value);
    if (!written) return tl::unexpected(written.error());
    return Place::File;
}

Result<void> SecretStore::remove(const QString &id) const
{
    if (m_useKeychain) {
        QKeychain::DeletePasswordJob job(serviceName(m_dir));
        job.setKey(id);
        runJob(job);
    }
    return writeFile(id, {});
}

SecretStore::Place SecretStore::placeOf(const QString &id) const
{
    if (readFile(id)) return Place::File;
    return read(id) ? Place::Keychain : Place::None;
}

} // namespace signalbox
