#include "world/eimserver.h"

#include "world/eimdispatch.h"
#include "world/eimnorth.h"
#include "world/eimsouth.h"
#include "world/pki.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTimer>

namespace signalbox::world {

namespace {

constexpr int expiryRound = 1000; // ms of wall time

QSslConfiguration serverTls(const LabPkiPaths &paths, const CertifiedKey &server)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(server.certificate, QSsl::Pem));
    tls.setPrivateKey(QSslKey(server.key.pem(), QSsl::Ec));
    tls.setCaCertificates(QSslCertificate::fromPath(paths.authority.certificate));
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return tls;
}

/// Listens where it did before, so that clients find it again; a free port the first time.
Result<quint16> listenAgain(EimListener &listener, EimStore &store, const QString &key)
{
    const auto before = store.setting(key);
    if (!before) return tl::unexpected(before.error());
    const auto port = listener.start(before->toUShort());
    if (!port) return port;
    if (const auto kept = store.setSetting(key, QString::number(*port)); !kept) return tl::unexpected(kept.error());
    return port;
}

} // namespace

struct EimServer::Parts
{
    Parts(const EimSettings &wanted, const Clock &clock, std::unique_ptr<EimState> loaded, EimKeys keys, const QByteArray &token,
          const LabPkiPaths &paths, const CertifiedKey &server)
        : settings(wanted), killPoints(wanted.killPoints), state(std::move(loaded)), book(*state, clock, killPoints),
          dispatch(*state, clock, std::move(keys), killPoints), north(book, token), south(dispatch)
    {
        QSslConfiguration tls = serverTls(paths, server);
        southListener = std::make_unique<EimListener>(tls, [this](const EimHttpRequest &r) { return south.answer(r); });
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        // Refuse a certificate with an alert, as other servers do, and not by hanging up after the handshake.
        tls.setHandshakeMustInterruptOnError(true);
        tls.setMissingCertificateIsFatal(true);
        northListener = std::make_unique<EimListener>(tls, [this](const EimHttpRequest &r) { return north.answer(r); });
    }

    EimSettings settings;
    EimKillPoints killPoints;
    std::unique_ptr<EimState> state;
    EimBook book;
    EimDispatch dispatch;
    EimNorth north;
    EimSouth south;
    std::unique_ptr<EimListener> northListener;
    std::unique_ptr<EimListener> southListener;
    quint16 northPort = 0;
    quint16 southPort = 0;
    QTimer expiry;
};

EimServer::EimServer(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) { }

EimServer::~EimServer() = default;

Result<std::unique_ptr<EimServer>> EimServer::start(const EimSettings &settings, const Clock &clock)
{
    const LabPkiPaths paths = LabPki::paths(settings.workspace);
    const auto server = readCertifiedKey(paths.eim);
    if (!server) return tl::unexpected(server.error());
    auto keys = EimKeys::fromWorkspace(settings.workspace);
    if (!keys) return tl::unexpected(keys.error());
    QFile token(paths.bearerToken);
    if (!token.open(QIODevice::ReadOnly)) return failure("lab.pki.read", { { QStringLiteral("file"), token.fileName() } }, token.errorString());
    auto store = EimStore::open(settings.workspace + QStringLiteral("/world.sqlite"));
    if (!store) return tl::unexpected(store.error());
    auto state = EimState::load(std::move(*store));
    if (!state) return tl::unexpected(state.error());

    auto parts = std::make_unique<Parts>(settings, clock, std::move(*state), std::move(*keys), token.readAll().trimmed(), paths, *server);
    const auto north = listenAgain(*parts->northListener, parts->state->store(), QStringLiteral("north_port"));
    if (!north) return tl::unexpected(north.error());
    const auto south = listenAgain(*parts->southListener, parts->state->store(), QStringLiteral("south_port"));
    if (!south) return tl::unexpected(south.error());
    parts->northPort = *north;
    parts->southPort = *south;
    QObject::connect(&parts->expiry, &QTimer::timeout, &parts->expiry, [p = parts.get()] { p->book.expire(p->settings.orderLifetime); });
    parts->expiry.start(expiryRound);
    return std::unique_ptr<EimServer>(new EimServer(std::move(parts)));
}

QUrl EimServer::api() const
{
    return QUrl(QStringLiteral("https://localhost:%1%2").arg(m_parts->northPort).arg(EimNorth::basePath()));
}

QUrl EimServer::esipa() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1%2").arg(m_parts->southPort).arg(EimSouth::path()));
}

} // namespace signalbox::world
