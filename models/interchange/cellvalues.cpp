#include "interchange/cellvalues.h"

namespace signalbox::cellvalues {

namespace {

constexpr qsizetype mostCharacters = 120;
constexpr std::int64_t mostSeconds = 31 * 86'400;
constexpr std::int64_t mostOctets = std::int64_t(1) << 40;
constexpr Rat radiosThatHaveCodes[] = { Rat::Geran, Rat::Utran, Rat::Hspa, Rat::Lte, Rat::LteM, Rat::NbIot, Rat::Nr, Rat::Wlan };

tl::unexpected<Error> notOneOf(const QString &cell, const QString &choices)
{
    return failure("import.value", { { QStringLiteral("value"), cell }, { QStringLiteral("choices"), choices } });
}

std::optional<std::int64_t> whole(const QString &cell, std::int64_t least, std::int64_t most)
{
    bool good = false;
    const QString digits = unrounded(cell);
    const qint64 number = digits.toLongLong(&good);
    return good && number >= least && number <= most ? std::optional(std::int64_t(number)) : std::nullopt;
}

bool isOneOf(const QString &cell, std::initializer_list<const char *> words)
{
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return cell.compare(QString::fromUtf8(word), Qt::CaseInsensitive) == 0; });
}

} // namespace

Result<void> text(QString &to, const QString &cell)
{
    const bool prints = std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (!prints || cell.size() > mostCharacters)
        return failure("import.text", { { QStringLiteral("value"), cell.left(40) }, { QStringLiteral("most"), mostCharacters } });
    to = cell;
    return {};
}

Result<void> labels(QStringList &to, const QString &cell)
{
    QStringList found;
    static const QRegularExpression separators(QStringLiteral("[;|,]"));
    for (const QString &part : cell.split(separators, Qt::SkipEmptyParts)) {
        QString label;
        if (auto taken = text(label, part.trimmed()); !taken) return taken;
        if (!label.isEmpty()) found += label;
    }
    found.sort();
    found.removeDuplicates();
    to = found;
    return {};
}

Result<void> radios(RatSet &to, const QString &cell)
{
    RatSet rats = 0;
    static const QRegularExpression separators(QStringLiteral("[;|,\\s]+"));
    for (const QString &part : cell.split(separators, Qt::SkipEmptyParts)) {
        const auto rat = ratFromCode(part);
        if (!rat) return notOneOf(part, radioCodes(~RatSet(0)));
        rats |= ratBit(*rat);
    }
    to = rats;
    return {};
}

QString radioCodes(RatSet rats)
{
    QStringList codes;
    for (const Rat rat : radiosThatHaveCodes)
        if (rats & ratBit(rat)) codes += QString(code(rat));
    return codes.join(u';');
}

Result<Span> span(const QString &cell)
{
    const auto number = whole(cell, 1, mostSeconds);
    if (!number) return failure("import.seconds", { { QStringLiteral("value"), cell } });
    return Span(std::chrono::seconds(*number));
}

QString seconds(const std::optional<Span> &span)
{
    return span ? QString::number(std::chrono::duration_cast<std::chrono::seconds>(*span).count()) : QString();
}

Result<std::int64_t> memory(const QString &cell)
{
    const auto number = whole(cell, 0, mostOctets);
    if (!number) return failure("import.octets", { { QStringLiteral("value"), cell } });
    return *number;
}

QString octets(const std::optional<std::int64_t> &octets)
{
    return octets ? QString::number(*octets) : QString();
}

Result<void> profileClass(ProfileClass &to, const QString &cell)
{
    for (const ProfileClass value : { ProfileClass::Test, ProfileClass::Provisioning, ProfileClass::Operational })
        if (cell.compare(classCode(value), Qt::CaseInsensitive) == 0) {
            to = value;
            return {};
        }
    return notOneOf(cell, QStringLiteral("operational, provisioning, test"));
}

QString classCode(ProfileClass value)
{
    return value == ProfileClass::Test ? QStringLiteral("test")
        : value == ProfileClass::Provisioning ? QStringLiteral("provisioning") : QStringLiteral("operational");
}

Result<void> profileState(ProfileState &to, const QString &cell)
{
    const bool on = isOneOf(cell, { "enabled", "active", "aktiv", "aktiviert" });
    if (!on && !isOneOf(cell, { "disabled", "inactive", "inaktiv", "deaktiviert" }))
        return notOneOf(cell, QStringLiteral("enabled, disabled"));
    to = on ? ProfileState::Enabled : ProfileState::Disabled;
    return {};
}

QString stateCode(ProfileState value)
{
    return value == ProfileState::Enabled ? QStringLiteral("enabled") : value == ProfileState::Disabled ? QStringLiteral("disabled") : QString();
}

Result<void> truth(bool &to, const QString &cell)
{
    const bool yes = isOneOf(cell, { "yes", "true", "1", "x", "ja", "wahr" });
    if (!yes && !isOneOf(cell, { "no", "false", "0", "nein", "falsch" })) return notOneOf(cell, QStringLiteral("yes, no"));
    to = yes;
    return {};
}

QString yesNo(bool value)
{
    return value ? QStringLiteral("yes") : QStringLiteral("no");
}

QString unrounded(const QString &cell)
{
    return cell.endsWith(QStringLiteral(".0")) ? cell.chopped(2) : cell;
}

} // namespace signalbox::cellvalues
