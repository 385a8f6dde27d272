#pragma once

#include "incidents/causesearch.h"

#include "places/greatcircle.h"

#include <QStringList>
#include <random>

namespace signalbox {

/// Of a fleet that has been watched for an hour, and in which nothing happened.
inline UsualLevel watched()
{
    UsualLevel usual;
    usual.learn(instantFromMicros(1'795'095'000'000'000), {}, 0.01);
    usual.learn(instantFromMicros(1'795'098'600'000'000), {}, 0.01);
    return usual;
}

/// Vehicles told in lines, many a line: "40 on 20801 FR at 45.7,4.8 within 30km dark 36". `apn`, `firmware`, `modem`, `home`, `cell`
/// and `lte`/`lte-m` say more; those in trouble come first. Places are drawn, the same for the same text.
class Crowd
{
public:
    explicit Crowd(const QString &lines)
    {
        for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) add(line.simplified().split(u' '));
    }
    const std::vector<Witness> &witnesses() const { return m_witnesses; }

    static constexpr Instant now = instantFromMicros(1'795'098'728'000'000);
    /// "20801 around 45.7,4.8: 36 of 40", best first, one a line.
    static QString told(const std::vector<FoundCause> &causes)
    {
        QStringList out;
        for (const FoundCause &cause : causes) {
            const CausePattern &p = cause.pattern;
            QStringList words;
            if (p.isFleetWide()) words << QStringLiteral("fleet");
            if (p.network) words << Plmn::fromKey(p.network)->toString();
            if (p.home) words << QStringLiteral("home ") + Plmn::fromKey(p.home)->toString();
            if (p.country) words << CountryCode::fromKey(p.country).toString();
            if (p.cell) words << QStringLiteral("cell %1").arg(p.cell);
            if (p.apn) words << QStringLiteral("apn %1").arg(p.apn);
            if (p.firmware) words << QStringLiteral("firmware %1").arg(p.firmware);
            if (p.modem) words << QStringLiteral("modem %1").arg(p.modem);
            if (p.rat != Rat::Unknown) words << QString(code(p.rat));
            if (p.region) words << QStringLiteral("around %1,%2").arg(p.region->centre.lat, 0, 'f', 0).arg(p.region->centre.lon, 0, 'f', 0);
            out << words.join(u' ') + QStringLiteral(": %1").arg(cause.troubled);
        }
        return out.join(QStringLiteral("; "));
    }
    QString causes(const UsualLevel &usual = watched(), const CauseLimits &limits = {}) const { return told(findCauses(m_witnesses, usual, limits)); }

private:
    void add(const QStringList &words)
    {
        const auto after = [&words](const char *key) {
            const qsizetype at = words.indexOf(QLatin1StringView(key));
            return at < 0 ? QString() : words.value(at + 1);
        };
        const int count = words.front().toInt(), dark = after("dark").toInt();
        const QStringList at = after("at").split(u',');
        std::uniform_real_distribution<double> unit(0, 1);
        for (int i = 0; i < count; ++i) {
            Witness w;
            w.row = Row(m_witnesses.size());
            if (at.size() == 2) {
                const double metres = after("within").chopped(2).toDouble() * 1000 * std::sqrt(unit(m_random));
                w.at = toMercator(destination({ at[0].toDouble(), at[1].toDouble() }, 360 * unit(m_random), metres));
            }
            if (const auto plmn = Plmn::parse(after("on"))) w.network = plmn->key();
            if (const auto plmn = Plmn::parse(after("home"))) w.home = plmn->key();
            for (const QString &word : words)
                if (const auto country = CountryCode::parse(word); country && word.isUpper()) w.country = country->key();
            w.cell = after("cell").toULongLong();
            w.apn = after("apn").toUInt(), w.firmware = after("firmware").toUInt(), w.modem = after("modem").toUInt();
            w.rat = words.contains(u"lte-m") ? Rat::LteM : Rat::Lte;
            w.troubled = w.fresh = i < dark;
            w.due = w.since = now - std::chrono::seconds(60);
            m_witnesses.push_back(w);
        }
    }

    std::vector<Witness> m_witnesses;
    std::mt19937 m_random { 7 };
};

} // namespace signalbox
