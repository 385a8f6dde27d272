#include "tables/groupline.h"

#include "tables/masking.h"
#include "words/inventory.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/states.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

using App = QCoreApplication;

QString internedName(std::uint32_t key, const TableSources &sources)
{
    const auto view = sources.fleet.read();
    const std::string_view text = key < view.nameCount() ? view.text(key) : std::string_view();
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString knownName(GroupField field, std::uint32_t key, const TableSources &sources)
{
    const Books &books = *sources.reader.books;
    switch (field) {
    case GroupField::State: return words::stateName(VehicleState(key));
    case GroupField::Country: return words::countryName(CountryCode::fromKey(std::uint16_t(key)), books.countries, sources.reader.locale);
    case GroupField::Network: {
        const auto plmn = Plmn::fromKey(key);
        return plmn ? words::network(*plmn, books.networks) : QString();
    }
    case GroupField::Rat: return words::ratName(Rat(key));
    case GroupField::Type: return words::vehicleType(VehicleType(key));
    case GroupField::Reason: return words::reasonName(ReasonCode(key));
    case GroupField::Cohort: case GroupField::Hardware: case GroupField::Modem: case GroupField::Firmware: case GroupField::Connection:
        return internedName(key, sources);
    }
    return {};
}

} // namespace

QString groupName(GroupField field, std::uint32_t key, const TableSources &sources)
{
    if (field == GroupField::Reason && key == 0) return App::translate("tables", "Nothing to report");
    if (field == GroupField::Country && key == 0) return App::translate("tables", "No country");
    return key == 0 && field != GroupField::State ? App::translate("tables", "Not known") : knownName(field, key, sources);
}

GroupLine groupLine(const FleetGroups &groups, std::uint32_t number, bool open, const TableSources &sources)
{
    const FleetGroup &group = groups.groups()[number];
    return { groupName(groups.fields()[group.level], group.key, sources), int(group.level), open, group.total, group.counts, int(group.worst()) };
}

QString toldGroup(const GroupLine &line, const QLocale &locale)
{
    QStringList states;
    for (int state = vehicleStateCount - 1; state >= 0; --state)
        if (const auto count = line.counts[std::size_t(state)]; count > 0)
            states << words::count(count, locale) + u' ' + words::stateName(VehicleState(state));
    return App::translate("tables", "%1, %n vehicle(s): %2", nullptr, int(line.total)).arg(line.name, states.join(QStringLiteral(", ")));
}

std::vector<GroupField> groupFieldsFor(const TableSources &sources)
{
    using enum GroupField;
    std::vector<GroupField> fields { State, Country, Network, Rat, Cohort, Type, Hardware, Modem, Firmware, Reason, Connection };
    std::erase_if(fields, [&](GroupField field) { return !Masking(sources.access, sources.viewer).sees(fieldGroup(field)); });
    return fields;
}

} // namespace signalbox
