#include "story.h"

#include "operations/notes.h"

namespace signalbox {

namespace {
const Instant epoch = instantFromMicros(1'700'000'000'000'000);
}

Iccid Story::iccid(QStringView name)
{
    return *Iccid::parse(name == u"A" ? u"8933011234567890123" : name == u"B" ? u"8933102234567890124" : u"8933102234567890132");
}

Imsi Story::imsi(QStringView name)
{
    return *Imsi::parse(name == u"A" ? u"208011234567890" : name == u"B" ? u"208101234567890" : u"901281234567890");
}

Operation Story::operation(OperationKind kind, Instant at)
{
    Operation op;
    op.id = QUuid::createUuid();
    op.number = 7;
    op.kind = kind;
    op.fleet = *FleetId::parse(u"demo");
    op.vehicle = *VehicleId::parse(u"FR-TRK-1");
    op.eid = *Eid::parse(u"89049032123451234512345678901235");
    op.iccid = iccid(u"B");
    op.previousIccid = iccid(u"A");
    op.previousImsi = imsi(u"A");
    op.targetImsi = imsi(u"B");
    op.connection = QStringLiteral("eim");
    op.createdAt = op.stateSince = at;
    op.notAfter = at + std::chrono::seconds(100);
    op.state = OperationState::Recorded;
    return op;
}

Profile Story::profile(QStringView name, bool on)
{
    Profile profile;
    profile.iccid = iccid(name);
    profile.state = on ? ProfileState::Enabled : ProfileState::Disabled;
    return profile;
}

SessionFact Story::session(QStringView event, QStringView name)
{
    SessionFact fact;
    fact.event = *sessionEventFromCode(event);
    fact.iccid = iccid(name);
    fact.imsi = imsi(name);
    return fact;
}

Story::Story(OperationKind kind)
    : op(operation(kind, epoch)), seen(op), m_start(epoch),
      m_life({ std::chrono::seconds(100), std::chrono::seconds(5), std::chrono::seconds(60) })
{
    if (kind == OperationKind::Download) {
        op.iccid.reset();
        op.iccidsBefore = { iccid(u"A") };
    }
}

std::optional<Step> Story::happen(const QStringList &words, Instant now)
{
    const QString what = words.value(1), which = words.value(2), text = words.mid(3).join(u' ');
    if (what == u"dispatch") return m_life.dispatching(op, now);
    if (what == u"restart") return m_life.found(op, now);
    if (what == u"cancel") return m_life.cancelled(op, QStringLiteral("ann"), now);
    if (what == u"session") {
        m_sessions.emplace_back(session(which, text), now);
        seen.add(m_sessions.back().first, now);
    }
    if (what == u"session" || what == u"tick") return m_life.watched(op, seen, now);
    if (what == u"answer") {
        static const QStringList kinds { QStringLiteral("accepted"), QStringLiteral("refused"), QStringLiteral("not-sent"), QStringLiteral("lost") };
        SubmitAnswer answer;
        answer.kind = SubmitAnswer::Kind(kinds.indexOf(which));
        answer.providerRef = answer.code = text;
        answer.error.code = QStringLiteral("connection.x");
        return m_life.answered(op, answer, now);
    }
    if (what == u"status") {
        static const QStringList kinds { QStringLiteral("accepted"), QStringLiteral("working"), QStringLiteral("success"),
                                         QStringLiteral("failed"), QStringLiteral("rolled-back"), QStringLiteral("gone"), QStringLiteral("fell-back") };
        OrderStatus status;
        status.kind = which == u"fell-back" ? OrderStatus::Kind::RolledBack : OrderStatus::Kind(kinds.indexOf(which));
        status.code = text;
        if (which == u"fell-back") {
            status.landedOn = profile(text, true);
            status.landedOn->imsi = imsi(text);
            status.landedOn->fallback = true;
        }
        if (op.kind == OperationKind::Download && which == u"success" && !text.isEmpty()) status.assignedIccid = iccid(text);
        return m_life.polled(op, status, seen, now);
    }
    if (what == u"listing" || what == u"read") {
        std::vector<Profile> profiles;
        for (const QString &entry : words.mid(2)) {
            profiles.push_back(profile(entry.left(1), entry.endsWith(u"on")));
            profiles.back().fallback = entry.endsWith(u"fallback");
        }
        return what == u"read" ? m_life.read(op, profiles, now) : m_life.listed(op, profiles, seen, now);
    }
    return std::nullopt;
}

/// What the runner does: looks again, now that it is known for what.
void Story::landed()
{
    seen = Sightings(op);
    for (const auto &[fact, at] : m_sessions) seen.add(fact, at);
}

QString Story::tell(const QString &lines)
{
    QStringList out;
    for (const QString &line : lines.split(u'|')) {
        const QStringList words = line.simplified().split(u' ');
        const Instant now = m_start + std::chrono::seconds(words.first().toInt());
        const auto step = happen(words, now);
        if (!step) continue;
        const Transition &row = step->transition;
        if (!mayFollow(row.from, row.to) || row.from != op.state || row.at != now) out << QStringLiteral("FORBIDDEN");
        out << QStringLiteral("%1>%2 %3").arg(code(row.from), code(row.to), splitNote(row.note).first);
        const bool elsewhere = op.landedIccid != step->operation.landedIccid;
        op = step->operation;
        if (elsewhere) landed();
    }
    out << QStringLiteral("%1 %2").arg(code(op.outcome), code(op.evidence));
    return out.join(u'\n');
}

} // namespace signalbox
