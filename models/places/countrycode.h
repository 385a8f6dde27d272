#pragma once

#include <QHashFunctions>
#include <QString>
#include <array>
#include <compare>
#include <optional>

namespace signalbox {

/// ISO 3166-1 alpha-2, two capital letters. XK (user-assigned) stands for Kosovo.
class CountryCode
{
public:
    /// Letters of either case; nothing for any other text. Does not ask whether the code is assigned.
    static std::optional<CountryCode> parse(QStringView text)
    {
        if (text.size() != 2) return {};
        CountryCode code;
        for (int i = 0; i < 2; ++i) {
            const char16_t letter = text[i].unicode() & ~char16_t(0x20);
            if (letter < u'A' || letter > u'Z' || text[i].unicode() > u'z') return {};
            code.m_letters[size_t(i)] = char(letter);
        }
        return code;
    }
    static constexpr CountryCode literal(const char (&letters)[3])
    {
        CountryCode code;
        code.m_letters = { letters[0], letters[1] };
        return code;
    }

    QString toString() const { return QLatin1StringView(m_letters.data(), 2); }
    /// The letters as one number, in alphabetical order; for columns.
    constexpr std::uint16_t key() const
    {
        return std::uint16_t(std::uint8_t(m_letters[0]) << 8 | std::uint8_t(m_letters[1]));
    }
    static constexpr CountryCode fromKey(std::uint16_t key)
    {
        CountryCode code;
        code.m_letters = { char(key >> 8), char(key & 0xff) };
        return code;
    }
    constexpr auto operator<=>(const CountryCode &) const = default;

private:
    std::array<char, 2> m_letters { '-', '-' };
};

inline size_t qHash(CountryCode code, size_t seed = 0) noexcept
{
    return ::qHash(uint(code.key()), seed);
}

} // namespace signalbox
