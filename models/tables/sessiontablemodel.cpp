#include "tables/historytablemodels.h"
#include "tables/masking.h"
#include "words/causes.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

using App = QCoreApplication;

TableCell octetsCell(std::uint64_t octets, const QLocale &locale)
{
    TableCell cell = textCell(words::megabytes(octets, locale), words::octets(octets, locale), qulonglong(octets));
    cell.accessible = words::octets(octets, locale);
    cell.muted = octets == 0;
    return cell;
}

TableCell ended(const SessionRow &session, const QString &told)
{
    if (session.stopped) return textCell(told, {}, words::isoTime(*session.stopped));
    return textCell(App::translate("tables", "up"), App::translate("tables", "Last heard of at %1").arg(told), QStringLiteral("open"));
}

TableCell causeCell(const SessionRow &session, const CauseDictionary &causes)
{
    if (!session.cause) return mutedCell(words::none());
    return textCell(words::cause(*session.cause, causes), words::causeMeaning(*session.cause, causes), session.cause->toString());
}

} // namespace

SessionTableModel::SessionTableModel(TableSources sources, QObject *parent)
    : CardTableModel(std::move(sources),
                     { App::translate("tables", "Started"), App::translate("tables", "Ended"), App::translate("tables", "Network"),
                       App::translate("tables", "RAT"), App::translate("tables", "IMSI"), App::translate("tables", "ICCID"),
                       App::translate("tables", "APN"), App::translate("tables", "IP address"), App::translate("tables", "In MB"),
                       App::translate("tables", "Out MB"), App::translate("tables", "Ended by") },
                     { In, Out }, parent)
{
}

void SessionTableModel::setSessions(const std::vector<SessionRow> &sessions, const QTimeZone &zone)
{
    const Masking masking(sources().access, sources().viewer);
    const Books &books = *sources().reader.books;
    const QLocale &locale = sources().reader.locale;
    const TableCell hidden = hiddenCell(masking.whyHidden(FieldGroup::Causes));
    const bool seen = masking.seesCauses();
    std::vector<CardLine> lines;
    for (const SessionRow &s : sessions) {
        // No session id (those of RADIUS begin with the IMSI), and no hidden time either.
        CardLine line { seen ? QStringLiteral("%1-%2").arg(toMicros(s.started)).arg(s.plmn.toString()) : QString::number(lines.size()), {} };
        line.cells = {
            seen ? textCell(told(s.started, zone), {}, words::isoTime(s.started)) : hidden,
            seen ? ended(s, told(s.stopped.value_or(s.lastSeen), zone)) : hidden,
            textCell(words::network(s.plmn, books.networks), {}, s.plmn.toString()),
            textCell(words::ratName(s.rat), {}, QString(code(s.rat))),
            masking.identifier(s.imsi ? s.imsi->toString() : QString()),
            masking.identifier(s.iccid ? s.iccid->toString() : QString()),
            s.apn.empty() ? mutedCell(words::none()) : textCell(QString::fromStdString(s.apn)),
            masking.address(QString::fromStdString(s.ip)),
            octetsCell(s.tx, locale), // seen from the network: what the vehicle sent comes in
            octetsCell(s.rx, locale),
            seen ? causeCell(s, books.causes) : hidden,
        };
        lines.push_back(std::move(line));
    }
    std::reverse(lines.begin(), lines.end());
    setLines(std::move(lines));
}

} // namespace signalbox
