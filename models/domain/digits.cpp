#include "domain/digits.h"

namespace signalbox {

QByteArray withoutGrouping(QStringView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (QChar c : text) {
        if (c == u' ' || c == u'-' || c == u'\u00a0' || c == u'\u202f') continue;
        out.append(c.unicode() < 128 ? static_cast<char>(c.unicode()) : '?');
    }
    return out;
}

char luhnDigit(std::string_view digits)
{
    int sum = 0;
    bool twice = true;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it, twice = !twice) {
        int d = *it - '0';
        if (twice && (d *= 2) > 9) d -= 9;
        sum += d;
    }
    return static_cast<char>('0' + (10 - sum % 10) % 10);
}

bool luhnHolds(std::string_view digits)
{
    return digits.size() > 1 && luhnDigit(digits.substr(0, digits.size() - 1)) == digits.back();
}

QByteArray swappedBcd(std::string_view digits, int octets)
{
    QByteArray out(octets, '\xff');
    for (std::size_t i = 0; i < digits.size() && i / 2 < static_cast<std::size_t>(octets); ++i) {
        const auto nibble = static_cast<unsigned>(digits[i] - '0');
        auto octet = static_cast<unsigned char>(out[static_cast<qsizetype>(i / 2)]);
        octet = i % 2 == 0 ? (octet & 0xf0u) | nibble : (octet & 0x0fu) | (nibble << 4);
        out[static_cast<qsizetype>(i / 2)] = static_cast<char>(octet);
    }
    return out;
}

QByteArray digitsFromSwappedBcd(QByteArrayView octets)
{
    QByteArray out;
    bool ended = false;
    for (char c : octets) {
        for (unsigned nibble : { static_cast<unsigned char>(c) & 0x0fu, static_cast<unsigned char>(c) >> 4 & 0x0fu }) {
            if (nibble == 0xf) {
                ended = true;
            } else {
                if (ended || nibble > 9) return {};
                out.append(static_cast<char>('0' + nibble));
            }
        }
    }
    return out;
}

} // namespace signalbox
