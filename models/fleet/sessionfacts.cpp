#include "fleet/factwriter.h"

namespace signalbox {

// A session is followed by its id. The stop of a session that another one has replaced says nothing about the
// present; a start or interim of another one that is newer replaces it.
bool FactWriter::write(Row row, Instant t, std::uint64_t seq, const SessionFact &fact)
{
    FleetColumns &c = m_columns;
    const Instant before = c.sessionAt[row];
    const bool newer = t > before || (t == before && seq >= c.sessionSeq[row]);
    if (!newer) return false;
    const bool known = c.sessionId[row] == fact.sessionId;
    if (!known && fact.event == SessionEvent::Stop && c.sessionOpen[row]) return false;

    noteChange(row, t, fact);
    c.sessionPlmn.set(row, fact.plmn.key());
    takeSession(row, t, fact, known);
    countOctets(row, t, fact, known);
    c.sessionAt.set(row, t);
    c.sessionSeq.set(row, seq);
    if (t >= c.radioAt[row]) {
        c.plmn.set(row, fact.plmn.key());
        c.rat.set(row, fact.rat);
        if (fact.cell != 0) c.cell.set(row, fact.cell);
    }
    if (fact.imei && !c.imei.is(row, *fact.imei)) c.imei.set(row, *fact.imei);
    if (!fact.apn.empty()) c.apn.set(row, m_data.names.intern(fact.apn));
    if (fact.event == SessionEvent::Stop) {
        c.sessionOpen.set(row, 0);
        c.sessionTurn.set(row, t);
        c.hasStopCause.set(row, fact.cause.has_value());
        c.stopCause.set(row, fact.cause.value_or(Cause()));
    }
    return true;
}

void FactWriter::takeSession(Row row, Instant t, const SessionFact &fact, bool known)
{
    FleetColumns &c = m_columns;
    if (known) {
        if (!fact.ip.empty() && c.ip[row] != fact.ip) c.sessionTexts.set(row, fact.sessionId, fact.ip);
        return;
    }
    c.sessionTexts.set(row, fact.sessionId, fact.ip);
    c.sessionOpen.set(row, 1);
    c.sessionTurn.set(row, fact.event == SessionEvent::Start ? t : Instant {});
    c.sessionRx.set(row, 0);
    c.sessionTx.set(row, 0);
    if (fact.imsi) c.imsi.set(row, *fact.imsi);
    if (fact.iccid) c.iccid.set(row, *fact.iccid);
}

void FactWriter::noteChange(Row row, Instant t, const SessionFact &fact)
{
    FleetColumns &c = m_columns;
    if (c.sessionAt[row] == Instant {} || !fact.imsi || !c.imsi.known(row)) return;
    if (fact.plmn.key() == c.sessionPlmn[row] && c.imsi.is(row, *fact.imsi)) return;
    ChangeContext context { c.fallbackIccid.known(row) ? std::optional(c.fallbackIccid[row]) : std::nullopt, {}, c.onFallback[row] };
    if (const auto order = m_data.orders.find(row); order != m_data.orders.end()) context.orders = { &order->second, 1 };
    const NetworkChange change = nameChange({ Plmn::fromKey(c.sessionPlmn[row]).value_or(Plmn()), c.imsi[row], c.iccid[row] },
                                            { fact.plmn, fact.imsi, fact.iccid }, t, context);
    if (change == NetworkChange::None) return;
    c.change.set(row, change);
    c.changeAt.set(row, t);
    if (change != NetworkChange::Roaming) c.onFallback.set(row, change == NetworkChange::Fallback && !context.onFallback);
}

void FactWriter::countOctets(Row row, Instant t, const SessionFact &fact, bool known)
{
    FleetColumns &c = m_columns;
    const std::int32_t today = dayOf(m_now);
    if (c.day[row] != today) {
        c.day.set(row, today);
        c.dayRx.set(row, 0);
        c.dayTx.set(row, 0);
    }
    // A first figure of a session whose start was not heard belongs to an unknown time before.
    const bool whole = known || fact.event == SessionEvent::Start;
    const bool counts = whole && dayOf(t) == today;
    const auto take = [row, counts](std::uint64_t now, auto &session, auto &day) {
        const std::uint64_t before = session[row];
        if (now <= before) return;
        if (counts) day.set(row, day[row] + (now - before));
        session.set(row, now);
    };
    take(fact.rx, c.sessionRx, c.dayRx);
    take(fact.tx, c.sessionTx, c.dayTx);
}

} // namespace signalbox
