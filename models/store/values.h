#pragma once

#include "domain/facts.h"

#include <QVariant>
#include <cmath>

namespace signalbox::values {

/// Between domain values and columns: times in microseconds, measures in millionths, absent = null.
inline QString text(const std::string &s) { return QString::fromStdString(s); }
inline qint64 time(Instant t) { return qint64(toMicros(t)); }
inline qint64 micro(double value) { return std::llround(value * 1e6); }
inline qint64 octets(std::uint64_t value) { return qint64(value); } ///< the same 64 bits, signed

template<typename Id>
QVariant id(const std::optional<Id> &value)
{
    return value ? QVariant(value->toString()) : QVariant();
}
template<typename Id>
QVariant lastFour(const std::optional<Id> &value)
{
    return value ? QVariant(value->toString().right(4)) : QVariant();
}
template<typename Number>
QVariant micro(const std::optional<Number> &value)
{
    return value ? QVariant(micro(double(*value))) : QVariant();
}
inline QVariant space(const std::optional<Cause> &cause) { return cause ? QVariant(int(cause->space)) : QVariant(); }
inline QVariant number(const std::optional<Cause> &cause) { return cause ? QVariant(cause->number) : QVariant(); }

inline std::string toText(const QVariant &v) { return v.toString().toStdString(); }
inline Instant toTime(const QVariant &v) { return instantFromMicros(v.toLongLong()); }
inline double toReal(const QVariant &v) { return double(v.toLongLong()) / 1e6; }
inline Plmn toPlmn(const QVariant &v) { return Plmn::fromKey(v.toUInt()).value_or(Plmn {}); }
template<typename Id>
std::optional<Id> toId(const QVariant &v)
{
    if (v.isNull()) return std::nullopt;
    auto parsed = Id::parse(v.toString());
    return parsed ? std::optional<Id>(*parsed) : std::nullopt;
}
template<typename Number>
std::optional<Number> toMeasure(const QVariant &v)
{
    return v.isNull() ? std::nullopt : std::optional<Number>(Number(toReal(v)));
}
inline std::optional<Cause> toCause(const QVariant &spaceColumn, const QVariant &numberColumn)
{
    const int s = spaceColumn.toInt();
    if (spaceColumn.isNull() || s < 0 || s > int(CauseSpace::Radio)) return std::nullopt;
    return Cause { static_cast<CauseSpace>(s), numberColumn.toInt() };
}

} // namespace signalbox::values
