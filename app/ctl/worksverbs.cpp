#include "desk.h"
#include "incidentjson.h"

#include "incidents/incidentsdesk.h"
#include "incidents/worksfile.h"
#include "words/networks.h"
#include "words/times.h"

#include <QFile>
#include <cstdio>

using namespace signalbox;

namespace {

QString placeOf(const Desk &desk, const PlannedWorks &works)
{
    QStringList out;
    if (works.country) out.append(words::countryName(*works.country, desk.reader.books->countries, desk.reader.locale));
    if (works.centre) out.append(QStringLiteral("%1,%2 %3 km").arg(works.centre->lat, 0, 'f', 3).arg(works.centre->lon, 0, 'f', 3).arg(works.radius / 1000));
    return out.join(QStringLiteral(", "));
}

Exit list(const Desk &desk)
{
    const auto all = await(desk.engine.incidentsDesk().works(desk.viewer));
    if (!all) return desk.terminal.fail(all.error());
    QList<QStringList> table;
    for (const PlannedWorks &works : *all) {
        const std::size_t affected = desk.engine.incidentsDesk().affectedBy(desk.viewer, works).size();
        if (desk.terminal.json()) {
            QJsonObject object = worksJson(works);
            object.insert(QStringLiteral("affected"), qint64(affected));
            desk.terminal.print(object);
        }
        table.append({ works.name, works.network ? words::network(*works.network, desk.reader.books->networks) : QString(), placeOf(desk, works), words::isoTime(works.from),
                       words::isoTime(works.until), QString::number(affected) });
    }
    if (!desk.terminal.json())
        desk.terminal.table({ Ctl::tr("WORKS"), Ctl::tr("NETWORK"), Ctl::tr("PLACE"), Ctl::tr("FROM"), Ctl::tr("UNTIL"), Ctl::tr("VEHICLES THERE NOW") }, table);
    return Exit::Ok;
}

Exit put(const Desk &desk, Result<std::vector<PlannedWorks>> works)
{
    if (!works) return desk.terminal.fail(works.error());
    const qsizetype count = qsizetype(works->size());
    const auto done = await(desk.engine.incidentsDesk().putWorks(desk.viewer, std::move(*works)));
    if (!done) return desk.terminal.fail(done.error());
    if (desk.terminal.json()) desk.terminal.print(QJsonObject { { QStringLiteral("stored"), qint64(count) } });
    else desk.terminal.line(Ctl::tr("%n planned works stored.", nullptr, int(count)));
    return Exit::Ok;
}

Result<std::vector<PlannedWorks>> fileOf(const QString &path)
{
    QFile in(path);
    const bool open = path == QLatin1String("-") ? in.open(stdin, QIODevice::ReadOnly) : in.open(QIODevice::ReadOnly);
    if (!open) return failure("file.read", { { QStringLiteral("path"), path } }, in.errorString());
    return readWorks(in);
}

/// --lat, --lon and --radius-km, as the columns of a file.
Result<std::vector<PlannedWorks>> added(const Desk &desk)
{
    QMap<QString, QString> cells { { QStringLiteral("name"), desk.options.verb.mid(2).join(u' ') } };
    for (const char *column : { "network", "country", "lat", "lon", "radius_km", "from", "until" }) {
        const QString option = QStringLiteral("--") + QString::fromLatin1(column).replace(u'_', u'-');
        cells.insert(QString::fromLatin1(column), desk.options.flag(option));
    }
    return worksOf(cells, 0).map([](PlannedWorks &&one) { return std::vector { std::move(one) }; });
}

} // namespace

Exit worksVerb(const Desk &desk)
{
    const QString what = desk.options.verb.value(1);
    if (what == QLatin1String("list")) return list(desk);
    if (what == QLatin1String("import")) return put(desk, fileOf(desk.options.verb.value(2)));
    if (what == QLatin1String("add")) return put(desk, added(desk));
    if (what == QLatin1String("remove")) {
        const auto gone = await(desk.engine.incidentsDesk().removeWorks(desk.viewer, desk.options.verb.mid(2).join(u' ')));
        return gone ? Exit::Ok : desk.terminal.fail(gone.error());
    }
    return desk.terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), desk.options.verb.join(u' ') } }, {} });
}
