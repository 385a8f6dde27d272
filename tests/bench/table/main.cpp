// bench-table: sorting, filtering and keeping in order a million vehicles, against QSortFilterProxyModel over the same
// values.
#include "plainmodel.h"

#include "bench/bench.h"
#include "bench/millionfleet.h"
#include "fleet/keptorder.h"
#include "fleet/query.h"
#include "fleet/queryfields.h"
#include "tables/fleettablemodel.h"

#include <QApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr std::size_t changes = 10'000;
const auto threeLetters = QStringLiteral("xla"); // in 3 % of the VINs

struct Desk
{
    Desk() : fleet(clock, std::make_shared<const CountryIndex>(*CountryIndex::load())) { million.fill(fleet); }

    RowSet all() const { return FleetQuery::everything({}).evaluate(fleet.read(), clock.now()); }
    std::vector<Row> ordered(SortKey key, const RowSet &rows)
    {
        kept.update(fleet, { { key } }, clock.now());
        return kept.rows(rows);
    }
    FleetQuery query(const QString &text) const
    {
        const auto fields = QueryFields::standard(std::make_shared<const NetworkNames>(*NetworkNames::load()), std::make_shared<const Countries>(*Countries::load()));
        return *QueryLanguage(AccessTable::standard(), fields).parse(text, {});
    }

    MillionFleet million;
    ManualClock clock { MillionFleet::now() + std::chrono::seconds(1) };
    FleetState fleet;
    KeptOrder kept;
};

/// Sorting anew each time: the order before is by another key, which is not timed.
void compareSort(Report &report, Desk &desk, QSortFilterProxyModel &proxy, const RowSet &all, const char *name, SortField field, int column, double reference, double limit)
{
    const auto times = medians({ { [&] { proxy.sort(column, Qt::AscendingOrder); }, [&] { proxy.sort(-1); } },
                                 { [&] { keep(desk.ordered({ field, false }, all)); }, [&] { keep(desk.ordered({ SortField::Operation, false }, all)); } } }, 3);
    report.yardstick(std::string("proxy-sort-by-") + name, times[0], reference);
    report.figure(std::string("sort-by-") + name, times[1], "ms");
    report.atLeast(std::string("sort-by-") + name + "-ratio", times[0] / times[1], "x", limit);
}

void compareUpkeep(Report &report, Desk &desk, PlainModel &plain, QSortFilterProxyModel &proxy, const RowSet &all)
{
    proxy.setDynamicSortFilter(true);
    proxy.sort(PlainModel::Rsrp);
    keep(desk.ordered({ SortField::Rsrp, false }, all));
    std::vector<double> ours;
    std::vector<Fact> facts;
    for (int round = 0; round < 7; ++round) {
        desk.clock.advance(std::chrono::seconds(1));
        facts.clear();
        for (const Fact &fact : desk.million.updates(changes * 4, desk.clock.now(), std::uint64_t(round)))
            if (std::holds_alternative<RadioFact>(fact.body) && facts.size() < changes) facts.push_back(fact);
        desk.fleet.apply(facts);
        ours.push_back(once([&] { keep(desk.ordered({ SortField::Rsrp, false }, all)); }));
    }
    const double theirs = once([&] {
        for (const Fact &fact : facts) plain.setRsrp(int(desk.fleet.find(fact.vehicle)), double(std::get<RadioFact>(fact.body).rsrp) + 0.001);
    });
    report.yardstick("proxy-10000-changes", theirs, 16'600);
    report.figure("10000-changes", median(ours), "ms");
    report.atLeast("10000-changes-ratio", theirs / median(ours), "x", 1000);
}

void compareFilter(Report &report, Desk &desk, QSortFilterProxyModel &proxy, const RowSet &all)
{
    proxy.sort(PlainModel::Rsrp);
    keep(desk.ordered({ SortField::Rsrp, false }, all));
    const FleetQuery query = desk.query(threeLetters);
    std::vector<double> ours;
    std::size_t found = 0;
    for (int round = 0; round < 15; ++round)
        ours.push_back(once([&] {
            const RowSet matches = query.evaluate(desk.fleet.read(), desk.clock.now());
            found = desk.kept.rows(matches).size();
        }));
    QTableView table; // as it is with every key that is pressed: the proxy tells its view of each run of rows that goes
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.setModel(&proxy);
    table.show();
    proxy.setFilterKeyColumn(-1);
    proxy.setFilterCaseSensitivity(Qt::CaseInsensitive);
    const double theirs = once([&] { proxy.setFilterFixedString(threeLetters); });
    report.yardstick("proxy-filter-three-letters", theirs, 25'000);
    report.figure("filter-three-letters", median(ours), "ms");
    report.figure("filter-matches", double(found), "vehicles");
    report.atLeast("filter-three-letters-ratio", theirs / median(ours), "x", 1000);
    if (found == 0 || proxy.rowCount() != int(found)) report.atLeast("proxy-matches", proxy.rowCount(), "vehicles", double(found));
}

void tellRefresh(Report &report, Desk &desk)
{
    FleetTableJob job { desk.fleet, FleetQuery::everything({}), {}, std::make_shared<KeptOrder>(), std::make_shared<const FleetGroups>(), {},
                        std::make_shared<const FleetLines>(), false, true, desk.clock.now() };
    const double first = once([&] { job.shown = job.run()->lines; });
    std::vector<double> refreshes;
    job.keepPlaces = true;
    for (int round = 0; round < 5; ++round) {
        desk.clock.advance(std::chrono::seconds(2));
        desk.fleet.apply(desk.million.updates(200'000, desk.clock.now(), std::uint64_t(100 + round)));
        job.now = desk.clock.now();
        refreshes.push_back(once([&] { keep(job.run()); }));
    }
    job.keepPlaces = false;
    job.groups = std::make_shared<const FleetGroups>(std::vector { GroupField::Country, GroupField::Network });
    const double grouped = once([&] { keep(job.run()); });
    report.figure("first-list", first, "ms");
    report.figure("refresh-after-200000-updates", median(refreshes), "ms");
    report.figure("group-by-country-and-network", grouped, "ms");
}

/// The longest that the GUI thread does not come back to its events until the table has what was asked for.
double longestPause(FleetTableModel &model)
{
    double longest = 0;
    while (model.isBusy()) longest = std::max(longest, once([] { QCoreApplication::processEvents(QEventLoop::AllEvents, 1); }));
    return longest;
}

/// What the window feels of it: a table over all vehicles, in view.
void tellWindow(Report &report, Desk &desk)
{
    FleetTableModel model({ desk.fleet, desk.clock, AccessTable::standard(), {}, { *Books::load(), QLocale::c(), ZoneChoice::Utc, QTimeZone::utc() } });
    QTableView table;
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(24);
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.resize(1800, 500);
    table.setModel(&model);
    table.show();
    report.figure("window-pause-first-list", longestPause(model), "ms");
    const auto changed = [&](std::uint64_t draw, auto &&ask) {
        desk.clock.advance(std::chrono::seconds(2));
        desk.fleet.apply(desk.million.updates(200'000, desk.clock.now(), draw));
        ask();
        return longestPause(model);
    };
    report.figure("window-pause-new-order", changed(300, [&] { model.reorder(); }), "ms");
    report.figure("window-pause-refresh", changed(301, [&] { model.refresh(); }), "ms");
    QItemSelection some;
    for (int row = 0; row < 1000; ++row) some.select(model.index(row * 997, 0), model.index(row * 997, model.columnCount() - 1));
    table.selectionModel()->select(some, QItemSelectionModel::Select);
    report.figure("window-pause-new-order-1000-selected", changed(302, [&] { model.reorder(); }), "ms");
    table.selectAll();
    report.figure("window-pause-new-order-all-selected", changed(303, [&] { model.reorder(); }), "ms");
    model.setQuery(desk.query(threeLetters));
    report.figure("window-pause-filter-all-selected", longestPause(model), "ms");
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    Report report;
    Desk desk;
    const RowSet all = desk.all();
    report.figure("vehicles", double(all.size()), "vehicles");
    report.figure("names-once", once([&] { keep(desk.ordered({ SortField::Operation, false }, all)); }), "ms");
    tellRefresh(report, desk);
    tellWindow(report, desk);

    PlainModel plain(desk.fleet);
    QSortFilterProxyModel proxy;
    proxy.setDynamicSortFilter(false);
    proxy.setSourceModel(&plain);
    compareSort(report, desk, proxy, all, "number", SortField::Rsrp, PlainModel::Rsrp, 3'400, 200);
    compareSort(report, desk, proxy, all, "text", SortField::Plate, PlainModel::Plate, 8'000, 100);
    compareSort(report, desk, proxy, all, "text-with-ties", SortField::Cohort, PlainModel::Cohort, 8'000, 50);
    compareFilter(report, desk, proxy, all);
    proxy.setFilterFixedString({});
    compareUpkeep(report, desk, plain, proxy, all);
    return report.exitCode();
}
