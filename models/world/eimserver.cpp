#include "world/eimserver.h"

#include "world/eimdispatch.h"
#include "world/eimlistener.h"
#include "world/eimnorth.h"
#include "world/eimsouth.h"
#include "world/emnifynorth.h"
#include "world/onomondonorth.h"
#include "world/pki.h"
#include "world/smdpserver.h"
#include "world/smsrserver.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QTimer>

namespace signalbox::world {

namespace {

constexpr int round = 1000; // ms of wall time

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

/// For those who give orders.
QSslConfiguration northTls(QSslConfiguration tls, const EimSettings &settings)
{
    if (!settings.tls) return {};
    if (settings.certificateNeeded) {
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        // Refuse a certificate with an alert, as other servers do, and not by hanging up after the handshake.
        tls.setHandshakeMustInterruptOnError(true);
        tls.setMissingCertificateIsFatal(true);
    }
    return tls;
}

Result<QByteArray> readSecret(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failure("lab.pki.read", { { QStringLiteral("file"), path } }, file.errorString());
    return file.readAll().trimmed();
}

Result<EimCredentials> credentials(const LabPkiPaths &paths, const EimSettings &settings)
{
    const auto token = readSecret(paths.bearerToken);
    if (!token) return tl::unexpected(token.error());
    const auto client = readSecret(paths.clientSecret);
    if (!client) return tl::unexpected(client.error());
    return EimCredentials { settings.tokensNeeded, *token, *client, settings.tokenLife };
}

QString schemeOf(const EimSettings &settings)
{
    return settings.tls ? QStringLiteral("https") : QStringLiteral("http");
}

Result<std::unique_ptr<SmdpShelf>> openShelf(const QString &workspace)
{
    auto shelf = SmdpShelf::open(workspace + QStringLiteral("/world.sqlite"));
    if (!shelf) return shelf;
    const auto carriers = Carriers::load(0); // who roams where does not matter here
    if (!carriers) return tl::unexpected(carriers.error());
    const auto stocked = stockShelf(**shelf, *carriers, workspace + QStringLiteral("/activation-codes.tsv"));
    if (!stocked) return tl::unexpected(stocked.error());
    return shelf;
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
    Parts(const EimSettings &wanted, const Clock &clock, std::unique_ptr<EimState> loaded, EimKeys keys, EimCredentials credentials,
          std::unique_ptr<SmdpShelf> shelf, std::unique_ptr<OnomondoOrders> queue, std::unique_ptr<EmnifyOrders> operations, const LabPkiPaths &paths, const CertifiedKey &server)
        : settings(wanted), killPoints(wanted.killPoints), state(std::move(loaded)), book(*state, clock, killPoints),
          suppliers(std::move(shelf), keys.issuers), dispatch(*state, clock, std::move(keys), killPoints), north(book, credentials, schemeOf(wanted)), south(dispatch),
          onomondoOrders(std::move(queue)), onomondoNorth(*onomondoOrders), emnifyOrders(std::move(operations)),
          emnifyNorth(*emnifyOrders, *state, clock, wanted.seed, credentials.clientSecret)
    {
        dispatch.attach(*onomondoOrders);
        dispatch.attach(*emnifyOrders);
        const QSslConfiguration open = serverTls(paths, server);
        southListener = std::make_unique<EimListener>(open, [this](const EimHttpRequest &r) {
            if (r.path == SmsrSouth::path()) return held(smsr->south(r));
            return r.path.startsWith(es9Path()) ? suppliers.answer(r) : held(south.answer(r));
        });
        tls = northTls(open, settings);
        northListener = std::make_unique<EimListener>(tls, [this](const EimHttpRequest &r) {
            state->lookAtStrain();
            return held(north.answer(r));
        });
        onomondoListener = std::make_unique<EimListener>(tls, [this](const EimHttpRequest &r) {
            state->lookAtStrain();
            return held(onomondoNorth.answer(r));
        });
        emnifyListener = std::make_unique<EimListener>(tls, [this](const EimHttpRequest &r) {
            state->lookAtStrain();
            return held(emnifyNorth.answer(r));
        });
    }

    EimHttpAnswer held(EimHttpAnswer answer) const
    {
        answer.after = state->strain().answerAfter;
        return answer;
    }

    EimSettings settings;
    EimKillPoints killPoints;
    std::unique_ptr<EimState> state;
    EimBook book;
    SmdpServer suppliers;
    EimDispatch dispatch;
    EimNorth north;
    EimSouth south;
    std::unique_ptr<OnomondoOrders> onomondoOrders;
    OnomondoNorth onomondoNorth;
    std::unique_ptr<EmnifyOrders> emnifyOrders;
    EmnifyNorth emnifyNorth;
    QSslConfiguration tls; ///< of all but the south
    std::unique_ptr<SmsrServer> smsr;
    std::unique_ptr<EimListener> emnifyListener;
    std::unique_ptr<EimListener> northListener;
    std::unique_ptr<EimListener> onomondoListener;
    std::unique_ptr<EimListener> southListener;
    quint16 northPort = 0;
    quint16 southPort = 0;
    quint16 onomondoPort = 0;
    quint16 emnifyPort = 0;
    quint16 smsrPort = 0;
    QTimer everySecond;
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
    auto papers = credentials(paths, settings);
    if (!papers) return tl::unexpected(papers.error());
    auto store = EimStore::open(settings.workspace + QStringLiteral("/world.sqlite"));
    if (!store) return tl::unexpected(store.error());
    auto state = EimState::load(std::move(*store));
    if (!state) return tl::unexpected(state.error());

    auto shelf = openShelf(settings.workspace);
    if (!shelf) return tl::unexpected(shelf.error());

    const OnomondoTimes times { settings.orderLifetime };
    auto queue = OnomondoOrders::open(settings.workspace + QStringLiteral("/world.sqlite"), **state, clock, times);
    if (!queue) return tl::unexpected(queue.error());
    auto operations = EmnifyOrders::open(settings.workspace + QStringLiteral("/world.sqlite"), clock);
    if (!operations) return tl::unexpected(operations.error());

    auto parts = std::make_unique<Parts>(settings, clock, std::move(*state), std::move(*keys), std::move(*papers), std::move(*shelf), std::move(*queue), std::move(*operations), paths, *server);
    auto smsr = SmsrServer::open({ settings.workspace, clock, parts->killPoints, *parts->state, settings.orderLifetime, settings.tls && settings.certificateNeeded }, parts->tls);
    if (!smsr) return tl::unexpected(smsr.error());
    parts->smsr = std::move(*smsr);
    const auto routing = listenAgain(parts->smsr->listener(), parts->state->store(), QStringLiteral("smsr_port"));
    if (!routing) return tl::unexpected(routing.error());
    parts->smsrPort = *routing;
    const auto north = listenAgain(*parts->northListener, parts->state->store(), QStringLiteral("north_port"));
    if (!north) return tl::unexpected(north.error());
    const auto south = listenAgain(*parts->southListener, parts->state->store(), QStringLiteral("south_port"));
    if (!south) return tl::unexpected(south.error());
    const auto onomondo = listenAgain(*parts->onomondoListener, parts->state->store(), QStringLiteral("onomondo_port"));
    if (!onomondo) return tl::unexpected(onomondo.error());
    parts->onomondoPort = *onomondo;
    const auto emnify = listenAgain(*parts->emnifyListener, parts->state->store(), QStringLiteral("emnify_port"));
    if (!emnify) return tl::unexpected(emnify.error());
    parts->emnifyPort = *emnify;
    parts->northPort = *north;
    parts->southPort = *south;
    parts->state->lookAtStrain();
    QObject::connect(&parts->everySecond, &QTimer::timeout, &parts->everySecond, [p = parts.get()] {
        p->book.expire(p->settings.orderLifetime);
        p->onomondoOrders->sweep();
        p->emnifyOrders->expire();
        p->smsr->expire();
        p->state->lookAtStrain();
    });
    parts->everySecond.start(round);
    return std::unique_ptr<EimServer>(new EimServer(std::move(parts)));
}

QUrl EimServer::api() const
{
    return QUrl(QStringLiteral("%1://localhost:%2%3").arg(schemeOf(m_parts->settings)).arg(m_parts->northPort).arg(EimNorth::basePath()));
}

QUrl EimServer::onomondo() const
{
    return QUrl(QStringLiteral("%1://localhost:%2/").arg(schemeOf(m_parts->settings)).arg(m_parts->onomondoPort));
}

QUrl EimServer::emnify() const
{
    return QUrl(QStringLiteral("%1://localhost:%2%3").arg(schemeOf(m_parts->settings)).arg(m_parts->emnifyPort).arg(EmnifyNorth::basePath()));
}

QUrl EimServer::es4() const
{
    return QUrl(QStringLiteral("%1://localhost:%2%3").arg(schemeOf(m_parts->settings)).arg(m_parts->smsrPort).arg(SmsrNorth::es4Path()));
}

QUrl EimServer::es2() const
{
    return QUrl(QStringLiteral("%1://localhost:%2%3").arg(schemeOf(m_parts->settings)).arg(m_parts->smsrPort).arg(SmsrNorth::es2Path()));
}

QUrl EimServer::tokens() const
{
    QUrl url = api();
    url.setPath(EimAccess::tokenPath());
    return url;
}

QUrl EimServer::esipa() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1%2").arg(m_parts->southPort).arg(EimSouth::path()));
}

} // namespace signalbox::world
