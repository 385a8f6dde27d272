// Fields of columns that the table shows and no other field looks at.
#include "fleet/fieldkinds.h"
#include "fleet/standardfields.h"

namespace signalbox {

namespace {

constexpr int reasonCount = int(ReasonCode::Expected) + 1;
/// By ReasonCode.
constexpr const char *reasons[reasonCount] = { "none", "never-seen", "feed-lost", "feed-back", "feed-behind", "parked", "silent", "silent-after-rejects",
                                               "silent-after-stop", "silent-low-battery", "silent-after-switch", "rejects", "weak-signal",
                                               "weak-quality", "session-lost", "switching", "expected" };
static_assert(std::string_view(reasons[reasonCount - 1]) == "expected");

QueryField reason()
{
    const auto read = [](const QString &text) {
        std::vector<std::uint64_t> keys;
        for (int code = 0; code < reasonCount; ++code)
            if (text == QLatin1StringView(reasons[code])) keys.push_back(std::uint64_t(code));
        return keys;
    };
    return fieldkinds::choice("reason", FieldGroup::Causes, read, [](const FleetState::ReadView &view, Row row) { return std::uint64_t(ReasonCode(view->reasonCode[row])); },
                              [](const FleetState::ReadView &, std::uint64_t key) { return QueryOffer { key == 0 ? QString() : QString::fromLatin1(reasons[key]), {}, -1 }; });
}

} // namespace

void addInventoryFields(QueryFields &fields)
{
    constexpr double megabyte = 1e6; // octets
    fields.add(fieldkinds::namePart("hardware", FieldGroup::Core, [](const FleetColumns &c, Row row) { return c.hardware[row]; }));
    fields.add(fieldkinds::namePart("modem", FieldGroup::Core, [](const FleetColumns &c, Row row) { return c.modem[row]; }));
    fields.add(fieldkinds::namePart("firmware", FieldGroup::Core, [](const FleetColumns &c, Row row) { return c.firmware[row]; }));
    fields.add(fieldkinds::measure("today", FieldGroup::Core, ValueKind::Number, [](const QueryScan &scan, Row row) {
        return double(scan.view.rxToday(row, scan.now) + scan.view.txToday(row, scan.now)) / megabyte;
    }));
    fields.add(reason());
}

} // namespace signalbox
