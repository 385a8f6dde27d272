#include "historybook.h"

namespace diagnosisskill {

namespace {

void addSession(VehicleHistory &book, const Fact &fact, const SessionFact &said)
{
    auto row = std::find_if(book.sessions.rbegin(), book.sessions.rend(), [&](const SessionRow &each) { return each.sessionId == said.sessionId; });
    if (row == book.sessions.rend()) {
        SessionRow fresh;
        fresh.sessionId = said.sessionId;
        fresh.started = fact.t;
        book.sessions.push_back(std::move(fresh));
        row = book.sessions.rbegin();
    }
    row->lastSeen = std::max(row->lastSeen, fact.t);
    if (said.event == SessionEvent::Stop) row->stopped = fact.t, row->cause = said.cause;
    row->plmn = said.plmn;
    row->rat = said.rat;
    row->imsi = said.imsi;
    row->iccid = said.iccid;
    row->imei = said.imei;
}

template<typename Row>
void insert(std::vector<Row> &rows, Row row)
{
    const auto at = std::upper_bound(rows.begin(), rows.end(), row, [](const Row &a, const Row &b) { return a.t < b.t; });
    rows.insert(at, std::move(row));
}

} // namespace

void HistoryBook::take(const Fact &fact)
{
    if (fact.kind() == FactKind::Position || fact.kind() == FactKind::Radio) return;
    const std::string_view name = fact.vehicle.view();
    auto it = m_books.find(name);
    if (it == m_books.end()) it = m_books.emplace(std::string(name), VehicleHistory {}).first;
    VehicleHistory &book = it->second;
    if (const auto *session = std::get_if<SessionFact>(&fact.body)) addSession(book, fact, *session);
    if (const auto *signal = std::get_if<SignallingFact>(&fact.body); signal && signal->cause) insert(book.signalling, SignallingRow { fact.t, *signal });
    if (const auto *device = std::get_if<DeviceFact>(&fact.body)) insert(book.device, DeviceRow { fact.t, *device });
}

const VehicleHistory &HistoryBook::of(const VehicleId &vehicle) const
{
    static const VehicleHistory nothing;
    const auto it = m_books.find(vehicle.view());
    return it == m_books.end() ? nothing : it->second;
}

void HistoryBook::prune(Instant before)
{
    for (auto &[name, book] : m_books) {
        std::erase_if(book.sessions, [&](const SessionRow &row) { return row.stopped && row.lastSeen < before; });
        std::erase_if(book.signalling, [&](const SignallingRow &row) { return row.t < before; });
        std::erase_if(book.device, [&](const DeviceRow &row) { return row.t < before; });
    }
}

} // namespace diagnosisskill
