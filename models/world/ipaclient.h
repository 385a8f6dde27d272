#pragma once

#include "world/ipatransport.h"

#include <QHash>
#include <QObject>
#include <QThread>
#include <QUrl>

namespace signalbox::world {

/// ESipa over HTTPS for all vehicles of a world: a thread of its own, a few connections kept open. The eIM
/// need not be up: a refused connection answers nothing at once.
class IpaClient final : public QObject, public EsipaTransport
{
    Q_OBJECT

public:
    /// `authority`: PEM file with the CA that the eIM's certificate must come from. `eim`: its ESipa address.
    IpaClient(const QUrl &eim, const QString &authority, QObject *parent = nullptr);
    ~IpaClient() override;

    void post(QByteArray message, std::function<void(std::optional<QByteArray>)> done) override;

private:
    class Sender;
    void answered(quint64 ticket, const std::optional<QByteArray> &answer);

    QThread m_thread;
    Sender *m_sender; ///< lives in m_thread
    quint64 m_ticket = 0;
    QHash<quint64, std::function<void(std::optional<QByteArray>)>> m_waiting;
};

} // namespace signalbox::world
