#include "world/fleetmix.h"

#include "places/referencedata.h"
#include "places/tsv.h"

namespace signalbox::world {

namespace {

std::optional<FleetShare> share(const std::vector<QByteArrayView> &fields)
{
    const auto country = CountryCode::parse(QString::fromLatin1(fields[0]));
    if (!country) return std::nullopt;
    FleetShare row;
    row.country = *country;
    row.weight = fields[1].toByteArray().toDouble();
    row.cities = fields[2].toByteArray().toInt();
    row.spacing = fields[3].toByteArray().toDouble() * 1000;
    if (fields[4] != QByteArrayView("-")) row.also = QString::fromUtf8(fields[4]).split(QLatin1Char('|'));
    for (const QByteArray &part : fields[5].toByteArray().split(',')) {
        const qsizetype colon = part.indexOf(':');
        row.profiles.push_back({ part.left(colon), part.mid(colon + 1).toDouble() });
        if (colon < 1 || row.profiles.back().weight <= 0) return std::nullopt;
    }
    return row;
}

} // namespace

Result<std::vector<FleetShare>> loadFleetMix()
{
    const auto tsv = referenceData(QStringLiteral("world/fleetmix.tsv"));
    if (!tsv) return tl::unexpected(tsv.error());
    std::vector<FleetShare> shares;
    QString bad;
    const auto read = readTsv(*tsv, 6, [&](const std::vector<QByteArrayView> &fields) {
        if (auto row = share(fields)) shares.push_back(std::move(*row));
        else bad = QString::fromUtf8(fields[0]);
    });
    if (!read) return tl::unexpected(read.error());
    if (!bad.isEmpty() || shares.empty()) return failure("fleetmix.row", { { QStringLiteral("value"), bad } });
    return shares;
}

Result<std::vector<Crossing>> loadCrossings()
{
    const auto tsv = referenceData(QStringLiteral("world/crossings.tsv"));
    if (!tsv) return tl::unexpected(tsv.error());
    std::vector<Crossing> crossings;
    const auto read = readTsv(*tsv, 7, [&](const std::vector<QByteArrayView> &fields) {
        const auto number = [&](std::size_t i) { return fields[i].toByteArray().toDouble(); };
        crossings.push_back({ QString::fromUtf8(fields[0]), fields[1].toByteArray(), number(2), number(3), number(4), number(5), number(6) });
    });
    if (!read) return tl::unexpected(read.error());
    return crossings;
}

} // namespace signalbox::world
