#include "score.h"

#include <QFile>
#include <cstdio>

namespace diagnosisskill {

Result<Classes> Classes::read(const QString &name)
{
    Classes classes;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) return failure("diagnosis.classes", { { QStringLiteral("line"), 0 } }, file.errorString());
    int number = 0, count = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        ++number;
        if (line.isEmpty() || line.startsWith('#')) continue;
        const QByteArrayList fields = line.split('\t'), kinds = fields.value(1).split(',');
        if (++count > 3 || kinds.size() < 2 || kinds.size() > 3) return failure("diagnosis.classes", { { QStringLiteral("line"), number } });
        for (const QByteArray &kind : kinds) {
            const auto hypothesis = hypothesisFromCode(QString::fromLatin1(kind));
            if (!hypothesis) return failure("diagnosis.classes", { { QStringLiteral("line"), number } });
            classes.m_names[*hypothesis] = fields[0];
        }
    }
    return classes;
}

QByteArray Classes::of(Hypothesis hypothesis) const
{
    const auto it = m_names.find(hypothesis);
    const QLatin1StringView own = code(hypothesis);
    return it == m_names.end() ? QByteArray(own.data(), own.size()) : it->second;
}

std::optional<Hypothesis> expectedFor(Truth truth)
{
    switch (truth) {
    case Truth::Healthy: return std::nullopt;
    case Truth::Outage: return Hypothesis::NetworkOutage;
    case Truth::CoverageGap: return Hypothesis::CoverageGap;
    case Truth::Congestion: return Hypothesis::Congestion;
    case Truth::RatSunset: return Hypothesis::RatSunset;
    case Truth::DeadModem: return Hypothesis::DeviceDead;
    case Truth::FlatBattery: return Hypothesis::FlatBattery;
    case Truth::RebootLoop: return Hypothesis::RebootLoop;
    case Truth::SimRemoved: return Hypothesis::SimRemoved;
    case Truth::SimMoved: return Hypothesis::SimMoved;
    case Truth::ImeiLocked: return Hypothesis::ImeiLock;
    case Truth::ApnWrong: return Hypothesis::ApnOrCredentials;
    case Truth::RoamingBarred: return Hypothesis::RoamingBarred;
    case Truth::QuotaBlocked: return Hypothesis::QuotaExhausted;
    case Truth::SwitchFailed: return Hypothesis::SwitchFailed;
    case Truth::NoCoverage: return Hypothesis::CoverageGap;
    case Truth::NarrowbandMoving: return Hypothesis::NbIotMoving;
    case Truth::AtSea: return Hypothesis::ExpectedSilence;
    case Truth::FeedLoss: return Hypothesis::FeedFault;
    }
    return std::nullopt;
}

void Score::add(const Case &each)
{
    Kind &kind = m_kinds[each.truth];
    QByteArrayList said;
    for (const RankedHypothesis &ranked : each.verdict.ranked)
        if (const QByteArray name = m_classes.of(ranked.hypothesis); !said.contains(name)) said += name;
    ++kind.cases;
    ++kind.said[said.first()];
    const auto expected = expectedFor(each.truth);
    if (!expected) return;
    const auto rank = said.indexOf(m_classes.of(*expected));
    kind.first += rank == 0;
    kind.three += rank < 3;
    ++m_all;
    m_first += rank == 0;
    m_three += rank < 3;
}

void Score::add(const ParkedTally &parked)
{
    m_parked.parked += parked.parked;
    m_parked.dark += parked.dark;
}

double Score::weakest() const
{
    std::map<Hypothesis, Kind> causes; // out of reach is one cause, by a fault or by nature
    for (const auto &[truth, kind] : m_kinds) {
        const auto expected = expectedFor(truth);
        if (!expected) continue;
        causes[*expected].cases += kind.cases;
        causes[*expected].first += kind.first;
    }
    double least = 1;
    for (const auto &[cause, kind] : causes) least = std::min(least, share(kind.first, kind.cases));
    return least;
}

void Score::print() const
{
    for (const auto &[truth, kind] : m_kinds) {
        std::printf("  %-17s %6lld", name(truth), static_cast<long long>(kind.cases));
        if (expectedFor(truth)) std::printf("  first %5.1f %%  three %5.1f %% ", share(kind.first, kind.cases) * 100, share(kind.three, kind.cases) * 100);
        else std::printf("  nothing wrong             ");
        std::vector<std::pair<std::int64_t, QByteArray>> said;
        for (const auto &[what, count] : kind.said) said.emplace_back(count, what);
        std::sort(said.rbegin(), said.rend());
        for (const auto &[count, what] : said) std::printf("  %s %lld", what.constData(), static_cast<long long>(count));
        std::printf("\n");
    }
    std::printf("  all %lld: first %.1f %%, among three %.1f %%, weakest kind %.1f %%; of %lld healthy parked vehicles %.2f %% called dark\n",
                static_cast<long long>(m_all), first() * 100, three() * 100, weakest() * 100, static_cast<long long>(m_parked.parked), parkedDark() * 100);
}

bool Score::holds(int leastCases) const
{
    for (int i = 1; i < truths; ++i) {
        if (Truth(i) == Truth::NoCoverage) continue; // the usual networks leave hardly a hole
        const auto it = m_kinds.find(Truth(i));
        if (it != m_kinds.end() && it->second.cases >= leastCases) continue;
        std::printf("  too few cases of %s\n", name(Truth(i)));
        return false;
    }
    return first() >= 0.90 && three() >= 0.97 && weakest() >= 0.75 && m_parked.parked > 0 && parkedDark() < 0.01;
}

} // namespace diagnosisskill
