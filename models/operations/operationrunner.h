#pragma once

#include "operations/connectionpace.h"
#include "operations/operationlife.h"
#include "operations/pollschedule.h"
#include "operations/telemetrywatch.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <deque>

namespace signalbox {

/// Takes recorded intents to their end: sends them, asks after them, watches for the vehicle, and picks up
/// what a dead engine left. Only the owner of the workspace runs one. Lives in one thread with an event loop,
/// that of its backends; every method is called there. The journal's commit comes before every send, and at
/// most one request or commit is under way for an operation.
class OperationRunner final : public QObject
{
    Q_OBJECT
public:
    /// `clock` is the world, `wall` times requests and pauses.
    OperationRunner(Journal &journal, HistoryReader &history, const Clock &clock, const Clock &wall, TelemetryWatch &watch, ProofJudge judge);

    /// Before start(). Operations on connections that were not added stay as they are.
    void addConnection(ProfileBackend &backend, LifePolicy policy, ConnectionLimits limits);
    /// Reads the open operations from the journal and goes on with them, then every 200 ms of the wall.
    void start();
    /// An operation that was recorded or cancelled by somebody else, or all of them again.
    void adopt(const Operation &operation);
    void reread();
    /// What start() does by timer; tests call it.
    void tick();
    /// Begins nothing new; `drained` once no request or commit is under way.
    void drain();
    int openCount() const { return int(m_live.size()); }

Q_SIGNALS:
    /// After the commit, with the operation as it is now.
    void moved(const signalbox::Operation &operation);
    /// The provider's list, whenever one was asked for.
    void profilesRead(const signalbox::Operation &operation, const std::vector<signalbox::Profile> &profiles);
    /// What the card itself said, with the order that asked it.
    void cardRead(const signalbox::Operation &operation, const signalbox::CardReading &reading);
    /// An answer or a failure of a connection; latency in wall time.
    void contact(const QString &connection, signalbox::Span latency, const std::optional<signalbox::Error> &error);
    /// How a connection's requests are planned, at most once a second while it changes.
    void planned(const QString &connection, const signalbox::ConnectionPlan &plan);
    /// The open operations are loaded.
    void recovered(int open);
    /// Another engine took over; this one has stopped.
    void ownershipLost();
    void drained();

private:
    struct Connection
    {
        ProfileBackend *backend;
        OperationLife life;
        LifePolicy policy;
        ConnectionPace pace;
        std::deque<QUuid> line {}; ///< who would ask or be sent but for the limits, who waits longest first
    };
    struct Live
    {
        Operation op;
        PollSchedule polls;
        Instant due {}; ///< wall: not asked or sent before
        bool busy = false;
        std::optional<Step> pending; ///< not committed yet: the store was busy
        QString waitsFor; ///< why a download was not sent, as last written down
        std::optional<ActivationCode> activation; ///< of a download, from the list before it until it is out
        bool orderEnded = false; ///< Unknown: nothing of it is open at the provider any more, so that the card may be asked
        std::optional<std::vector<Profile>> cardSaid {}; ///< by an order that ran when none of this operation's was open
    };
    using Then = std::function<void(Live &)>;

    void take(const Operation &operation);
    void prime(const Operation &operation);
    void advance(Live &live);
    void commit(Live &live, Step step, Then then = {});
    void committed(const QUuid &id, const Step &step, const Result<void> &result, const Then &then);
    void renew(const QUuid &id);
    void prepareDownload(Live &live);
    void listBefore(Live &live);
    void send(Live &live);
    void sendReading(Live &live);
    void poll(Live &live);
    void askStatus(Live &live);
    void takeProof(Live &live, const OrderStatus &status);
    void judgeProof(Live &live, const OrderStatus &status, const std::vector<ProofMark> &accepted);
    void conclude(Live &live, const OrderStatus &status);
    void askProfiles(Live &live);
    void listAfter(const Operation &operation);
    // Where reading is an order of its own; in operationreadings.cpp.
    bool readsByOrder(const Operation &operation);
    bool cardIsTaken(const Live &live);
    void askCardAgain(Live &live);
    void askLookUp(Live &live);
    void cardAnswered(const Operation &operation, const CardReading &reading);
    bool learnFromCard(Live &live);
    void drop(const Operation &operation);
    // Whose turn it is; in operationturns.cpp.
    void beginAtOnce(const Operation &operation);
    bool hasTurn(Connection &connection, const Live &live, bool submits);
    void nextInLine(Connection &connection);
    void settle(Live &live, std::optional<Step> step);
    void later(Live &live);
    /// A request to the provider: counted, and its end told to the connection's pace.
    template<typename T, typename Receive>
    void await(const QUuid &id, const QFuture<T> &future, Receive receive);
    template<typename Receive>
    void askCard(Live &item, Receive receive);
    void told(Connection &connection, Instant began, const std::optional<Error> &error, std::optional<Span> retryAfter = {});
    void tellPlans();
    Connection *connectionOf(const Operation &operation);
    Live *live(const QUuid &id);

    Journal &m_journal;
    HistoryReader &m_history;
    const Clock &m_clock;
    const Clock &m_wall;
    TelemetryWatch &m_watch;
    const ProofJudge m_judge;
    std::unordered_map<std::string, Connection> m_connections;
    QHash<QUuid, std::shared_ptr<Live>> m_live;
    QMultiHash<Eid, QUuid> m_onCard; ///< the same by card
    QTimer m_timer;
    Instant m_plansTold {}; ///< wall
    bool m_stopped = false;
    bool m_draining = false;
};

} // namespace signalbox
