#pragma once

#include "world/ipatransport.h"

#include <QHash>
#include <QNetworkRequest>
#include <QObject>
#include <QThread>
#include <QUrl>

namespace signalbox::world {

/// ESipa, ES9+ and ES5 over HTTPS for all vehicles of a world: a thread of its own, a few connections kept open. The eIM
/// need not be up: a refused connection answers nothing at once.
class IpaClient final : public QObject, public EsipaTransport, public M2mTransport
{
    Q_OBJECT

public:
    using Done = EsipaTransport::Done;
    /// `authority`: PEM file with the CA that the eIM's certificate must come from. `eim`: its ESipa address.
    IpaClient(const QUrl &eim, const QString &authority, QObject *parent = nullptr);
    ~IpaClient() override;

    void post(QByteArray message, Done done) override;
    /// All SM-DP+s of the lab live where the eIM lives and are told apart by the Host header.
    void postToSupplier(const QString &host, const QString &function, QByteArray message, Done done) override;
    void postToRouting(QByteArray message, Done done) override; ///< the SM-SR lives there too

private:
    class Sender;
    void send(QNetworkRequest request, QByteArray message, Done done);
    void answered(quint64 ticket, const std::optional<QByteArray> &answer);

    QThread m_thread;
    Sender *m_sender; ///< lives in m_thread
    quint64 m_ticket = 0;
    QHash<quint64, Done> m_waiting;
    QNetworkRequest m_toEim;
    QNetworkRequest m_toSupplier;
};

} // namespace signalbox::world
