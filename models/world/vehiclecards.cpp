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

QJsonValue digits(const std::optional<Iccid> &iccid)
{
    return iccid ? QJsonValue(iccid->toString()) : QJsonValue();
}

} // namespace

Result<void> VehicleCards::recall(LabModel &model, WorldStore &store)
{
    const auto downloads = store.downloads();
    if (!downloads) return tl::unexpected(downloads.error());
    for (const WorldStore::Download &one : *downloads)
        if (one.vehicle < model.fleet().vehicles().size())
            model.fleet().addProfile(one.vehicle, { model.carriers().profileOf(one.home).value_or(0), one.iccid, one.imsi });
    return {};
}

Result<std::unique_ptr<VehicleCards>> VehicleCards::make(LabModel &model, const QString &workspace, World &world,
                                                         WorldStore &store, Truth &truth, const Clock &clock, FactSink sink)
{
    const auto maker = CardMaker::fromWorkspace(workspace);
    if (!maker) return tl::unexpected(maker.error());
    std::unique_ptr<VehicleCards> cards(new VehicleCards(model, world, store, truth, clock, std::move(sink)));
    cards->m_maker = *maker;
    const auto saved = store.cards();
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
    const VehicleSpec &spec = m_model.fleet().vehicles()[vehicle];
    std::vector<CardProfile> profiles;
    const int enabled = m_world.vehicles()[vehicle].slot(); // the vehicle may have a past
    for (const Profile &profile : m_model.fleet().record(vehicle, m_model.carriers(), FleetId(), {}, enabled).profiles)
        profiles.push_back({ profile, true });
    return m_cards.emplace(vehicle, Euicc(spec.eid, std::move(profiles), m_maker, spec.hardware->modem.access.memory)).first->second;
}

int VehicleCards::slotOf(std::uint32_t vehicle, const CardProfile *profile) const
{
    const auto &profiles = m_model.fleet().vehicles()[vehicle].profiles;
    for (std::size_t i = 0; profile && i < profiles.size(); ++i)
        if (profiles[i].iccid == profile->profile.iccid) return int(i);
    return -1;
}

std::vector<std::pair<std::uint32_t, int>> VehicleCards::moved() const
{
    std::vector<std::pair<std::uint32_t, int>> found;
    for (const auto &[vehicle, card] : m_cards)
        if (const int slot = slotOf(vehicle, card.enabled()); slot != m_world.vehicles()[vehicle].slot()) found.push_back({ vehicle, slot });
    std::sort(found.begin(), found.end());
    return found;
}

void VehicleCards::connectTo(EsipaTransport &transport)
{
    m_ipas = std::make_unique<IpaFleet>(m_clock, transport, *this);
    const Instant now = m_clock.now();
    m_ipas->expect(m_model.fleet().vehicles().size());
    for (const VehicleSpec &spec : m_model.fleet().vehicles()) {
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
    return m_world.vehicles()[card].online();
}

bool VehicleCards::searches(CardIndex card) const
{
    return m_world.vehicles()[card].searches();
}

/// A profile that the vehicle has not seen yet gets a place and a row before the card is saved.
void VehicleCards::adopt(std::uint32_t vehicle, const CardProfile &profile)
{
    if (slotOf(vehicle, &profile) >= 0 || !profile.profile.imsi || !profile.profile.home) return;
    const WorldStore::Download row { vehicle, profile.profile.iccid, *profile.profile.imsi, *profile.profile.home };
    if (const auto written = m_store.addDownload(row); !written) qFatal("signalbox-lab: %s", qPrintable(written.error().technical));
    m_model.fleet().addProfile(vehicle, { m_model.carriers().profileOf(row.home).value_or(0), row.iccid, row.imsi });
}

void VehicleCards::changed(CardIndex card)
{
    for (const CardProfile &one : cardOf(card).profiles())
        adopt(card, one);
    // The IPA goes on only with a card that is on the disk; without a disk the lab cannot keep its promises.
    if (const auto written = m_store.writeCards({ { card, cardOf(card).save() } }); !written)
        qFatal("signalbox-lab: %s", qPrintable(written.error().technical));
}

QJsonObject VehicleCards::namesOf(CardIndex card) const
{
    const VehicleSpec &spec = m_model.fleet().vehicles()[card];
    return { { QStringLiteral("vehicle"), spec.id.toString() }, { QStringLiteral("eid"), spec.eid.toString() } };
}

void VehicleCards::executed(CardIndex card, const CardExecution &execution)
{
    QJsonArray commands;
    for (const sgp32::CommandResult &result : execution.results)
        commands.append(QJsonObject { { QStringLiteral("psmo"), nameOf(result.kind) }, { QStringLiteral("result"), qint64(result.code) } });
    QJsonObject line = namesOf(card);
    line.insert(QStringLiteral("counter"), qint64(execution.counter));
    line.insert(QStringLiteral("transaction"), QString::fromLatin1(execution.transactionId.toHex()));
    line.insert(QStringLiteral("commands"), commands);
    line.insert(QStringLiteral("error"), qint64(execution.error));
    line.insert(QStringLiteral("enabled_before"), digits(execution.enabledBefore));
    line.insert(QStringLiteral("enabled_after"), digits(execution.enabledAfter));
    m_truth.write(m_clock.now(), QLatin1StringView(execution.executed ? "card" : "card-refused"), line);
}

void VehicleCards::fellBack(CardIndex card, const CardExecution &execution, bool home)
{
    QJsonObject line = namesOf(card);
    line.insert(QStringLiteral("enabled_before"), digits(execution.enabledBefore));
    line.insert(QStringLiteral("enabled_after"), digits(execution.enabledAfter));
    m_truth.write(m_clock.now(), QLatin1StringView(home ? "fallback-return" : "fallback"), line);
}

void VehicleCards::installed(CardIndex card, const CardInstallation &installation, const QByteArray &eimTransaction)
{
    QJsonObject line = namesOf(card);
    line.insert(QStringLiteral("iccid"), installation.iccid.toString());
    line.insert(QStringLiteral("transaction"), QString::fromLatin1(eimTransaction.toHex()));
    line.insert(QStringLiteral("error"), qint64(installation.error));
    m_truth.write(m_clock.now(), QLatin1StringView("download"), line);
}

void VehicleCards::refresh(CardIndex card, const CardProfile *enabled)
{
    m_world.switchProfile(card, slotOf(card, enabled), m_clock.now(), m_sink);
}

} // namespace signalbox::world
