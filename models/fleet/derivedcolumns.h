#pragma once

#include "domain/cause.h"
#include "fleet/judgelimits.h"
#include "fleet/narrowcolumn.h"
#include "fleet/reason.h"

namespace signalbox {

struct FleetColumns;

/// What the last judgement knew.
struct JudgedAs
{
    Instant at {};
    FeedHealth feed;
    Instant lostSince {}; ///< kept while rows wait to be judged again
    JudgeLimits limits;
};

/// Columns that are not kept but follow from others.

/// The newest fact of any kind.
class LastFactColumn
{
public:
    explicit LastFactColumn(const FleetColumns &columns) : m_columns(&columns) { }
    Instant operator[](Row row) const;

private:
    const FleetColumns *m_columns;
};

/// `sessionTurn` where the session is open (1) or closed (0), else never.
template<int Open>
class SessionTurnColumn
{
public:
    explicit SessionTurnColumn(const FleetColumns &columns) : m_columns(&columns) { }
    Instant operator[](Row row) const;

private:
    const FleetColumns *m_columns;
};

/// The reason as judged, with figures of now: a fact that came since the judgement may already show in them.
class ReasonColumn
{
public:
    explicit ReasonColumn(const FleetColumns &columns) : m_columns(&columns) { }
    Reason operator[](Row row) const;

private:
    const FleetColumns *m_columns;
};

class RejectAtColumn
{
public:
    explicit RejectAtColumn(const FleetColumns &columns) : m_columns(&columns) { }
    Instant operator[](Row row) const;

private:
    const FleetColumns *m_columns;
};

class RejectCauseColumn
{
public:
    explicit RejectCauseColumn(const FleetColumns &columns) : m_columns(&columns) { }
    Cause operator[](Row row) const;

private:
    const FleetColumns *m_columns;
};

class RejectsColumn
{
public:
    explicit RejectsColumn(const FleetColumns &columns) : m_columns(&columns) { }
    std::uint8_t operator[](Row row) const;

private:
    const FleetColumns *m_columns;
};

/// Causes in three octets: four bits of space, 19 of number; others beside.
class CauseColumn
{
public:
    Cause operator[](Row row) const
    {
        const std::uint64_t key = m_keys[row];
        if (key < wide) return { CauseSpace(key >> 19), std::int32_t(key & 0x7ffff) };
        return { CauseSpace(key >> 32 & 15), std::int32_t(std::uint32_t(key)) };
    }
    void set(Row row, Cause cause)
    {
        const auto number = std::uint32_t(cause.number);
        const auto space = std::uint64_t(cause.space);
        m_keys.set(row, number <= 0x7ffff ? space << 19 | number : wide | space << 32 | number);
    }
    auto &block() { return m_keys.block(); }
    const auto &block() const { return m_keys.block(); }
    auto &besides() { return m_keys.besides(); }
    const auto &besides() const { return m_keys.besides(); }

private:
    static constexpr std::uint64_t wide = std::uint64_t(1) << 40;
    NarrowColumn<3> m_keys;
};

} // namespace signalbox
