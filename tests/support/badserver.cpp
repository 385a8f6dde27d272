#include "support/badserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslServer>

namespace signalbox {

namespace {

QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n'))
        if (line.toLower().startsWith(name.toLower() + ':')) return line.mid(name.size() + 1).trimmed();
    return {};
}

int cardOf(const ReadRequest &request)
{
    const QJsonValue profile = QJsonDocument::fromJson(request.body)[QStringLiteral("esimProfile")];
    const QString eid = profile[QStringLiteral("eid")].toString();
    return (eid.isEmpty() ? profile[QStringLiteral("iccid")].toString() : eid).right(5).toInt();
}

QByteArray fiveDigits(int card)
{
    return QByteArray::number(card).rightJustified(5, '0');
}

} // namespace

QByteArray zooEid(int card)
{
    return "890490321234512345123456789" + fiveDigits(card);
}

QByteArray zooIccid(int card, bool second)
{
    return (second ? "89331022345678" : "89330112345678") + fiveDigits(card);
}

bool ReadRequest::isOrder() const
{
    return method == "POST" && verb() != u"retrieve-status";
}

QString ReadRequest::verb() const
{
    return QString::fromLatin1(path.mid(path.lastIndexOf('/') + 1));
}

BadServer::BadServer(QString name, const QSslConfiguration &tls) : m_name(std::move(name))
{
    auto secure = std::make_unique<QSslServer>();
    secure->setSslConfiguration(tls);
    m_server = std::move(secure);
    listen();
}

BadServer::BadServer(QString name) : m_name(std::move(name)), m_server(std::make_unique<QTcpServer>())
{
    listen();
}

void BadServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            ++m_connections;
            connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
            meet(socket);
        }
    });
    if (!m_server->listen(QHostAddress::LocalHost)) qFatal("no port on loopback");
}

QUrl BadServer::root() const
{
    return QUrl(QStringLiteral("https://localhost:%1/esim-profile-management/vwip").arg(port()));
}

int BadServer::mostEffects() const
{
    const auto most = std::max_element(m_effects.cbegin(), m_effects.cend());
    return most == m_effects.cend() ? 0 : *most;
}

int BadServer::effects() const
{
    return std::accumulate(m_effects.cbegin(), m_effects.cend(), 0);
}

void BadServer::meet(QTcpSocket *socket)
{
    connect(socket, &QIODevice::readyRead, this, [this, socket] { read(socket); });
    if (socket->bytesAvailable()) read(socket);
}

void BadServer::read(QTcpSocket *socket)
{
    const QByteArray all = socket->property("read").toByteArray() + socket->readAll();
    socket->setProperty("read", all);
    const qsizetype end = all.indexOf("\r\n\r\n");
    if (end < 0) return;
    const QByteArray head = all.left(end);
    const QByteArray body = all.mid(end + 4);
    if (body.size() < headerOf(head, "Content-Length").toInt()) return;
    socket->setProperty("read", {});
    ++m_requests;
    const QList<QByteArray> first = head.left(head.indexOf('\r')).split(' ');
    answer(socket, { first.value(0), first.value(1), headerOf(head, "x-correlator"), body });
}

void BadServer::carryOut(const ReadRequest &request)
{
    if (!request.isOrder()) return;
    ++m_effects[request.correlator];
    m_done.insert(cardOf(request), request.verb());
}

QByteArray BadServer::listing(int card) const
{
    const auto done = [&](const char *verb) { return m_done.contains(card, QString::fromLatin1(verb)); };
    const auto entry = [&](const QByteArray &iccid, bool enabled, bool fallback) {
        return R"({"eid":")" + zooEid(card) + R"(","iccid":")" + iccid + R"(","state":")" + (enabled ? "ENABLED" : "DISABLED")
            + R"(","isFallback":)" + (fallback ? "true" : "false") + '}';
    };
    QByteArrayList all { entry(zooIccid(card, false), !done("disable") && !done("enable"), !done("set-fallback")) };
    if (!done("delete")) all += entry(zooIccid(card, true), done("enable"), done("set-fallback"));
    if (done("download")) all += entry(zooIccid(card + 50000, true), false, false);
    return R"({"esimProfiles":[)" + all.join(',') + "]}";
}

int BadServer::goodStatus(const ReadRequest &request) const
{
    if (request.isOrder()) return 202;
    return request.path.endsWith("00000000-0000-0000-0000-000000000000") ? 404 : 200;
}

QByteArray BadServer::goodBody(const ReadRequest &request) const
{
    if (request.isOrder())
        return R"({"operationId":"R-)" + request.correlator.left(8) + R"(","operation":")" + request.verb().toLatin1()
            + R"(","status":"ACCEPTED","esimProfile":{"eid":")" + zooEid(cardOf(request)) + R"("}})";
    if (goodStatus(request) == 404) return R"({"status":404,"code":"NOT_FOUND","message":"There is no such operation."})";
    if (request.method == "POST") return listing(cardOf(request));
    return R"({"operationId":")" + request.verb().toLatin1()
        + R"(","operation":"enable","status":"COMPLETED","esimProfile":{},"result":{"completedAt":"2026-11-22T12:00:00Z","outcome":"SUCCESS"}})";
}

QByteArray BadServer::reply(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " x\r\n" + headers + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace signalbox
