#include "incidents/worksfile.h"

#include "interchange/csvreader.h"

#include <QTimeZone>

namespace signalbox {

namespace {

constexpr std::size_t most = 10'000;
const QStringList columns { QStringLiteral("name"), QStringLiteral("network"), QStringLiteral("country"), QStringLiteral("lat"),
                            QStringLiteral("lon"), QStringLiteral("radius_km"), QStringLiteral("from"), QStringLiteral("until") };

struct Cells
{
    const QMap<QString, QString> &cells;
    qint64 line;

    QString text(const char *column) const { return cells.value(QLatin1StringView(column)).trimmed(); }
    tl::unexpected<Error> wrong(const char *column) const
    {
        return failure("works.row", { { QStringLiteral("line"), line }, { QStringLiteral("column"), QLatin1StringView(column) }, { QStringLiteral("value"), text(column) } });
    }
    Result<Instant> time(const char *column) const
    {
        QDateTime t = QDateTime::fromString(text(column), Qt::ISODate);
        if (!t.isValid()) return wrong(column);
        if (t.timeSpec() == Qt::LocalTime) t.setTimeZone(QTimeZone::utc());
        return instantFromMicros(t.toMSecsSinceEpoch() * 1000);
    }
    Result<double> number(const char *column, double least, double greatest) const
    {
        bool good = false;
        const double value = text(column).toDouble(&good);
        if (!good || !(value >= least && value <= greatest)) return wrong(column);
        return value;
    }
};

Result<void> readPlace(const Cells &from, PlannedWorks &works)
{
    if (from.text("lat").isEmpty() && from.text("lon").isEmpty() && from.text("radius_km").isEmpty()) return {};
    const auto lat = from.number("lat", -90, 90), lon = from.number("lon", -180, 180), radius = from.number("radius_km", 0.1, 2000);
    for (const auto *value : { &lat, &lon, &radius })
        if (!*value) return tl::unexpected(value->error());
    works.centre = LatLon { *lat, *lon };
    works.radius = *radius * 1000;
    return {};
}

} // namespace

Result<PlannedWorks> worksOf(const QMap<QString, QString> &cells, qint64 line)
{
    const Cells from { cells, line };
    PlannedWorks works;
    works.name = from.text("name");
    if (const QString network = from.text("network"); !network.isEmpty()) {
        const auto plmn = Plmn::parse(network);
        if (!plmn) return from.wrong("network");
        works.network = *plmn;
    }
    if (const QString country = from.text("country"); !country.isEmpty()) {
        works.country = CountryCode::parse(country);
        if (!works.country) return from.wrong("country");
    }
    const auto begin = from.time("from"), end = from.time("until");
    if (!begin) return tl::unexpected(begin.error());
    if (!end) return tl::unexpected(end.error());
    works.from = *begin, works.until = *end;
    if (auto place = readPlace(from, works); !place) return tl::unexpected(place.error());
    if (auto good = works.check(); !good) {
        Error error = good.error();
        error.parameters.insert(QStringLiteral("line"), line);
        return tl::unexpected(std::move(error));
    }
    return works;
}

Result<std::vector<PlannedWorks>> readWorks(QIODevice &file)
{
    CsvReader reader(file);
    CsvRecord record;
    QStringList heads;
    std::vector<PlannedWorks> out;
    while (reader.next(record)) {
        if (record.fault) return tl::unexpected(*record.fault);
        if (heads.isEmpty()) {
            for (const QString &cell : record.cells) {
                heads.append(cell.trimmed().toLower());
                if (!columns.contains(heads.back())) return failure("works.column", { { QStringLiteral("column"), cell } });
            }
            for (const char *needed : { "name", "from", "until" })
                if (!heads.contains(QLatin1StringView(needed))) return failure("works.column", { { QStringLiteral("column"), QLatin1StringView(needed) } });
            continue;
        }
        if (out.size() >= most) return failure("works.too-many", { { QStringLiteral("most"), int(most) } });
        QMap<QString, QString> cells;
        for (qsizetype i = 0; i < std::min(heads.size(), record.cells.size()); ++i) cells.insert(heads[i], record.cells[i]);
        auto works = worksOf(cells, record.line);
        if (!works) return tl::unexpected(works.error());
        out.push_back(std::move(*works));
    }
    return out;
}

} // namespace signalbox
