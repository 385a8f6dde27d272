#include "tables/fleettablejob.h"

namespace signalbox {

std::shared_ptr<const FleetTableJob::Outcome> FleetTableJob::run() const
{
    auto out = std::make_shared<Outcome>();
    out->keptPlaces = keepPlaces;
    out->open = open;
    out->at = now;
    out->matches = std::make_shared<const RowSet>(query.evaluate(fleet.read(), now));
    kept->update(fleet, order, now);
    std::vector<Row> rows = kept->rows(*out->matches);
    GroupedView view;
    auto counted = std::make_shared<FleetGroups>(*groups);
    if (groups->levels() > 0) {
        counted->count(fleet, *out->matches);
        view = { counted.get(), open };
    }
    out->groups = counted;
    std::vector<Line> lines = linesInOrder(rows, view);
    if (keepPlaces) {
        std::vector<Line> inPlace = linesInPlace(shown->list(), rows, view);
        out->moved = linesToMove(inPlace, lines);
        lines = std::move(inPlace);
    }
    out->lines = lines == shown->list() ? shown : std::make_shared<const FleetLines>(std::move(lines));
    if (held && out->lines != shown) out->steps = stepsBetween(*shown, *out->lines);
    return out;
}

} // namespace signalbox
