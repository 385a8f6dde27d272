#include "incidents/incidentlife.h"

#include "places/greatcircle.h"

#include <cmath>
#include <unordered_set>

namespace signalbox {

namespace {

constexpr Span staysFor = std::chrono::minutes(30), endsAfter = std::chrono::minutes(2), earlier = std::chrono::seconds(90);
constexpr Span sizeEvery = std::chrono::seconds(30);
constexpr std::size_t sizesKept = 720;

bool isOver(const LiveIncident &incident)
{
    return incident.record.now <= std::max({ 2.0, 0.1 * incident.record.peak, 1.5 * incident.record.expected });
}

IncidentSeverity severityOf(int vehicles, std::size_t fleet)
{
    if (vehicles >= 1000 || (vehicles >= 50 && double(vehicles) >= 0.02 * double(fleet))) return IncidentSeverity::Critical;
    return vehicles >= 25 ? IncidentSeverity::Major : IncidentSeverity::Minor;
}

void tell(LiveIncident &incident, IncidentEventKind kind, Instant now, const QString &text = {})
{
    incident.untold.push_back({ now, kind, {}, incident.record.now, text });
    incident.changed = true;
}

/// When silence became more than chance: those of the usual level were due at any time before.
Instant onsetOf(const FoundCause &cause, const IncidentLife::Troubled &troubled, Instant now)
{
    std::vector<Instant> due;
    for (const auto &[row, witness] : troubled)
        if (witness.fresh && cause.pattern.matches(witness)) due.push_back(witness.due);
    if (due.empty()) return now;
    std::sort(due.begin(), due.end());
    // The densest two minutes begin it; what comes before is the trickle of every day.
    const auto countFrom = [&](std::size_t i) { return std::upper_bound(due.begin(), due.end(), due[i] + std::chrono::minutes(2)) - due.begin() - std::ptrdiff_t(i); };
    std::ptrdiff_t most = 0;
    for (std::size_t i = 0; i < due.size(); ++i) most = std::max(most, countFrom(i));
    std::size_t first = 0;
    while (first + 1 < due.size() && countFrom(first) * 3 < most) ++first;
    return due[first];
}

bool moved(const TroubleRegion &from, const TroubleRegion &to)
{
    return distanceMetres(from.centre, to.centre) > 0.3 * from.radius || to.radius > 1.3 * from.radius || to.radius < 0.7 * from.radius;
}

} // namespace

bool IncidentLife::hasMember(Row row) const
{
    return std::any_of(m_live.begin(), m_live.end(), [row](const LiveIncident &incident) {
        const auto at = incident.members.find(row);
        return at != incident.members.end() && !at->second.backAt;
    });
}

bool IncidentLife::claims(const Witness &witness) const
{
    return std::any_of(m_live.begin(), m_live.end(), [&](const LiveIncident &incident) {
        const Incident &record = incident.record;
        return record.cause.feed.isEmpty() && !record.endedAt && witness.due >= record.first - earlier && incident.pattern.matches(witness);
    });
}

bool IncidentLife::hasOpen() const
{
    return std::any_of(m_live.begin(), m_live.end(), [](const LiveIncident &incident) { return !incident.record.endedAt; });
}

LiveIncident *IncidentLife::akin(const CausePattern &pattern)
{
    for (LiveIncident &incident : m_live)
        if (incident.record.cause.feed.isEmpty() && incident.pattern.isAkinTo(pattern)) return &incident;
    return nullptr;
}

/// The place is drawn again while the cause is found anew; a remnant of it does not make it smaller.
void IncidentLife::follow(LiveIncident &incident, const FoundCause &cause, const Describe &describe, Instant now)
{
    Incident &record = incident.record;
    if (record.endedAt) {
        record.endedAt.reset();
        incident.quietSince = {};
        record.first = std::max(record.first, now - std::chrono::minutes(15));
        record.now = cause.troubled;
        tell(incident, IncidentEventKind::CameBack, now);
    } else if (cause.troubled * 10 < record.now * 8) {
        return;
    }
    const bool wandered = incident.pattern.region && cause.pattern.region ? moved(*incident.pattern.region, *cause.pattern.region)
                                                                         : incident.pattern.region.has_value() != cause.pattern.region.has_value();
    incident.pattern = cause.pattern;
    record.cause = describe(cause.pattern);
    record.known = std::max(record.known, int(std::lround(cause.known)));
    record.expected = cause.expected;
    incident.changed = true;
    if (wandered) tell(incident, IncidentEventKind::Moved, now);
}

void IncidentLife::open(const FoundCause &cause, const Troubled &troubled, const Describe &describe, Instant now)
{
    LiveIncident incident;
    incident.pattern = cause.pattern;
    Incident &record = incident.record;
    record.id = QUuid::createUuid();
    record.cause = describe(cause.pattern);
    record.known = int(std::lround(cause.known));
    record.expected = cause.expected;
    record.first = onsetOf(cause, troubled, now);
    record.openedAt = record.lastAt = now;
    record.now = record.peak = incident.toldSize = cause.troubled;
    m_live.push_back(std::move(incident));
}

/// Each vehicle belongs to one incident, the older one; who was silent before it began is dark for another reason.
void IncidentLife::recount(const Troubled &troubled, Instant now)
{
    std::unordered_set<Row> taken;
    for (LiveIncident &incident : m_live) {
        if (incident.record.endedAt || !incident.record.cause.feed.isEmpty()) continue;
        int count = 0;
        for (const auto &[row, witness] : troubled) {
            if (witness.due < incident.record.first - earlier || !incident.pattern.matches(witness) || !taken.insert(row).second) continue;
            ++count;
            const auto [at, added] = incident.members.try_emplace(row, LiveIncident::Member { witness.due });
            if (!added && at->second.backAt) at->second = { witness.due };
        }
        for (auto &[row, member] : incident.members) {
            if (member.backAt) continue;
            const auto at = troubled.find(row);
            const bool in = at != troubled.end() && incident.pattern.matches(at->second) && taken.contains(row);
            if (!in) member.backAt = now, member.told = false;
        }
        incident.changed = incident.changed || count != incident.record.now;
        incident.record.now = count;
    }
}

void IncidentLife::attachWorks(LiveIncident &incident, Instant now)
{
    Incident &record = incident.record;
    if (!record.works.isEmpty()) return;
    const auto works = std::find_if(m_works.begin(), m_works.end(), [&](const PlannedWorks &w) { return w.covers(record.cause, now); });
    if (works == m_works.end()) return;
    record.works = works->name;
    tell(incident, IncidentEventKind::WorksAttached, now, works->name);
}

void IncidentLife::weigh(LiveIncident &incident, std::size_t fleet, Instant now)
{
    Incident &record = incident.record;
    const bool isNew = incident.record.sizes.empty();
    record.peak = std::max(record.peak, record.now);
    record.known = std::max(record.known, record.peak);
    record.lastAt = now;
    attachWorks(incident, now);
    record.severity = record.works.isEmpty() ? severityOf(record.now, fleet) : IncidentSeverity::Planned;
    if (isNew || now - record.sizes.back().at >= sizeEvery) {
        if (record.sizes.size() >= sizesKept) // every second one of a long one
            for (std::size_t i = 1; i < record.sizes.size(); ++i) record.sizes.erase(record.sizes.begin() + std::ptrdiff_t(i));
        record.sizes.push_back({ now, record.now });
        incident.changed = true;
    }
    if (isNew) tell(incident, IncidentEventKind::Opened, now);
    else if (record.now > incident.toldSize * 3 / 2 + 4) tell(incident, IncidentEventKind::Grew, now), incident.toldSize = record.now;
    else if (record.now * 2 < incident.toldSize && !isOver(incident)) tell(incident, IncidentEventKind::Shrank, now), incident.toldSize = record.now;
    if (!isOver(incident)) incident.quietSince = {};
    else if (incident.quietSince == Instant {}) incident.quietSince = now;
    else if (now - incident.quietSince >= endsAfter) {
        record.endedAt = now;
        incident.toldSize = 0;
        for (auto &[row, member] : incident.members)
            if (!member.backAt) member.backAt = now, member.told = false; // still dark, and for a reason of its own by now
        tell(incident, IncidentEventKind::Resolved, now);
    }
}

void IncidentLife::take(const std::vector<FoundCause> &causes, const Troubled &troubled, std::size_t fleet, const Describe &describe, Instant now)
{
    std::erase_if(m_live, [now](const LiveIncident &incident) { return incident.record.endedAt && now - *incident.record.endedAt > staysFor && !incident.changed; });
    std::unordered_set<const LiveIncident *> followed;
    const std::size_t old = m_live.size();
    m_live.reserve(old + causes.size());
    for (const FoundCause &cause : causes) {
        LiveIncident *known = akin(cause.pattern);
        if (!known) open(cause, troubled, describe, now);
        else if (followed.insert(known).second && known < m_live.data() + old) follow(*known, cause, describe, now);
    }
    recount(troubled, now);
    for (LiveIncident &incident : m_live)
        if (!incident.record.endedAt && incident.record.cause.feed.isEmpty()) weigh(incident, fleet, now);
}

void IncidentLife::takeFeeds(const std::map<QString, Instant> &lost, Instant now)
{
    std::map<QString, Instant> fresh = lost;
    for (LiveIncident &incident : m_live) {
        Incident &record = incident.record;
        if (record.cause.feed.isEmpty() || record.endedAt) continue;
        if (fresh.erase(record.cause.feed) > 0) continue;
        record.endedAt = record.lastAt = now;
        tell(incident, IncidentEventKind::Resolved, now);
    }
    for (const auto &[feed, since] : fresh) {
        LiveIncident incident;
        incident.record.id = QUuid::createUuid();
        incident.record.cause.feed = feed;
        incident.record.first = since;
        incident.record.openedAt = incident.record.lastAt = now;
        incident.record.severity = IncidentSeverity::Major;
        tell(incident, IncidentEventKind::Opened, now);
        m_live.push_back(std::move(incident));
    }
}

} // namespace signalbox
