#pragma once

#include "base/result.h"
#include "domain/digits.h"

#include <QHashFunctions>
#include <optional>

namespace signalbox {

/// eUICC identifier, 32 digits (SGP.02 / SGP.29). The mod-97 check fails on real cards, so it is a warning
/// (`checkHolds`) and never a refusal.
class Eid
{
public:
    static Result<Eid> parse(QStringView text);
    static std::optional<Eid> fromDigits(std::string_view digits); ///< for the hot path: digits alone, no error text
    static Result<Eid> fromWire(QByteArrayView sixteenOctets);
    /// 30 digits and the two check digits that belong to them.
    static Result<Eid> withCheckDigits(std::string_view thirtyDigits);

    std::string_view digits() const { return m_digits.view(); }
    QString toString() const { return QLatin1StringView(digits().data(), qsizetype(digits().size())); }
    QByteArray wire() const; ///< 16 octets BCD, not swapped
    bool checkHolds() const; ///< whole number mod 97 == 1
    auto operator<=>(const Eid &) const = default;

private:
    Digits<32> m_digits;
};

/// Profile identifier, ITU-T E.118: 18 to 20 digits. Luhn is a warning for the same reason as the EID's.
class Iccid
{
public:
    static Result<Iccid> parse(QStringView text);
    static std::optional<Iccid> fromDigits(std::string_view digits); ///< for the hot path: digits alone, no error text
    static Result<Iccid> fromWire(QByteArrayView tenOctets);

    std::string_view digits() const { return m_digits.view(); }
    QString toString() const { return QLatin1StringView(digits().data(), qsizetype(digits().size())); }
    QByteArray wire() const; ///< 10 octets, nibble-swapped BCD, F-filled
    bool luhnHolds() const { return signalbox::luhnHolds(digits()); }
    auto operator<=>(const Iccid &) const = default;

private:
    Digits<20> m_digits;
};

/// Subscriber identity, TS 23.003: 14 or 15 digits, first three the MCC.
class Imsi
{
public:
    static Result<Imsi> parse(QStringView text);
    static std::optional<Imsi> fromDigits(std::string_view digits); ///< for the hot path: digits alone, no error text

    std::string_view digits() const { return m_digits.view(); }
    QString toString() const { return QLatin1StringView(digits().data(), qsizetype(digits().size())); }
    std::string_view mcc() const { return digits().substr(0, 3); }
    auto operator<=>(const Imsi &) const = default;

private:
    Digits<15> m_digits;
};

/// Device identity, TS 23.003: 14 digits and a Luhn digit. A 16-digit IMEISV is taken for its first 14.
class Imei
{
public:
    static Result<Imei> parse(QStringView text);
    static std::optional<Imei> fromDigits(std::string_view digits); ///< for the hot path: digits alone, no error text

    std::string_view digits() const { return m_digits.view(); }
    QString toString() const { return QLatin1StringView(digits().data(), qsizetype(digits().size())); }
    std::string_view tac() const { return digits().substr(0, 8); } ///< type allocation code
    auto operator<=>(const Imei &) const = default;

private:
    Digits<15> m_digits;
};

template<typename Id>
    requires requires(const Id &id) { id.digits(); }
size_t qHash(const Id &id, size_t seed) noexcept // a default would make it ambiguous with a template of Qt
{
    return qHashBits(id.digits().data(), id.digits().size(), seed);
}

} // namespace signalbox
