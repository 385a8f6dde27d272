#include "domain/cause.h"

#include <QList>

namespace signalbox {

namespace {

constexpr QLatin1StringView spaceCodes[] = {
    QLatin1StringView("radius"), QLatin1StringView("emm"),      QLatin1StringView("5gmm"), QLatin1StringView("esm"),
    QLatin1StringView("5gsm"),   QLatin1StringView("s6a"),      QLatin1StringView("diameter"), QLatin1StringView("gy"),
    QLatin1StringView("gtpv2"),  QLatin1StringView("map"),     QLatin1StringView("radio"),
};

std::optional<CauseClass> classFromCode(const QByteArray &code)
{
    if (code == "normal") return CauseClass::Normal;
    if (code == "transient") return CauseClass::Transient;
    if (code == "sticky") return CauseClass::Sticky;
    if (code == "permanent") return CauseClass::Permanent;
    if (code == "ask") return CauseClass::Ask;
    return std::nullopt;
}

} // namespace

QLatin1StringView code(CauseSpace space)
{
    return spaceCodes[static_cast<std::size_t>(space)];
}

std::optional<CauseSpace> causeSpaceFromCode(QStringView text)
{
    for (std::size_t i = 0; i < std::size(spaceCodes); ++i)
        if (text == spaceCodes[i]) return static_cast<CauseSpace>(i);
    return std::nullopt;
}

Result<Cause> Cause::parse(QStringView text)
{
    const qsizetype colon = text.indexOf(u':');
    bool numeric = false;
    const int number = colon > 0 ? text.mid(colon + 1).toInt(&numeric) : 0;
    const auto space = colon > 0 ? causeSpaceFromCode(text.left(colon)) : std::nullopt;
    if (!space || !numeric || number < 0)
        return failure("cause.form", { { QStringLiteral("value"), text.toString() } });
    return Cause { *space, number };
}

QString Cause::toString() const
{
    return code(space) + QLatin1Char(':') + QString::number(number);
}

Result<CauseDictionary> CauseDictionary::fromTsv(const QByteArray &text)
{
    CauseDictionary dictionary;
    int line = 0;
    for (const QByteArray &row : text.split('\n')) {
        ++line;
        if (row.trimmed().isEmpty() || row.startsWith('#')) continue;
        const QList<QByteArray> cells = row.split('\t');
        const auto cause = Cause::parse(QString::fromUtf8(cells.value(0)));
        const auto kind = classFromCode(cells.value(1));
        if (cells.size() != 5 || !cause || !kind || cells[2].isEmpty() || cells[3].isEmpty())
            return failure("causes.row", { { QStringLiteral("line"), line }, { QStringLiteral("value"), QString::fromUtf8(row) } });
        dictionary.m_entries.insert(*cause, { *cause, *kind, QString::fromUtf8(cells[2]), QString::fromUtf8(cells[3]),
                                              QString::fromUtf8(cells[4]) });
    }
    return dictionary;
}

const CauseEntry *CauseDictionary::find(Cause cause) const
{
    const auto it = m_entries.constFind(cause);
    return it == m_entries.cend() ? nullptr : &*it;
}

} // namespace signalbox
