#include "scatter.h"

namespace signalbox::bench {

Scatter::Scatter(Row rows)
{
    for (auto *column : { &m_x, &m_y, &m_plmn, &m_sessionPlmn }) column->resize(rows);
    for (auto *column : { &m_speed, &m_heading, &m_rsrp, &m_rsrq, &m_sinr }) column->resize(rows);
    for (auto *column : { &m_seq, &m_rx, &m_tx }) column->resize(rows);
    for (auto *column : { &m_positionAt, &m_radioAt, &m_sessionAt, &m_lastFactAt }) column->resize(rows);
    m_ignition.resize(rows);
    m_rat.resize(rows);
    m_cell.resize(rows);
    m_lastFactKind.resize(rows);
}

std::vector<Scatter::Where> Scatter::whereOf(const std::vector<Fact> &facts, const FleetState &fleet)
{
    std::vector<Where> out;
    out.reserve(facts.size());
    for (const Fact &fact : facts) {
        const auto *position = std::get_if<PositionFact>(&fact.body);
        out.push_back({ fleet.find(fact.vehicle), position ? toMercator({ position->lat, position->lon }) : MercatorPoint() });
    }
    return out;
}

void Scatter::store(const std::vector<Fact> &facts, const std::vector<Where> &where)
{
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const Fact &fact = facts[i];
        const auto [row, place] = where[i];
        if (const auto *position = std::get_if<PositionFact>(&fact.body)) {
            m_x[row] = place.x;
            m_y[row] = place.y;
            m_speed[row] = position->speed;
            m_heading[row] = position->heading;
            m_ignition[row] = *position->ignition ? Ignition::On : Ignition::Off;
            m_positionAt[row] = fact.t;
        } else if (const auto *radio = std::get_if<RadioFact>(&fact.body)) {
            m_plmn[row] = radio->plmn.key();
            m_rat[row] = radio->rat;
            m_cell[row] = radio->cell;
            m_rsrp[row] = radio->rsrp;
            m_rsrq[row] = radio->rsrq;
            m_sinr[row] = radio->sinr;
            m_radioAt[row] = fact.t;
        } else if (const auto *session = std::get_if<SessionFact>(&fact.body)) {
            m_plmn[row] = m_sessionPlmn[row] = session->plmn.key();
            m_rat[row] = session->rat;
            m_cell[row] = session->cell;
            m_seq[row] = fact.seq;
            m_rx[row] = session->rx;
            m_tx[row] = session->tx;
            m_sessionAt[row] = fact.t;
        }
        m_lastFactAt[row] = fact.t;
        m_lastFactKind[row] = fact.kind();
    }
}

} // namespace signalbox::bench
