#include "switchworld.h"

namespace signalbox {

namespace {
Profile profile(const char *iccid, const char *name, const char *plmn, ProfileState state)
{
    Profile made;
    made.iccid = Iccid::parse(QString::fromLatin1(iccid)).value();
    made.name = QLatin1StringView(name);
    made.home = Plmn::parse(QString::fromLatin1(plmn)).value();
    made.state = state;
    return made;
}

Instant when(const char *iso)
{
    return Instant(std::chrono::milliseconds(QDateTime::fromString(QLatin1StringView(iso), Qt::ISODate).toMSecsSinceEpoch()));
}
} // namespace

SwitchWorld::SwitchWorld()
    : clock(when("2026-11-19T14:32:08Z")), fleet(clock, nullptr), m_books(Books::load().value())
{
    desk.now = clock.now();
    const auto orange = profile("8933010019044170325", "Orange F", "20801", ProfileState::Enabled);
    const auto sfr = profile("8933100019044170324", "SFR", "20810", ProfileState::Disabled);
    for (const char *name : { "FR-TRK-04391", "FR-TRK-04388", "FR-VAN-11602", "FR-VAN-11890" }) {
        VehicleRecord record;
        record.id = vehicle(name);
        record.fleet = FleetId::parse(u"demo").value();
        record.connection = QStringLiteral("lab-eim");
        fleet.add(record);
        desk.switchTargets[record.id] = { { orange, false, QStringLiteral("target-disabled") } };
        if (record.id != vehicle("FR-VAN-11890"))
            desk.switchTargets[record.id].push_back({ sfr, true, {} });
        desk.findings[record.id] = {
            { QStringLiteral("connection-offers"), Finding::Weight::Pass, { { QStringLiteral("connection"), QStringLiteral("lab-eim") }, { QStringLiteral("kind"), QStringLiteral("enable") } } },
            { QStringLiteral("target-installed"), Finding::Weight::Pass, { { QStringLiteral("name"), QStringLiteral("SFR") } } },
            { QStringLiteral("target-disabled"), Finding::Weight::Pass, { { QStringLiteral("name"), QStringLiteral("SFR") } } },
            { QStringLiteral("eid-free"), Finding::Weight::Pass, {} },
            { QStringLiteral("fallback-set"), Finding::Weight::Remark, {} },
            { QStringLiteral("not-on-a-trip"), Finding::Weight::Pass, {} },
        };
    }
}

VehicleId SwitchWorld::vehicle(const char *name)
{
    return VehicleId::parse(QString::fromLatin1(name)).value();
}

TableSources SwitchWorld::sources(Role role) const
{
    Viewer viewer;
    viewer.role = role;
    viewer.account = QStringLiteral("mtamm");
    Reader reader;
    reader.books = m_books;
    reader.locale = QLocale(QLocale::English);
    return TableSources { fleet, clock, AccessTable::standard(), viewer, reader };
}

} // namespace signalbox
