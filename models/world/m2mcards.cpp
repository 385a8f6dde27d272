#include "world/m2mcards.h"

#include <QJsonArray>

namespace signalbox::world {

namespace {
constexpr auto lookEvery = std::chrono::milliseconds(250); // of the wall, for short messages
constexpr std::uint32_t factoryOctets = 56 * 1024;
constexpr double boundShare = 0.1; // cards whose fallback profile forbids its own deletion
}

std::vector<M2mProfile> m2mFactoryProfiles(const std::vector<Profile> &profiles, const VehicleSpec &spec)
{
    const bool bound = fraction(keyed(spec.seed, keyOf("POL1"))) < boundShare;
    std::vector<M2mProfile> made;
    for (const Profile &one : profiles)
        made.push_back({ isdpAid(int(made.size()) + 1), one, std::uint8_t(bound && one.fallback ? NotDeleted : 0), factoryOctets });
    return made;
}

Result<std::unique_ptr<M2mCards>> M2mCards::make(CardPlaces &places)
{
    std::unique_ptr<M2mCards> cards(new M2mCards(places));
    const auto saved = places.saved(EuiccStandard::Sgp02);
    if (!saved) return tl::unexpected(saved.error());
    for (const auto &[vehicle, state] : *saved) {
        auto card = M2mCard::restore(state);
        if (!card) return tl::unexpected(card.error());
        cards->m_cards.emplace(vehicle, std::move(*card));
    }
    return cards;
}

M2mCard &M2mCards::m2mCardOf(CardIndex vehicle)
{
    if (const auto made = m_cards.find(vehicle); made != m_cards.end()) return made->second;
    return m_cards.emplace(vehicle, factoryCard(vehicle)).first->second;
}

M2mCard M2mCards::factoryCard(CardIndex vehicle) const
{
    const VehicleSpec &spec = m_places.spec(vehicle);
    return M2mCard(spec.eid, m2mFactoryProfiles(m_places.factoryProfiles(vehicle), spec), spec.hardware->modem.access.memory);
}

void M2mCards::connectTo(M2mTransport &transport, SmsrStore &messages)
{
    m_messages = &messages;
    m_devices = std::make_unique<M2mFleet>(m_places.clock(), transport, *this);
    for (const VehicleSpec &spec : m_places.vehicles()) {
        if (spec.hardware->modem.standard != EuiccStandard::Sgp02) continue;
        m_homes.insert(spec.eid, spec.index);
        m_devices->add(spec.index, spec.hardware->modem.access, m_cards.contains(spec.index));
    }
}

void M2mCards::wake()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_lookedAt < lookEvery) return;
    m_lookedAt = now;
    const auto fresh = m_messages->freshSms();
    if (!fresh) return; // a busy disk only delays
    for (const Eid &eid : *fresh)
        if (const auto home = m_homes.constFind(eid); home != m_homes.cend()) m_devices->trigger(*home);
}

void M2mCards::step()
{
    if (!m_devices || m_homes.isEmpty()) return;
    wake();
    m_devices->step();
}

void M2mCards::changed(CardIndex card)
{
    const M2mCard &changed = m2mCardOf(card);
    for (const M2mProfile &one : changed.profiles())
        m_places.adopt(card, one.profile);
    m_places.save(card, changed.save());
}

QJsonObject M2mCards::line(CardIndex card, const M2mExecution &execution) const
{
    QJsonObject line = m_places.names(card);
    line.insert(QStringLiteral("counter"), qint64(execution.counter));
    line.insert(QStringLiteral("commands"), QJsonArray { QJsonObject { { QStringLiteral("psmo"), QString(code(execution.action)) },
                                                                      { QStringLiteral("result"), int(execution.status) } } });
    line.insert(QStringLiteral("iccid"), CardPlaces::digits(execution.iccid));
    line.insert(QStringLiteral("enabled_before"), CardPlaces::digits(execution.enabledBefore));
    line.insert(QStringLiteral("enabled_after"), CardPlaces::digits(execution.enabledAfter));
    return line;
}

void M2mCards::executed(CardIndex card, const M2mExecution &execution)
{
    m_places.tell(QLatin1StringView("m2m-card"), line(card, execution));
}

void M2mCards::fellBack(CardIndex card, const M2mExecution &execution)
{
    m_places.tell(QLatin1StringView("fallback"), line(card, execution));
}

void M2mCards::refresh(CardIndex card)
{
    const M2mProfile *enabled = m2mCardOf(card).enabled();
    m_places.refresh(card, enabled ? &enabled->profile : nullptr);
}

} // namespace signalbox::world
