#include "world/eimlistener.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QHttpServerResponse>
#include <QHostAddress>
#include <QMetaEnum>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTimer>

namespace signalbox::world {

EimListener::EimListener(const QSslConfiguration &tls, Answer answer, QObject *parent)
    : QAbstractHttpServer(parent), m_answer(std::move(answer))
{
    if (!tls.isNull()) sslSetup(tls);
}

Result<quint16> EimListener::start(quint16 port)
{
    const quint16 got = listen(QHostAddress::LocalHost, port);
    if (got == 0) return failure("eim.listen", { { QStringLiteral("port"), port } });
    return got;
}

bool EimListener::handleRequest(const QHttpServerRequest &request, QTcpSocket *socket)
{
    EimHttpRequest plain;
    plain.method = QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(request.method()))).toUpper();
    plain.path = request.url().path();
    plain.query = request.url().query();
    plain.body = request.body();
    plain.header = [&request](const QByteArray &name) { return request.value(name); };
    if (const auto *secured = qobject_cast<QSslSocket *>(socket))
        plain.client = secured->peerCertificate().subjectInfo(QSslCertificate::CommonName).value(0);
    const EimHttpAnswer answer = m_answer(plain);
    const auto responder = std::make_shared<QHttpServerResponder>(makeResponder(request, socket));
    const auto write = [answer, responder] {
        QHttpServerResponse response(answer.type, answer.body, QHttpServerResponse::StatusCode(answer.status));
        for (const auto &[name, value] : answer.headers)
            response.addHeader(name, QByteArray(value));
        response.write(std::move(*responder));
    };
    if (answer.after <= Span::zero()) write();
    else QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(answer.after), socket, write); // not when the client left
    return true;
}

void EimListener::missingHandler(const QHttpServerRequest &, QTcpSocket *)
{
    // handleRequest answers everything.
}

} // namespace signalbox::world
