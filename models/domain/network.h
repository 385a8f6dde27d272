#pragma once

#include "base/result.h"

#include <QString>
#include <cstdint>
#include <optional>

namespace signalbox {

/// A mobile network: MCC and a two- or three-digit MNC (TS 23.003 2.2). 310-410 and 310-41 are different.
class Plmn
{
public:
    /// "20801", "208-01", "208 01", "310410".
    static Result<Plmn> parse(QStringView text);
    static Result<Plmn> from(int mcc, int mnc, int mncDigits);
    /// Three octets as on the air: MCC2|MCC1, MNC3|MCC3, MNC2|MNC1, MNC3 = F for two digits.
    static Result<Plmn> fromWire(QByteArrayView threeOctets);
    /// The value `key()` gave; for columns and stores.
    static std::optional<Plmn> fromKey(std::uint32_t key);

    int mcc() const { return m_mcc; }
    int mnc() const { return m_mnc; }
    int mncDigits() const { return m_mncDigits; }
    QString toString() const; ///< "20801"
    QString spaced() const; ///< "208 01", as people write it
    QByteArray wire() const;
    std::uint32_t key() const { return (unsigned(m_mcc) * 1000u + m_mnc) * 4u + m_mncDigits; }
    auto operator<=>(const Plmn &) const = default;

private:
    std::uint16_t m_mcc = 1; // 001-01 is the test network: a default that is not nonsense
    std::uint16_t m_mnc = 1;
    std::uint8_t m_mncDigits = 2;
};

inline size_t qHash(const Plmn &plmn, size_t seed = 0) noexcept
{
    return ::qHash(plmn.key(), seed);
}

/// Radio access technology; the numbers of TS 29.274 8.17, which RADIUS (TS 29.061) shares up to 10.
enum class Rat : std::uint8_t {
    Unknown = 0,
    Utran = 1,
    Geran = 2,
    Wlan = 3,
    Hspa = 5,
    Lte = 6,
    NbIot = 8,
    LteM = 9,
    Nr = 10,
};

/// Codes of the feed and the filter language: "2g" "3g" "hspa" "lte" "nb-iot" "lte-m" "5g" "wlan".
QLatin1StringView code(Rat rat);
std::optional<Rat> ratFromCode(QStringView code);
Rat ratFromNumber(int ts29274);

/// A cell as the network numbers it inside one PLMN: ECI, NCI or LAC/CI packed by the sender. 0 = not said.
using CellId = std::uint64_t;

struct Cell
{
    Plmn plmn;
    CellId id = 0;
    auto operator<=>(const Cell &) const = default;
};

} // namespace signalbox
