#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/vehicle.h"

#include <QString>
#include <QUrl>
#include <memory>
#include <vector>

namespace signalbox {

/// PEM files; absolute once a Workspace was opened. Empty = not used.
struct TlsFiles
{
    QString ca; ///< whom we trust; nothing else is trusted
    QString certificate; ///< ours
    QString key; ///< mode 0600
    bool operator==(const TlsFiles &) const = default;
};

struct StoreSettings
{
    QString kind = QStringLiteral("sqlite");
    QString path; ///< the database file
    bool operator==(const StoreSettings &) const = default;
};

/// World time was `origin` when the wall showed `wall`, and runs `speed` times as fast. No origin: the wall.
struct ClockSettings
{
    std::optional<Instant> origin;
    std::optional<Instant> wall;
    double speed = 1.0;
    bool operator==(const ClockSettings &) const = default;
};

/// Accounting in PostgreSQL, as installer/freeradius lays it out; host, port and certificates are the feed's.
struct RadiusSettings
{
    QString database;
    QString user;
    QString schema; ///< letters, digits and '_'
    QString passwordSecret; ///< id in the SecretStore; empty: PGPASSFILE and libpq's other ways, or certificates
    bool operator==(const RadiusSettings &) const = default;
};

struct FeedSettings
{
    QString name; ///< letters, digits, '-' and '_'
    QString type = QStringLiteral("mqtt"); ///< "mqtt" "file" "stdin" "radius"
    QString format = QStringLiteral("native"); ///< "native" "traccar" "emnify" "1nce"; of radius always "radacct"
    QString path; ///< of a file of JSON lines that others write; absolute once a Workspace was opened
    QString host;
    quint16 port = 8883;
    TlsFiles tls; ///< no CA: plain
    QString topic; ///< subscription, as "signalbox/v1/FLEET/#"; foreign formats have none of their own
    FleetId fleet; ///< whose facts they are
    QString clientId; ///< of the recording subscription; the broker keeps its queue under this name
    RadiusSettings radius {};
    bool operator==(const FeedSettings &) const = default;
};

/// OAuth 2.0 client credentials, RFC 6749 4.4. No token address: not used.
struct OAuthSettings
{
    QUrl tokenUrl;
    QString clientId;
    QString secret; ///< id in the SecretStore of the client's secret
    QString scope; ///< separated by blanks; empty = what the provider gives
    bool operator==(const OAuthSettings &) const = default;
};

/// What SGP.02 needs beside an address (dialect es4). Object identifiers are dotted: "1.3.6.1.4.1.99999.1".
struct M2mSettings
{
    QString requesterId; ///< ours, as the SM-SR knows us
    QString smsrId;
    QUrl smdpUrl; ///< of ES2; empty: no downloads
    QString smdpId;
    QString mailbox; ///< under which answers are held for us; empty: made of the connection's name and requesterId
    Span mailboxPause { std::chrono::seconds(1) }; ///< wall; between two looks into it
    QString messageNamespace; ///< of the messages that we send; empty: that of SGP.02 v2 and later
    /// By function ("ES4-EnableProfile", "*"): the group of its Action, or all of it.
    std::vector<std::pair<QString, QString>> actions;
    bool operator==(const M2mSettings &) const = default;
};

/// A provisioning connection. Spans are world time, but for timeouts.
struct ConnectionSettings
{
    QString name; ///< letters, digits, '-' and '_'
    QString dialect = QStringLiteral("camara");
    QUrl url; ///< API root
    TlsFiles tls;
    QString tokenSecret; ///< id in the SecretStore of the bearer token; empty = none
    OAuthSettings oauth; ///< instead of a bearer token that stays
    M2mSettings m2m {}; ///< of es4
    Span orderLifetime { std::chrono::hours(24) }; ///< after this the provider gives an order up
    Span pollInterval { std::chrono::seconds(5) }; ///< first steps of the poll schedule
    Span verifyWindow { std::chrono::minutes(10) }; ///< "done" until seen on the new network, else rollback is expected
    Span switchWindow { std::chrono::minutes(10) }; ///< silence that a switch explains
    Span connectTimeout { std::chrono::seconds(10) }; ///< wall; name, TCP and TLS
    Span answerTimeout { std::chrono::seconds(30) }; ///< wall; from the first octet sent to the last received
    int requestsAtOnce = 16;
    double requestsPerSecond = 20.0; ///< wall; of all kinds
    double submitsPerSecond = 5.0; ///< wall; orders among them
    bool operator==(const ConnectionSettings &) const = default;
};

/// A folder with workspace.ini (QSettings INI; no secrets in it), certificates and, on a single desk, the
/// database. A plain value; opening and saving touch the disk, so not on a painting thread.
class Workspace
{
public:
    /// A new one at `dir`, not written yet: SQLite at dir/signalbox.sqlite, the wall's clock.
    static Workspace fresh(const QString &dir, const QString &name, const FleetId &fleet);
    /// Fails with "workspace.missing" {path}, "workspace.unreadable" {path}, "workspace.key" {path, section, key, value},
    /// "workspace.key-missing" {path, section, key}, "workspace.choice" {path, section, key, value, allowed}.
    static Result<Workspace> open(const QString &dir);
    /// Writes workspace.ini in one atomic rename and makes the folder (mode 0700) when it is missing.
    Result<void> save() const;

    const QString &dir() const { return m_dir; } ///< absolute
    QString iniPath() const;
    QString rootsFolder() const { return file(QStringLiteral("roots")); } ///< issuers that cards are believed under, PEM
    QString file(const QString &relative) const; ///< inside the folder; absolute paths stay
    std::unique_ptr<Clock> makeClock() const;

    const FeedSettings *feed(const QString &name) const;
    const ConnectionSettings *connection(const QString &name) const;

    QString name;
    FleetId fleet;
    StoreSettings store;
    ClockSettings clock;
    std::vector<FeedSettings> feeds;
    std::vector<ConnectionSettings> connections;
    int retentionDays = 90;

private:
    QString m_dir;
};

} // namespace signalbox
