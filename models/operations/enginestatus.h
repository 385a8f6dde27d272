#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/viewer.h"
#include "operations/connectioncertificate.h"
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

/// Messages of a feed that were refused for one reason.
struct RefusedReason
{
    Error error; ///< "feed.*" {member}
    std::uint64_t count = 0;
    Instant last {}; ///< world time
};

struct RefusedMessage
{
    Error error;
    Instant at {}; ///< world time
    QString source; ///< MQTT topic or file
    QString excerpt; ///< how it begins; empty where the viewer may not see all that a message can hold
};

/// What a feed refused, bounded; it outlives the engine that refused it.
struct RefusedMessages
{
    std::uint64_t refused = 0;
    std::uint64_t unused = 0; ///< understood, but they say nothing that is kept
    std::vector<RefusedReason> reasons; ///< most frequent first
    std::vector<RefusedMessage> last; ///< oldest first
};

struct FeedStatus
{
    QString name;
    QString type = QStringLiteral("mqtt"); ///< "mqtt" "file" "stdin" "radius"
    QString format = QStringLiteral("native"); ///< "native" "traccar" "emnify" "1nce"
    QString address; ///< "mqtts://127.0.0.1:8883", or the path of a file
    Health health = Health::Idle;
    std::optional<Error> error; ///< of the last failed contact
    std::optional<Instant> lastMessage; ///< world time
    std::optional<Instant> knownUntil; ///< world time; a backlog is read, facts are in up to about here
    double messagesPerSecond = 0; ///< wall time
    Span lagP50 { 0 }; ///< arrival to applied, wall time
    Span lagP99 { 0 };
    Span ageP99 { 0 }; ///< world; from when it happened to the picture, the way to here included
    std::uint64_t messages = 0;
    std::uint64_t refused = 0; ///< messages that made no sense
    std::vector<RefusedReason> refusedFor; ///< the most frequent reasons, at most five
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
    std::vector<ConnectionCertificate> certificates; ///< authorities, ours, the server's; wall time
};

struct EngineStatus
{
    bool owner = false; ///< holds the engine lock; else it only looks
    bool ready = false; ///< inventory and last facts are loaded
    bool filling = false; ///< they are being read: `vehicles` of `expected` are there
    int expected = 0; ///< vehicles; 0 = not known yet
    std::optional<Error> error; ///< why the engine cannot work
    Instant at {};
    double clockSpeed = 1.0;
    int vehicles = 0;
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
    /// Errors: "feed.unknown" {name}.
    virtual QFuture<Result<RefusedMessages>> refusedMessages(const Viewer &viewer, const QString &feed) = 0;

Q_SIGNALS:
    void changed(); ///< once a second, and when an operation or a link moves
};

} // namespace signalbox
