#include "fleet/factwriter.h"
#include "fleet/fleetdata.h"

namespace signalbox {

// A session is followed by its id. The stop of a session that another one has replaced says nothing about the
// present; a start or interim of another one that is newer replaces it.
bool FactWriter::write(Row row, Instant t, std::uint64_t seq, const SessionFact &fact)
{
    FleetColumns &c = m_columns;
    const bool newer = t > c.sessionAt[row] || (t == c.sessionAt[row] && seq >= c.sessionSeq[row]);
    const bool known = c.sessionId[row] == fact.sessionId;
    if (!newer) return false;
    if (!known && fact.event == SessionEvent::Stop && c.sessionOpen[row]) return false;

    noteChange(row, t, fact);
    c.sessionPlmn[row] = fact.plmn.key();
    if (!known) beginSession(row, t, fact);
    countOctets(row, t, fact, known);
    c.sessionAt[row] = t;
    c.sessionSeq[row] = seq;
    if (t >= c.radioAt[row]) {
        c.plmn[row] = fact.plmn.key();
        c.rat[row] = fact.rat;
        if (fact.cell != 0) c.cell[row] = fact.cell;
    }
    if (fact.imei) c.imei[row] = *fact.imei;
    if (!fact.ip.empty()) c.ip[row] = fact.ip;
    if (!fact.apn.empty()) c.apn[row] = m_data.names.intern(fact.apn);
    if (fact.event == SessionEvent::Stop) {
        c.sessionOpen[row] = 0;
        c.sessionStop[row] = t;
        c.hasStopCause[row] = fact.cause.has_value();
        c.stopCause[row] = fact.cause.value_or(Cause());
    }
    return true;
}

void FactWriter::beginSession(Row row, Instant t, const SessionFact &fact)
{
    FleetColumns &c = m_columns;
    c.sessionId[row] = fact.sessionId;
    c.sessionOpen[row] = 1;
    c.sessionStart[row] = fact.event == SessionEvent::Start ? t : Instant {};
    c.sessionRx[row] = c.sessionTx[row] = 0;
    c.ip[row].clear();
    if (fact.imsi) c.imsi[row] = *fact.imsi;
    if (fact.iccid) c.iccid[row] = *fact.iccid;
}

void FactWriter::noteChange(Row row, Instant t, const SessionFact &fact)
{
    FleetColumns &c = m_columns;
    if (c.sessionAt[row] == Instant {} || !fact.imsi || c.imsi[row].digits().empty()) return;
    if (*fact.imsi == c.imsi[row] && fact.plmn.key() == c.sessionPlmn[row]) return;
    auto &marks = m_data.marks[row];
    ChangeContext context { c.fallbackIccid[row].digits().empty() ? std::nullopt : std::optional(c.fallbackIccid[row]), {}, false };
    context.onFallback = (marks & FleetState::Data::OnFallback) != 0;
    if (const auto order = m_data.orders.find(row); order != m_data.orders.end()) context.orders = { &order->second, 1 };
    const NetworkChange change = nameChange({ Plmn::fromKey(c.sessionPlmn[row]).value_or(Plmn()), c.imsi[row], c.iccid[row] },
                                            { fact.plmn, fact.imsi, fact.iccid }, t, context);
    if (change == NetworkChange::None) return;
    c.change[row] = change;
    c.changeAt[row] = t;
    if (change == NetworkChange::Roaming) return;
    const bool arrived = change == NetworkChange::Fallback && !context.onFallback;
    marks = static_cast<std::uint8_t>(arrived ? marks | FleetState::Data::OnFallback : marks & ~FleetState::Data::OnFallback);
}

void FactWriter::countOctets(Row row, Instant t, const SessionFact &fact, bool known)
{
    FleetColumns &c = m_columns;
    const std::int32_t today = dayOf(m_now);
    if (c.day[row] != today) {
        c.day[row] = today;
        c.dayRx[row] = c.dayTx[row] = 0;
    }
    // A first figure of a session whose start was not heard belongs to an unknown time before.
    const bool whole = known || fact.event == SessionEvent::Start;
    if (whole && dayOf(t) == today) {
        c.dayRx[row] += fact.rx > c.sessionRx[row] ? fact.rx - c.sessionRx[row] : 0;
        c.dayTx[row] += fact.tx > c.sessionTx[row] ? fact.tx - c.sessionTx[row] : 0;
    }
    c.sessionRx[row] = std::max(c.sessionRx[row], fact.rx);
    c.sessionTx[row] = std::max(c.sessionTx[row], fact.tx);
}

} // namespace signalbox
