#pragma once

#include "store/chunkbuffer.h"
#include "store/lastfacts.h"
#include "store/lastsaid.h"
#include "store/sql.h"

namespace signalbox {

/// The open chunks of both kinds, shared by the writer (its thread) and readers (theirs).
struct OpenChunks
{
    ChunkBuffer<PositionSample> positions { QStringLiteral("position_chunk") };
    ChunkBuffer<RadioSample> radio { QStringLiteral("radio_chunk") };
};

/// Turns facts into rows, on the writer's thread.
class FactWriter
{
public:
    FactWriter(QSqlDatabase &db, OpenChunks &open, CountryOf countryOf, std::chrono::milliseconds flushEvery);

    /// Sessions, signalling and device reports are committed when this returns well; positions and radio
    /// samples wait for their flush.
    Result<void> write(const FleetId &fleet, const std::vector<Fact> &facts);
    /// The same at once, and of positions and radio samples the newest alone: nothing waits.
    Result<void> writeLast(const FleetId &fleet, const std::vector<Fact> &facts);
    /// Everything that waits to disk; with `all`, samples too whose fate was open.
    Result<void> flush(bool all);
    bool flushDue() const;
    /// After the buckets of a fleet may have come to be.
    void forgetFleets() { m_buckets.clear(); }

private:
    Result<int> buckets(const std::string &fleet);
    Result<void> writeRows(const std::string &fleet, const std::vector<Fact> &facts);
    Result<void> row(const std::string &fleet, const Fact &fact);
    Result<void> row(const std::string &fleet, const Fact &fact, const SessionFact &session);
    Result<void> row(const std::string &fleet, const Fact &fact, const SignallingFact &signalling);
    Result<void> row(const std::string &fleet, const Fact &fact, const DeviceFact &device);
    void remember(const std::string &fleet, const Fact &fact);
    void take(const std::string &fleet, int buckets, const Fact &fact);

    using LastKey = std::tuple<std::string, std::string, FactKind>; // fleet, vehicle
    QSqlDatabase &m_db;
    OpenChunks &m_open;
    sql::Statements m_statements;
    const CountryOf m_countryOf;
    const std::chrono::milliseconds m_flushEvery;
    std::chrono::steady_clock::time_point m_flushed = std::chrono::steady_clock::now();
    std::map<std::string, int> m_buckets;
    std::map<LastKey, Fact> m_last; // newest positions and radio samples since the last flush
    std::map<LastKey, Fact> m_lastRows; // newest of the other kinds in this batch
    LastSaid m_identity, m_cell; // what each vehicle's session rows last said
};

} // namespace signalbox
