#include "world/vehiclecards.h"

#include <QJsonArray>

namespace signalbox::world {

namespace {

QString nameOf(sgp32::ResultKind kind)
{
    using sgp32::ResultKind;
    switch (kind) {
    case ResultKind::Enable: return QStringLiteral("enable");
    case ResultKind::Disable: return QStringLiteral("disable");
    case ResultKind::Delete: return QStringLiteral("delete");
    case ResultKind::Rollback: return QStringLiteral("rollback");
    case ResultKind::SetFallback: return QStringLiteral("set-fallback");
    case ResultKind::UnsetFallback: return QStringLiteral("unset-fallback");
    case ResultKind::ImmediateEnable: return QStringLiteral("immediate-enable");
    case ResultKind::SetDefaultDp: return QStringLiteral("set-default-dp");
    case ResultKind::GetRat: return QStringLiteral("get-rat");
    case ResultKind::ListProfiles: return QStringLiteral("list");
    case ResultKind::ListEim: return QStringLiteral("list-eim");
    case ResultKind::Terminated: break;
    }
    return QStringLiteral("terminated");
}

} // namespace

Result<std::unique_ptr<VehicleCards>> VehicleCards::make(CardPlaces &places, const QString &workspace)
{
    const auto maker = CardMaker::fromWorkspace(workspace);
    if (!maker) return tl::unexpected(maker.error());
    std::unique_ptr<VehicleCards> cards(new VehicleCards(places));
    cards->m_maker = *maker;
    const auto saved = places.saved(EuiccStandard::Sgp32);
    if (!saved) return tl::unexpected(saved.error());
    for (const auto &[vehicle, state] : *saved) {
        auto card = Euicc::restore(state, *maker);
        if (!card) return tl::unexpected(card.error());
        cards->m_cards.emplace(vehicle, std::move(*card));
    }
    return cards;
}

Euicc &VehicleCards::cardOf(CardIndex vehicle)
{
    if (const auto made = m_cards.find(vehicle); made != m_cards.end()) return made->second;
    const VehicleSpec &spec = m_places.spec(vehicle);
    std::vector<CardProfile> profiles;
    for (const Profile &profile : m_places.factoryProfiles(vehicle))
        profiles.push_back({ profile, true });
    return m_cards.emplace(vehicle, Euicc(spec.eid, std::move(profiles), m_maker, spec.hardware->modem.access.memory)).first->second;
}

std::vector<std::pair<std::uint32_t, int>> VehicleCards::moved() const
{
    return m_places.moved(m_cards);
}

void VehicleCards::connectTo(EsipaTransport &transport)
{
    m_ipas = std::make_unique<IpaFleet>(m_places.clock(), transport, *this);
    const Instant now = m_places.clock().now();
    m_ipas->expect(m_places.vehicles().size());
    for (const VehicleSpec &spec : m_places.vehicles()) {
        const double share = fraction(keyed(spec.seed, keyOf("first poll")));
        const auto made = m_cards.find(spec.index);
        m_ipas->add(made == m_cards.end() ? nullptr : &made->second, spec.pollInterval,
                    now + Span(std::int64_t(double(spec.pollInterval.count()) * share)), spec.hardware->modem.access);
    }
}

void VehicleCards::step()
{
    if (m_ipas) m_ipas->step();
}

bool VehicleCards::reaches(CardIndex card) const
{
    return m_places.life(card).online();
}

bool VehicleCards::searches(CardIndex card) const
{
    return m_places.life(card).searches();
}

void VehicleCards::changed(CardIndex card)
{
    for (const CardProfile &one : cardOf(card).profiles())
        m_places.adopt(card, one.profile);
    m_places.save(card, cardOf(card).save());
}

void VehicleCards::executed(CardIndex card, const CardExecution &execution)
{
    QJsonArray commands;
    for (const sgp32::CommandResult &result : execution.results)
        commands.append(QJsonObject { { QStringLiteral("psmo"), nameOf(result.kind) }, { QStringLiteral("result"), qint64(result.code) } });
    QJsonObject line = m_places.names(card);
    line.insert(QStringLiteral("counter"), qint64(execution.counter));
    line.insert(QStringLiteral("transaction"), QString::fromLatin1(execution.transactionId.toHex()));
    line.insert(QStringLiteral("commands"), commands);
    line.insert(QStringLiteral("error"), qint64(execution.error));
    line.insert(QStringLiteral("enabled_before"), CardPlaces::digits(execution.enabledBefore));
    line.insert(QStringLiteral("enabled_after"), CardPlaces::digits(execution.enabledAfter));
    m_places.tell(QLatin1StringView(execution.executed ? "card" : "card-refused"), line);
}

void VehicleCards::fellBack(CardIndex card, const CardExecution &execution, bool home)
{
    QJsonObject line = m_places.names(card);
    line.insert(QStringLiteral("enabled_before"), CardPlaces::digits(execution.enabledBefore));
    line.insert(QStringLiteral("enabled_after"), CardPlaces::digits(execution.enabledAfter));
    m_places.tell(QLatin1StringView(home ? "fallback-return" : "fallback"), line);
}

void VehicleCards::installed(CardIndex card, const CardInstallation &installation, const QByteArray &eimTransaction)
{
    QJsonObject line = m_places.names(card);
    line.insert(QStringLiteral("iccid"), installation.iccid.toString());
    line.insert(QStringLiteral("transaction"), QString::fromLatin1(eimTransaction.toHex()));
    line.insert(QStringLiteral("error"), qint64(installation.error));
    m_places.tell(QLatin1StringView("download"), line);
}

void VehicleCards::refresh(CardIndex card, const CardProfile *enabled)
{
    m_places.refresh(card, enabled ? &enabled->profile : nullptr);
}

} // namespace signalbox::world
