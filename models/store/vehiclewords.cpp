#include "store/vehiclewords.h"

#include "store/rowcursor.h"

#include <QVariantList>

namespace signalbox {

namespace {

constexpr char vehicles[] = "select fleet, vehicle, cohort from vehicle_core order by fleet, vehicle";
constexpr char profiles[] = "select c.fleet, c.vehicle, c.state, c.kind, c.home, c.name, c.fallback, i.iccid, i.imsi from profile_core c "
                            "join profile_identity i on i.fleet = c.fleet and i.vehicle = c.vehicle and i.slot = c.slot "
                            "order by c.fleet, c.vehicle, c.slot";
constexpr char statements[] = "select fleet, vehicle, state, kind, home, name, fallback, iccid, imsi, source, at from profile_statement "
                              "order by fleet, vehicle";
enum { Fleet, Vehicle, State, Kind, Home, Name, Fallback, IccidColumn, ImsiColumn, Source, At };

QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

std::optional<Profile> profileOf(const RowCursor &row)
{
    const auto iccid = Iccid::parse(text(row.text(IccidColumn)));
    if (!iccid) return std::nullopt;
    Profile profile;
    profile.iccid = *iccid;
    profile.state = static_cast<ProfileState>(std::clamp<qint64>(row.integer(State), 0, qint64(ProfileState::Absent)));
    profile.kind = static_cast<ProfileClass>(std::clamp<qint64>(row.integer(Kind), 0, qint64(ProfileClass::Operational)));
    if (!row.isNull(Home)) profile.home = Plmn::fromKey(std::uint32_t(row.integer(Home)));
    profile.name = text(row.text(Name));
    profile.fallback = row.integer(Fallback) != 0;
    if (const auto imsi = Imsi::parse(text(row.text(ImsiColumn)))) profile.imsi = *imsi;
    return profile;
}

/// One table beside that of the vehicles: gives the rows of each vehicle as it comes by.
class Beside
{
public:
    static Result<Beside> open(QSqlDatabase &db, const char *statement)
    {
        auto cursor = RowCursor::open(db, QString::fromLatin1(statement));
        if (!cursor) return tl::unexpected(cursor.error());
        return Beside(std::move(*cursor));
    }
    template<typename Take>
    void rowsOf(std::string_view fleet, std::string_view vehicle, Take take)
    {
        // Rows of vehicles that are not in the inventory any more lie between.
        while (m_on && std::pair(m_cursor->text(Fleet), m_cursor->text(Vehicle)) < std::pair(fleet, vehicle)) m_on = m_cursor->next();
        for (; m_on && m_cursor->text(Fleet) == fleet && m_cursor->text(Vehicle) == vehicle; m_on = m_cursor->next()) take(*m_cursor);
    }
    const std::optional<Error> &error() const { return m_cursor->error(); }

private:
    explicit Beside(std::unique_ptr<RowCursor> cursor) : m_cursor(std::move(cursor)), m_on(m_cursor->next()) { }
    std::unique_ptr<RowCursor> m_cursor;
    bool m_on;
};

} // namespace

Result<void> scanVehicleWords(QSqlDatabase &db, const std::function<bool(VehicleWords &&)> &take)
{
    auto core = RowCursor::open(db, QString::fromLatin1(vehicles));
    if (!core) return tl::unexpected(core.error());
    auto inventory = Beside::open(db, profiles);
    if (!inventory) return tl::unexpected(inventory.error());
    auto said = Beside::open(db, statements);
    if (!said) return tl::unexpected(said.error());
    while ((*core)->next()) {
        const std::string_view fleetName = (*core)->text(Fleet), vehicleName = (*core)->text(Vehicle);
        const auto fleet = FleetId::parse(text(fleetName));
        const auto vehicle = VehicleId::parse(text(vehicleName));
        if (!fleet || !vehicle) continue;
        VehicleWords words;
        words.fleet = *fleet;
        words.vehicle = *vehicle;
        words.cohort = text((*core)->text(2));
        inventory->rowsOf(fleetName, vehicleName, [&](const RowCursor &row) {
            if (auto profile = profileOf(row)) words.inventory.push_back(std::move(*profile));
        });
        said->rowsOf(fleetName, vehicleName, [&](const RowCursor &row) {
            const auto source = static_cast<ProfileSource>(std::clamp<qint64>(row.integer(Source), 0, qint64(ProfileSource::OnAir)));
            if (auto profile = profileOf(row)) words.statements.push_back({ std::move(*profile), source, instantFromMicros(row.integer(At)) });
        });
        if (!take(std::move(words))) return {};
    }
    for (const auto *error : { &(*core)->error(), &inventory->error(), &said->error() })
        if (*error) return tl::unexpected(**error);
    return {};
}

} // namespace signalbox
