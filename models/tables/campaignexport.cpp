#include "tables/campaignexport.h"

#include "access/fields.h"
#include "interchange/rowwriter.h"
#include "words/campaigns.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/states.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

using App = QCoreApplication;

RowNote note(const char *name, const QString &value)
{
    return { App::translate("tables", name), value };
}

QString attachRate(const AirSummary &air, const QLocale &locale)
{
    if (air.measured == 0) return words::none();
    return QStringLiteral("%1 (%2/%3)").arg(words::percent(air.attachRate(), locale)).arg(air.attached).arg(air.measured);
}

QString decibels(const std::optional<float> &rsrp, const QLocale &locale)
{
    return rsrp ? words::withUnit(*rsrp, 0, u"dBm", locale) : words::none();
}

QString seconds(const std::optional<Span> &span)
{
    return span ? words::age(*span) : words::none();
}

std::vector<RowNote> notesOf(const CampaignReport &report, const Viewer &viewer, const Reader &reader)
{
    const Campaign &c = report.campaign;
    const QLocale &locale = reader.locale;
    std::vector<RowNote> notes {
        note(QT_TRANSLATE_NOOP("tables", "Campaign"), words::campaignNumber(c.number) + u' ' + c.draft.name),
        note(QT_TRANSLATE_NOOP("tables", "As of"), words::isoTime(report.at)),
        note(QT_TRANSLATE_NOOP("tables", "State"), words::campaignState(c.state)),
        note(QT_TRANSLATE_NOOP("tables", "Why"), words::campaignReason(c.reason, report.at, reader)),
        note(QT_TRANSLATE_NOOP("tables", "Order"), words::operationKind(c.draft.kind)),
        note(QT_TRANSLATE_NOOP("tables", "Started"), c.startedAt ? words::isoTime(*c.startedAt) : words::never()),
        note(QT_TRANSLATE_NOOP("tables", "Ended"), c.endedAt ? words::isoTime(*c.endedAt) : words::never()),
        note(QT_TRANSLATE_NOOP("tables", "Left out when it was made"), QString::number(c.excluded)),
    };
    for (int i = 0; i < memberStateCount; ++i)
        if (c.counts[MemberState(i)] > 0) notes.push_back({ words::memberState(MemberState(i)), QString::number(c.counts[MemberState(i)]) });
    notes.push_back(note(QT_TRANSLATE_NOOP("tables", "Attached before"), attachRate(report.before, locale)));
    notes.push_back(note(QT_TRANSLATE_NOOP("tables", "Attached after"), attachRate(report.after, locale)));
    notes.push_back(note(QT_TRANSLATE_NOOP("tables", "RSRP before, median"), decibels(report.before.rsrpP50, locale)));
    notes.push_back(note(QT_TRANSLATE_NOOP("tables", "RSRP after, median"), decibels(report.after.rsrpP50, locale)));
    notes.push_back(note(QT_TRANSLATE_NOOP("tables", "Interruption p50"), seconds(report.interruption.p50)));
    notes.push_back(note(QT_TRANSLATE_NOOP("tables", "Interruption p95"), seconds(report.interruption.p95)));
    notes.push_back(note(QT_TRANSLATE_NOOP("tables", "As seen by"), words::roleName(viewer.role)));
    return notes;
}

void numberOrNothing(RowWriter &writer, const std::optional<double> &value)
{
    if (value) writer.number(*value);
    else writer.text({});
}

} // namespace

QStringList CampaignExport::heads() const
{
    return { App::translate("tables", "Vehicle"), App::translate("tables", "Wave"), App::translate("tables", "State"), App::translate("tables", "Why"),
             App::translate("tables", "Since UTC"), App::translate("tables", "Country"), App::translate("tables", "Target ICCID"),
             App::translate("tables", "Previous ICCID"), App::translate("tables", "Interruption (s)"), App::translate("tables", "Network before"),
             App::translate("tables", "RSRP before (dBm)"), App::translate("tables", "Network after"), App::translate("tables", "RSRP after (dBm)") };
}

Result<void> CampaignExport::writeRow(RowWriter &writer, const CampaignMember &m) const
{
    const AccessTable access = AccessTable::standard();
    const auto identity = [&](const std::optional<Iccid> &id) { return id ? shown(access, viewer, FieldGroup::Identity, id->toString()) : QString(); };
    const auto air = [&](const std::optional<AirSample> &sample) {
        writer.text(sample && sample->attached && sample->network ? words::network(*sample->network, reader.books->networks) : QString());
        numberOrNothing(writer, sample && sample->rsrp ? std::optional<double>(*sample->rsrp) : std::nullopt);
    };
    writer.text(m.vehicle.toString());
    writer.number(m.wave + 1);
    writer.text(words::memberState(m.state));
    writer.text(words::campaignReason(m.reason, report.at, reader));
    writer.text(m.since == Instant {} ? QString() : words::isoTime(m.since));
    writer.text(m.country ? words::countryName(*m.country, reader.books->countries, reader.locale) : QString());
    writer.text(identity(m.target));
    writer.text(identity(m.previous));
    numberOrNothing(writer, m.interruption ? std::optional(double(m.interruption->count()) / 1e6) : std::nullopt);
    air(m.before);
    air(m.after);
    return writer.endRow();
}

Result<void> CampaignExport::write(RowWriter &writer) const
{
    if (auto begun = writer.begin(notesOf(report, viewer, reader), heads()); !begun) return begun;
    for (const CampaignMember &member : members)
        if (auto row = writeRow(writer, member); !row) return row;
    if (auto packed = writer.pack(); !packed) return packed;
    return writer.place();
}

Result<void> CampaignExport::writeFile(const QString &path) const
{
    const bool workbook = path.endsWith(QLatin1StringView(".xlsx"), Qt::CaseInsensitive);
    const auto writer = workbook ? RowWriter::sheet(path, App::translate("tables", "Vehicles"), App::translate("tables", "About")) : RowWriter::csv(path);
    return write(*writer);
}

} // namespace signalbox
