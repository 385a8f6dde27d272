#pragma once

#include "world/labmodel.h"
#include "world/world.h"

#include <map>

namespace signalbox::world {

/// Monday 2 November 2026, 09:00 UTC: a working morning in Europe.
constexpr Instant morning = Instant(std::chrono::sys_days(std::chrono::year(2026) / 11 / 2) + std::chrono::hours(9));

/// A small model without faults unless a scenario file's text says so.
inline std::unique_ptr<LabModel> smallModel(std::uint32_t vehicles, std::uint64_t seed = 7, const QString &scenario = QStringLiteral("none"))
{
    auto model = LabModel::make({ .vehicles = vehicles, .seed = seed }, scenario, morning);
    if (!model) qFatal("%s %s", qPrintable(model.error().code), qPrintable(model.error().technical));
    return std::move(*model);
}

/// The same fleet with these faults.
struct Troubled
{
    Troubled(const LabModel &model, std::vector<Fault> list)
        : faults(std::move(list)), around { model.carriers(), model.surroundings().radio, faults } { }
    Faults faults;
    Surroundings around;
};

/// What every vehicle said.
class Chronicle
{
public:
    FactSink sink()
    {
        return [this](Fact &&fact) { m_facts[fact.vehicle.text()].push_back(std::move(fact)); };
    }
    const std::vector<Fact> &of(const VehicleSpec &spec) { return m_facts[spec.id.text()]; }
    std::size_t size() const
    {
        std::size_t sum = 0;
        for (const auto &[vehicle, facts] : m_facts)
            sum += facts.size();
        return sum;
    }

private:
    std::map<std::string, std::vector<Fact>> m_facts;
};

/// One line that two facts share only when they are the same.
inline QString line(const Fact &fact)
{
    QString text = QStringLiteral("%1 %2 %3 ").arg(fact.vehicle.toString()).arg(toMicros(fact.t)).arg(fact.seq) + QString(code(fact.kind()));
    if (const auto *p = std::get_if<PositionFact>(&fact.body))
        text += QStringLiteral(" %1 %2 %3 %4").arg(p->lat, 0, 'f', 6).arg(p->lon, 0, 'f', 6).arg(double(p->speed)).arg(*p->odometer, 0, 'f', 0);
    if (const auto *r = std::get_if<RadioFact>(&fact.body))
        text += QStringLiteral(" %1 %2 %3 %4").arg(r->plmn.toString()).arg(int(r->rat)).arg(r->cell).arg(double(r->rsrp));
    if (const auto *s = std::get_if<SessionFact>(&fact.body))
        text += QStringLiteral(" %1 %2 %3 %4 %5").arg(int(s->event)).arg(QString::fromStdString(s->sessionId), s->imsi->toString(),
                                                                        s->plmn.toString()).arg(s->rx + s->tx);
    if (const auto *s = std::get_if<SignallingFact>(&fact.body))
        text += QLatin1Char(' ') + s->plmn.toString() + QLatin1Char(' ') + QString::fromStdString(s->procedure);
    if (const auto *d = std::get_if<DeviceFact>(&fact.body)) text += QStringLiteral(" %1").arg(double(*d->battery));
    return text;
}

inline QStringList lines(const std::vector<Fact> &facts)
{
    QStringList all;
    for (const Fact &fact : facts)
        all.append(line(fact));
    return all;
}

/// Only the facts of one kind.
template<typename Body>
std::vector<std::pair<Instant, Body>> only(const std::vector<Fact> &facts)
{
    std::vector<std::pair<Instant, Body>> found;
    for (const Fact &fact : facts)
        if (const auto *body = std::get_if<Body>(&fact.body)) found.push_back({ fact.t, *body });
    return found;
}

/// Empty when sessions, sequence numbers and octets make sense.
inline QString wrongIn(const std::vector<Fact> &facts)
{
    std::string open;
    std::uint64_t octets = 0;
    Instant last {};
    std::map<FactKind, std::uint64_t> sequences;
    for (const Fact &fact : facts) {
        if (fact.t < last) return QStringLiteral("goes back in time: ") + line(fact);
        last = fact.t;
        if (sequences.contains(fact.kind()) && fact.seq <= sequences[fact.kind()]) return QStringLiteral("sequence: ") + line(fact);
        sequences[fact.kind()] = fact.seq;
        const auto *session = std::get_if<SessionFact>(&fact.body);
        if (!session) continue;
        if (session->event == SessionEvent::Start) {
            if (!open.empty()) return QStringLiteral("two sessions: ") + line(fact);
            open = session->sessionId;
            octets = 0;
        }
        if (session->sessionId != open) return QStringLiteral("not started: ") + line(fact);
        if (session->rx + session->tx < octets) return QStringLiteral("octets fall: ") + line(fact);
        octets = session->rx + session->tx;
        if ((session->event == SessionEvent::Stop) != session->cause.has_value()) return QStringLiteral("cause: ") + line(fact);
        if (session->event == SessionEvent::Stop) open.clear();
    }
    return {};
}

} // namespace signalbox::world
