// What every role may ask for.
#include "fleet/fieldkinds.h"
#include "fleet/standardfields.h"
#include "fleet/textsearch.h"

namespace signalbox {

namespace {

using View = FleetState::ReadView;
using Keys = QueryNames::Keys;
using fieldkinds::choice;

template<typename Enum>
Keys keyOf(std::optional<Enum> value, std::uint64_t base = 0)
{
    return value ? Keys { base + static_cast<std::uint64_t>(*value) } : Keys();
}

QueryOffer named(QLatin1StringView code)
{
    return { QString(code), {}, -1 };
}

QueryField state()
{
    const auto read = [](const QString &text) {
        return keyOf(vehicleStateFromCode(text == u"at risk" || text == u"at-risk" ? QStringLiteral("risk") : text));
    };
    return choice("state", FieldGroup::Core, read, [](const View &view, Row row) { return std::uint64_t(view->state[row]); },
                  [](const View &, std::uint64_t key) { return named(code(VehicleState(key))); }, { 0, 1, 2, 3, 4, 5, 6 });
}

QueryField country(const std::shared_ptr<const QueryNames> &names)
{
    const auto read = [names](const QString &text) {
        const auto key = names->country(text);
        return key ? Keys { *key } : Keys();
    };
    const auto say = [names](const View &, std::uint64_t key) {
        return key == 0 ? QueryOffer() : QueryOffer { CountryCode::fromKey(std::uint16_t(key)).toString(), names->countryName(std::uint16_t(key)), -1 };
    };
    return choice("country", FieldGroup::Core, read, [](const View &view, Row row) { return std::uint64_t(view->country[row]); }, say);
}

std::uint64_t plmnOf(const View &view, Row row)
{
    return view->plmn[row];
}

QueryField operators(const std::shared_ptr<const QueryNames> &names)
{
    QueryField field = choice("operator", FieldGroup::Core, [names](const QString &text) { return names->networksNamed(text); }, plmnOf,
                              [](const View &, std::uint64_t) { return QueryOffer(); });
    field.offers = [names](const QueryOffering &offering) {
        QHash<QString, qint64> sums; // networks of one name together
        for (const auto &[key, count] : fieldkinds::countKeys(offering, plmnOf)) sums[names->networkName(std::uint32_t(key))] += count;
        std::vector<QueryOffer> out;
        for (auto it = sums.cbegin(); it != sums.cend(); ++it)
            if (!it.key().isEmpty() && offering.takes(it.key())) out.push_back({ it.key(), {}, it.value() });
        return out;
    };
    return field;
}

QueryField plmn(const std::shared_ptr<const QueryNames> &names)
{
    const auto say = [names](const View &, std::uint64_t key) {
        const auto number = Plmn::fromKey(std::uint32_t(key));
        return key == 0 || !number ? QueryOffer() : QueryOffer { number->toString(), names->networkName(std::uint32_t(key)), -1 };
    };
    return choice("plmn", FieldGroup::Core, [names](const QString &text) { return names->networksNumbered(text); }, plmnOf, say);
}

Keys ratKeys(QString text)
{
    if (text == u"4g") text = QStringLiteral("lte");
    if (text == u"nbiot") text = QStringLiteral("nb-iot");
    if (text == u"ltem" || text == u"cat-m") text = QStringLiteral("lte-m");
    if (text == u"nr") text = QStringLiteral("5g");
    return keyOf(ratFromCode(text));
}

Keys changeKeys(const QString &text)
{
    for (const auto change : { NetworkChange::None, NetworkChange::Roaming, NetworkChange::Profile, NetworkChange::Fallback })
        if (text == code(change)) return { static_cast<std::uint64_t>(change) };
    return {};
}

/// A choice by a column of an enumeration; what is not known is not offered.
template<typename Enum, typename Column>
QueryField enumeration(const char *name, Keys (*read)(QString), Column column)
{
    return choice(name, FieldGroup::Core, read, [column](const View &view, Row row) { return std::uint64_t(column(view.columns(), row)); },
                  [](const View &, std::uint64_t key) { return key == 0 ? QueryOffer() : named(code(Enum(key))); });
}

template<auto FromCode>
Keys byCode(QString text)
{
    return keyOf(FromCode(text));
}

QueryField vehicle()
{
    QueryField field { QStringLiteral("vehicle"), FieldGroup::Core, ValueKind::Part };
    field.match = [](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        for (const QueryValue &value : term.values) findText(scan.view->vehicleTexts, value.text.toStdString(), { .id = true }, rows);
    };
    field.offers = [](const QueryOffering &offering) {
        std::vector<QueryOffer> out;
        const std::string typed = offering.typed.toStdString();
        for (Row row = 0; row < offering.view.size() && out.size() < offering.limit; ++row) {
            const std::string_view id = offering.view->id[row];
            if (offering.within.contains(row) && containsFolded(id.substr(0, typed.size()), typed)) out.push_back({ textOf(id), {}, -1 });
        }
        return out;
    };
    return field;
}

QueryField plate()
{
    QueryField field { QStringLiteral("plate"), FieldGroup::Core, ValueKind::Part };
    field.match = [](const QueryScan &scan, const QueryTerm &term, RowSet &rows) {
        for (const QueryValue &value : term.values) findText(scan.view->vehicleTexts, value.text.toStdString(), { .plate = true }, rows);
    };
    return field;
}

} // namespace

void addCoreFields(QueryFields &fields, const std::shared_ptr<const QueryNames> &names)
{
    const auto age = [](const QueryScan &scan, Row row) {
        const Instant last = scan.view->lastFactAt[row];
        return last == Instant {} ? QueryValue::never : std::chrono::duration<double>(scan.now - last).count();
    };
    fields.add(state());
    fields.add(country(names));
    fields.add(operators(names));
    fields.add(plmn(names));
    fields.add(enumeration<Rat>("rat", ratKeys, [](const FleetColumns &c, Row row) { return c.rat[row]; }));
    fields.add(fieldkinds::namePart("cohort", FieldGroup::Core, [](const FleetColumns &c, Row row) { return c.cohort[row]; }));
    fields.add(vehicle());
    fields.add(plate());
    fields.add(fieldkinds::namePart("label", FieldGroup::Core, [](const FleetColumns &c, Row row) { return c.labels[row]; }));
    fields.add(enumeration<VehicleType>("type", byCode<vehicleTypeFromCode>, [](const FleetColumns &c, Row row) { return c.type[row]; }));
    fields.add(fieldkinds::measure("last", FieldGroup::Core, ValueKind::Duration, age));
    fields.add(choice("switch", FieldGroup::Core, changeKeys, [](const View &view, Row row) { return std::uint64_t(view->change[row]); },
                      [](const View &, std::uint64_t key) { return named(code(NetworkChange(key))); }));
    fields.add(openOperations());
    fields.add(fieldkinds::measure("battery", FieldGroup::Core, ValueKind::Number, [](const QueryScan &scan, Row row) { return double(scan.view->battery[row]); }));
    fields.add(enumeration<PollTransport>("transport", byCode<pollTransportFromCode>, [](const FleetColumns &c, Row row) { return c.transport[row]; }));
    fields.add(enumeration<IpaPlace>("ipa", byCode<ipaPlaceFromCode>, [](const FleetColumns &c, Row row) { return c.ipa[row]; }));
}

} // namespace signalbox
