#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "feed/radacctcursor.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace signalbox {

/// Where accounting is. Files are PEM; without a CA the server's certificate is not looked at.
struct RadacctAccess
{
    QString host;
    quint16 port = 5432;
    QString database;
    QString user;
    QString schema; ///< letters, digits and '_'
    QString ca, certificate, key;
    /// Asked at every connection, on the reader's thread; an empty answer leaves the word to libpq (PGPASSFILE).
    std::function<Result<QString>()> password;

    QString address() const; ///< "postgresql://host:port/database"
};

/// One change of radacct, as one JSON object for RadacctDecoder.
struct RadacctChange
{
    RadacctPlace place;
    std::string json;
    int wraps = 0; ///< counters that must have begun again since the session began
    std::string nas;
};

/// A connection to the log of changes that installer/freeradius/radacct.sql keeps. Of one thread, in which it is made
/// and ends. Every call blocks for at most half a minute.
class RadacctReader
{
public:
    /// Errors: "feed.radius-connection" {address, detail}, "feed.radius-password" {address, user}, "secret.*",
    /// "feed.radius-driver".
    static Result<std::unique_ptr<RadacctReader>> connect(const RadacctAccess &access);
    ~RadacctReader();
    RadacctReader(const RadacctReader &) = delete;

    /// System identifier and timeline. Errors as of next().
    Result<QString> database();
    /// Behind every change that is readable now. Errors as of next().
    Result<RadacctPlace> end();
    /// Changes after `place`, in order, whose transactions and all older ones are over; at most `most`.
    /// Errors: "feed.radius-connection", "feed.radius-table" {schema, table}, "feed.radius-columns" {table, detail},
    /// "feed.radius-permission" {user, table}, "feed.radius-query" {detail}.
    Result<std::vector<RadacctChange>> next(RadacctPlace place, int most);

private:
    explicit RadacctReader(const RadacctAccess &access);
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Connects and looks at the log once; the answer is the wall time that took. Blocks.
Result<Span> probeRadacct(const RadacctAccess &access);

} // namespace signalbox
