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
    const auto saved = store.cards();
    if (!saved) return tl::unexpected(saved.error());
    QHash<std::uint32_t, QByteArray> known;
    for (const auto &[vehicle, state] : *saved)
        known.insert(vehicle, state);

    std::unique_ptr<VehicleCards> cards(new VehicleCards(model, world, store, truth, clock, std::move(sink)));
    const FleetId nobody;
    cards->m_cards.reserve(model.fleet().vehicles().size());
    for (const VehicleSpec &spec : model.fleet().vehicles()) {
        if (const auto it = known.constFind(spec.index); it != known.cend()) {
            auto card = Euicc::restore(*it, *maker);
            if (!card) return tl::unexpected(card.error());
            cards->m_cards.push_back(std::move(*card));
        } else {
            std::vector<CardProfile> profiles;
            const int enabled = world.vehicles()[spec.index].slot(); // a new card of a vehicle that has a past
            for (const Profile &profile : model.fleet().record(spec.index, model.carriers(), nobody, {}, enabled).profiles)
                profiles.push_back({ profile, true });
            cards->m_cards.emplace_back(spec.eid, std::move(profiles), *maker, spec.hardware->modem.access.memory);
        }
    }
    return cards;
}

int VehicleCards::slotOf(std::uint32_t vehicle, const CardProfile *profile) const
{
    if (!profile) return -1;
    const auto &slots = m_model.fleet().vehicles()[vehicle].profiles;
    for (std::size_t i = 0; i < slots.size(); ++i)
        if (slots[i].iccid == profile->profile.iccid) return int(i);
    return -1;
}

int VehicleCards::enabledSlot(std::uint32_t vehicle) const
{
    return slotOf(vehicle, m_cards[vehicle].enabled());
}

void VehicleCards::connectTo(EsipaTransport &transport)
{
    m_ipas = std::make_unique<IpaFleet>(m_clock, transport, *this);
    const Instant now = m_clock.now();
    for (const VehicleSpec &spec : m_model.fleet().vehicles()) {
        const double share = fraction(keyed(spec.seed, keyOf("first poll")));
        m_ipas->add(m_cards[spec.index], spec.pollInterval, now + Span(std::int64_t(double(spec.pollInterval.count()) * share)),
                     spec.hardware->modem.access);
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
    for (const CardProfile &one : m_cards[card].profiles())
        adopt(card, one);
    // The IPA goes on only with a card that is on the disk; without a disk the lab cannot keep its promises.
    if (const auto written = m_store.writeCards({ { card, m_cards[card].save() } }); !written)
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
