#include "desk.h"

#include "places/cityindex.h"
#include "places/geofencestore.h"
#include "places/geojson.h"
#include "words/times.h"

#include <QFile>
#include <QJsonObject>
#include <cstdio>

using namespace signalbox;

namespace {

/// The workspace's fleet, or the one of --fleet.
Result<FleetId> fleetOf(const Desk &desk)
{
    if (!desk.options.has(QStringLiteral("--fleet"))) return desk.engine.workspace().fleet;
    return FleetId::parse(desk.options.flag(QStringLiteral("--fleet")));
}

Exit list(const Desk &desk, const std::vector<Geofence> &fences)
{
    QList<QStringList> table;
    for (const Geofence &fence : fences) {
        const GeofenceShape &shape = fence.shape();
        const QString width = shape.widthMetres() > 0 ? QString::number(shape.widthMetres()) : QString();
        table.append({ fence.name(), QString(code(shape.kind())), QString::number(shape.points().size()), width, fence.fleet().toString(), fence.author,
                       words::isoTime(fence.changedAt) });
        if (!desk.terminal.json()) continue;
        QJsonObject object { { QStringLiteral("name"), fence.name() }, { QStringLiteral("shape"), QString(code(shape.kind())) },
                             { QStringLiteral("points"), qint64(shape.points().size()) }, { QStringLiteral("fleet"), fence.fleet().toString() },
                             { QStringLiteral("id"), fence.id().toString(QUuid::WithoutBraces) }, { QStringLiteral("author"), fence.author },
                             { QStringLiteral("changed"), words::isoTime(fence.changedAt) } };
        if (!width.isEmpty()) object.insert(QStringLiteral("width_m"), shape.widthMetres());
        desk.terminal.print(object);
    }
    if (!desk.terminal.json())
        desk.terminal.table({ Ctl::tr("GEOFENCE"), Ctl::tr("SHAPE"), Ctl::tr("POINTS"), Ctl::tr("WIDTH (m)"), Ctl::tr("FLEET"), Ctl::tr("CHANGED BY"), Ctl::tr("CHANGED") }, table);
    return Exit::Ok;
}

Exit toFile(const Desk &desk, const std::vector<Geofence> &fences)
{
    QFile out;
    const bool written = out.open(stdout, QIODevice::WriteOnly) && out.write(geojson::write(fences)) >= 0 && out.flush();
    if (written) return Exit::Ok;
    return desk.terminal.fail({ QStringLiteral("file.write"), { { QStringLiteral("path"), QStringLiteral("-") } }, out.errorString() });
}

Result<QByteArray> fileOf(const QString &path)
{
    QFile in(path);
    const bool open = path == QLatin1String("-") ? in.open(stdin, QIODevice::ReadOnly) : in.open(QIODevice::ReadOnly);
    if (!open) return failure("file.read", { { QStringLiteral("path"), path } }, in.errorString());
    return in.read(geojson::mostOctets + 1);
}

/// A geofence of the file takes the place of one with its id, or else of its name.
Result<std::vector<Geofence>> placed(std::vector<Geofence> read, const std::vector<Geofence> &there)
{
    for (Geofence &fence : read) {
        const auto same = std::find_if(there.begin(), there.end(), [&](const Geofence &known) { return known.fleet() == fence.fleet() && known.key() == fence.key(); });
        if (same == there.end() || same->id() == fence.id()) continue;
        auto kept = Geofence::make(same->id(), fence.fleet(), fence.name(), fence.colour(), fence.shape());
        if (!kept) return tl::unexpected(kept.error());
        fence = std::move(*kept);
    }
    return read;
}

Exit import(const Desk &desk, const std::vector<Geofence> &there)
{
    if (desk.options.verb.size() != 3)
        return desk.terminal.fail({ QStringLiteral("usage.file-missing"), { { QStringLiteral("argument"), desk.options.verb.mid(2).join(u' ') } }, {} });
    const auto stored = fleetOf(desk).and_then([&](const FleetId &fleet) {
        return fileOf(desk.options.verb[2])
            .and_then([&](const QByteArray &json) { return geojson::read(json, fleet); })
            .and_then([&](std::vector<Geofence> read) { return placed(std::move(read), there); })
            .and_then([&](std::vector<Geofence> fences) { return await(desk.engine.geofences().put(desk.viewer, std::move(fences))); });
    });
    return stored ? list(desk, *stored) : desk.terminal.fail(stored.error());
}

Exit remove(const Desk &desk, const std::vector<Geofence> &there)
{
    const auto fleet = fleetOf(desk);
    if (!fleet) return desk.terminal.fail(fleet.error());
    const QString name = desk.options.verb.mid(2).join(u' ');
    const QString key = foldedName(name.simplified());
    const auto fence = std::find_if(there.begin(), there.end(), [&](const Geofence &known) { return known.fleet() == *fleet && known.key() == key; });
    if (fence == there.end()) return desk.terminal.fail({ QStringLiteral("usage.geofence-unknown"), { { QStringLiteral("argument"), name } }, {} });
    const auto removed = await(desk.engine.geofences().remove(desk.viewer, *fleet, fence->id()));
    return removed ? Exit::Ok : desk.terminal.fail(removed.error());
}

} // namespace

Exit geofenceVerb(const Desk &desk)
{
    const auto fences = await(desk.engine.geofences().list(desk.viewer));
    if (!fences) return desk.terminal.fail(fences.error());
    const QString what = desk.options.verb.value(1);
    if (what == QLatin1String("list")) return list(desk, *fences);
    if (what == QLatin1String("export")) return toFile(desk, *fences);
    if (what == QLatin1String("import")) return import(desk, *fences);
    if (what == QLatin1String("delete")) return remove(desk, *fences);
    return desk.terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), desk.options.verb.join(u' ') } }, {} });
}
