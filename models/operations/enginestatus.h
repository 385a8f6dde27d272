#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "operations/connectionpace.h"

#include <QFuture>
#include <QObject>
#include <optional>
#include <vector>

namespace signalbox {

/// How one link of the engine does. Words beside it come from `error` (words/).
enum class Health : std::uint8_t {
    Idle, ///< not tried yet
    Good,
    Troubled, ///< works, but late or with errors
    Down,
};

struct FeedStatus
{
    QString name;
    QString address; ///< "mqtts://127.0.0.1:8883"
    Health health = Health::Idle;
    std::optional<Error> error; ///< of the last failed contact
    std::optional<Instant> lastMessage; ///< world time
    std::optional<Instant> knownUntil; ///< world time; a backlog is read, facts are in up to about here
    double messagesPerSecond = 0; ///< wall time
    Span lagP50 { 0 }; ///< arrival to applied, wall time
    Span lagP99 { 0 };
    std::uint64_t messages = 0;
    std::uint64_t refused = 0; ///< messages that made no sense
    std::int64_t inboxBytes = 0; ///< waiting to be stored
};

struct StoreStatus
{
    QString kind;
    QString path;
    Health health = Health::Idle;
    std::optional<Error> error;
    Span writeP99 { 0 }; ///< wall time of a batch, last minute
    std::int64_t bytes = 0;
};

struct ConnectionStatus
{
    QString name;
    QString dialect;
    QString url;
    QString secretPlace; ///< "none" "keychain" "file"
    QString authentication; ///< "none" "bearer" "oauth2", beside the client certificate
    ConnectionPlan plan; ///< limits from workspace.ini, and how they bind now
    Health health = Health::Idle;
    std::optional<Error> error;
    std::optional<Instant> lastContact; ///< world time of the last answer
    Span latency { 0 }; ///< of that answer, wall time
    int openOperations = 0;
};

struct EngineStatus
{
    bool owner = false; ///< holds the engine lock; else it only looks
    bool ready = false; ///< inventory and last facts are loaded
    std::optional<Error> error; ///< why the engine cannot work
    Instant at {};
    double clockSpeed = 1.0;
    int vehicles = 0;
    int openSessions = 0;
    int openOperations = 0;
    std::vector<FeedStatus> feeds;
    StoreStatus store;
    std::vector<ConnectionStatus> connections;
};

/// What the status bar and the Connections page look at. Lives in the GUI (or main) thread.
class EngineView : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    virtual EngineStatus status() const = 0;
    /// Harmless round trips in wall time; failures are "connection.*", "feed.*" or "store.*" codes.
    virtual QFuture<Result<Span>> testConnection(const QString &name) = 0;
    virtual QFuture<Result<Span>> testFeed(const QString &name) = 0;
    virtual QFuture<Result<Span>> testStore() = 0;

Q_SIGNALS:
    void changed(); ///< once a second, and when an operation or a link moves
};

} // namespace signalbox
