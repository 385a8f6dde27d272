#pragma once

#include "operations/journaldesk.h"
#include "operations/operationrunner.h"
#include "workspace/secretstore.h"
#include "workspace/workspace.h"

#include <QThread>

namespace signalbox {

/// Where the provisioning connections and the operation runner live: one object in one thread of its own.
/// Its methods may be called from any thread; signals come from the room's thread.
class OperationsRoom final : public QObject
{
    Q_OBJECT
public:
    OperationsRoom(const Workspace &workspace, bool useKeychain, Journal &journal, HistoryReader &history, const Clock &clock, TelemetryWatch &watch);
    /// Ends the thread; waits a few seconds for the answers of requests under way, so that they need not be
    /// reconciled. What is given up then, the journal knows.
    ~OperationsRoom() override;

    /// Reads secrets and certificates and opens the connections.
    void open();
    /// The engine is the owner: goes on with what is open and takes new intents.
    void run();
    void adopt(const Operation &operation);
    void reread();
    QFuture<Result<Span>> test(const QString &connection);

    /// What the connection can express, asked of the provider where that differs from one to the next.
    QFuture<Result<BackendCapabilities>> learn(const QString &connection);
    static QHash<QString, DeskConnection> deskConnections(const Workspace &workspace);

Q_SIGNALS:
    void moved(const signalbox::Operation &operation);
    void profilesRead(const signalbox::Operation &operation, const std::vector<signalbox::Profile> &profiles);
    void cardRead(const signalbox::Operation &operation, const signalbox::CardReading &reading);
    void contact(const QString &connection, signalbox::Span latency, const std::optional<signalbox::Error> &error);
    void planned(const QString &connection, const signalbox::ConnectionPlan &plan);
    /// What the connection stands on; when something of it changed, at most once a second for the server's.
    void certified(const QString &connection, const std::vector<signalbox::ConnectionCertificate> &certificates);
    void secretPlace(const QString &connection, const QString &place);
    void ownershipLost();
    /// The open operations are being watched: facts may come.
    void recovered();

private:
    struct Inside; // lives in the thread
    template<typename Work>
    void inside(Work work);

    QThread m_thread;
    Inside *m_inside;
};

} // namespace signalbox
