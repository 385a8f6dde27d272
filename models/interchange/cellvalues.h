#pragma once

#include "base/result.h"
#include "domain/inventory.h"

namespace signalbox::cellvalues {

/// Between a cell of an inventory file and a value; the errors say what may stand there.

template<typename To, typename From>
Result<void> into(To &to, Result<From> from)
{
    if (!from) return tl::unexpected(from.error());
    to = std::move(*from);
    return {};
}

/// One of the codes of an enumeration. "import.value" {value, choices}.
template<typename Value, typename FromCode>
Result<void> chosen(Value &to, const QString &cell, FromCode fromCode, Value last)
{
    if (const auto value = fromCode(QStringView(cell))) {
        to = *value;
        return {};
    }
    QStringList choices;
    for (int i = 1; i <= int(last); ++i) choices += QString(code(static_cast<Value>(i)));
    return failure("import.value", { { QStringLiteral("value"), cell }, { QStringLiteral("choices"), choices.join(QStringLiteral(", ")) } });
}

/// At most 120 characters, nothing that does not print. "import.text" {value, most}.
Result<void> text(QString &to, const QString &cell);
/// Separated by ; or | or a comma, sorted, without repeats. "import.text".
Result<void> labels(QStringList &to, const QString &cell);
/// "lte;lte-m;2g". "import.value".
Result<void> radios(RatSet &to, const QString &cell);
QString radioCodes(RatSet rats);
/// Whole seconds, 1 to 31 days' worth. "import.seconds" {value}.
Result<Span> span(const QString &cell);
QString seconds(const std::optional<Span> &span);
/// Whole octets. "import.octets" {value}.
Result<std::int64_t> memory(const QString &cell);
QString octets(const std::optional<std::int64_t> &octets);
Result<void> profileClass(ProfileClass &to, const QString &cell);
QString classCode(ProfileClass value);
Result<void> profileState(ProfileState &to, const QString &cell);
QString stateCode(ProfileState value);
Result<void> truth(bool &to, const QString &cell);
QString yesNo(bool value);

/// A spreadsheet that took digits for a number leaves `8.93301E+18`: the digits are gone. Such a cell is shown as
/// it is to the identifier's own parser, which refuses it; a plain trailing `.0` is taken off.
QString unrounded(const QString &cell);

/// Digits in full, or the last four behind dots where the viewer sees no more.
template<typename Id>
QString shown(const std::optional<Id> &id, const QString &end)
{
    if (id) return id->toString();
    return end.isEmpty() ? QString() : QStringLiteral("••••") + end;
}
inline QString shown(const Iccid &iccid, const QString &end)
{
    return shown(iccid.digits().empty() ? std::nullopt : std::optional(iccid), end);
}

} // namespace signalbox::cellvalues
