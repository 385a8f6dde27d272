#pragma once

#include "base/result.h"

#include <QHash>
#include <QString>
#include <cstdint>
#include <optional>

namespace signalbox {

/// Which numbering a cause belongs to; the same number means something else in another one.
/// Radio is the device's own: what it did not find, by the number of the Rat (0: of none of its own).
enum class CauseSpace : std::uint8_t { Radius, Emm, FiveGmm, Esm, FiveGsm, S6a, Diameter, Gy, GtpV2, Map, Radio };

QLatin1StringView code(CauseSpace space); ///< "radius" "emm" "5gmm" "esm" "5gsm" "s6a" "diameter" "gy" "gtpv2" "map" "radio"
std::optional<CauseSpace> causeSpaceFromCode(QStringView code);

/// A reject or terminate cause as it came: "emm:17".
struct Cause
{
    CauseSpace space = CauseSpace::Radius;
    std::int32_t number = 0;

    static Result<Cause> parse(QStringView text);
    QString toString() const;
    auto operator<=>(const Cause &) const = default;
};

inline size_t qHash(const Cause &cause, size_t seed = 0) noexcept
{
    return qHashMulti(seed, int(cause.space), cause.number);
}

/// What waiting will do about it.
enum class CauseClass : std::uint8_t {
    Normal, ///< nothing is wrong
    Transient, ///< passes by itself
    Sticky, ///< the device keeps itself away until a power cycle, a long timer or a profile switch
    Permanent, ///< until somebody acts
    Ask, ///< the operator of the network or the gateway knows more
};

/// One row of the dictionary; the texts are English source strings, translated at the edge.
struct CauseEntry
{
    Cause cause;
    CauseClass kind = CauseClass::Transient;
    QString name; ///< the standard's own short name
    QString meaning; ///< for a vehicle, in plain words
    QString action; ///< what the operator can do
};

/// The dictionary of resources/causes/causes.tsv (TS 24.301 9.9.3.9 and 9.9.4.4, TS 24.501, RFC 2866,
/// TS 29.272, TS 29.274, TS 29.002). Immutable after construction.
class CauseDictionary
{
public:
    /// Tab-separated: cause, class, name, meaning, action; '#' starts a comment line.
    static Result<CauseDictionary> fromTsv(const QByteArray &text);

    const CauseEntry *find(Cause cause) const;
    qsizetype size() const { return m_entries.size(); }
    const QHash<Cause, CauseEntry> &entries() const { return m_entries; }

private:
    QHash<Cause, CauseEntry> m_entries;
};

} // namespace signalbox
