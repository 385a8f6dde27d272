#include "campaignjson.h"
#include "desk.h"

#include "campaigns/campaignsdesk.h"
#include "campaigns/cohortorder.h"
#include "campaigns/draftjson.h"
#include "tables/campaignexport.h"
#include "words/campaigns.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

using namespace signalbox;

namespace {

constexpr qint64 largestDraft = 32 << 20; // octets: names of a million vehicles
constexpr int everyone = 100'000'000;

tl::unexpected<Error> wrong(const char *code, const QString &argument)
{
    return failure(code, { { QStringLiteral("argument"), argument } });
}

Result<QJsonObject> jsonOf(const QString &path)
{
    QFile in(path);
    const bool open = path == QLatin1String("-") ? in.open(stdin, QIODevice::ReadOnly) : in.open(QIODevice::ReadOnly);
    if (!open) return failure("file.read", { { QStringLiteral("path"), path } }, in.errorString());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(in.read(largestDraft), &error);
    if (!document.isObject()) return failure("campaign.json", { { QStringLiteral("member"), QStringLiteral("{}") } }, error.errorString());
    return document.object();
}

/// The file's draft, with what the options say instead.
Result<CampaignDraft> draftOf(const Desk &desk)
{
    const Options &options = desk.options;
    QJsonObject json;
    if (options.verb.size() > 2) {
        auto read = jsonOf(options.verb[2]);
        if (!read) return tl::unexpected(read.error());
        json = std::move(*read);
    }
    for (const char *name : { "name", "filter", "reason", "seed", "kind" }) {
        const QString option = QStringLiteral("--") + QLatin1StringView(name);
        if (options.has(option)) json.insert(QLatin1StringView(name), options.flag(option));
    }
    if (options.has(QStringLiteral("--target")))
        json.insert(QStringLiteral("target"), QJsonObject { { QStringLiteral("networks"), QJsonArray::fromStringList(options.flag(QStringLiteral("--target")).split(u',', Qt::SkipEmptyParts)) } });
    return draftFromJson(json);
}

/// C-12, 12 or the UUID.
Result<Campaign> campaignOf(const Desk &desk, const QString &name)
{
    const auto all = await(desk.engine.campaignsDesk().list(desk.viewer));
    if (!all) return tl::unexpected(all.error());
    const QString digits = name.startsWith(QLatin1String("C-"), Qt::CaseInsensitive) ? name.mid(2) : name;
    for (const Campaign &campaign : *all)
        if (QString::number(campaign.number) == digits || campaign.id == QUuid::fromString(name)) return campaign;
    return failure("campaign.unknown", { { QStringLiteral("campaign"), name } });
}

QString progress(const Campaign &c)
{
    QStringList parts;
    for (int i = 0; i < memberStateCount; ++i)
        if (const int count = c.counts[MemberState(i)]; count > 0) parts += words::memberState(MemberState(i)) + u' ' + QString::number(count);
    return parts.join(QStringLiteral(", "));
}

void tell(const Desk &desk, const Campaign &c)
{
    if (desk.terminal.json()) return desk.terminal.print(campaignJson(c));
    const Instant now = desk.engine.clock().now();
    desk.terminal.line(words::campaignNumber(c.number) + QStringLiteral("  ") + c.draft.name + QStringLiteral("  ") + words::campaignState(c.state) + QStringLiteral("  ") + progress(c));
    if (const QString why = words::campaignReason(c.reason, now, desk.reader); !why.isEmpty()) desk.terminal.line(QStringLiteral("  ") + why);
    if (const QString end = words::campaignEnd(c.estimate, now, desk.reader); !end.isEmpty()) desk.terminal.line(QStringLiteral("  ") + end);
}

Exit told(const Desk &desk, const Result<Campaign> &campaign)
{
    if (!campaign) return desk.terminal.fail(campaign.error());
    tell(desk, *campaign);
    return Exit::Ok;
}

Exit preview(const Desk &desk, const CampaignDraft &draft)
{
    const auto seen = await(desk.engine.campaignsDesk().preview(desk.viewer, draft));
    if (!seen) return desk.terminal.fail(seen.error());
    if (desk.terminal.json()) {
        desk.terminal.print(previewJson(*seen));
        return Exit::Ok;
    }
    const Instant now = desk.engine.clock().now();
    for (const CampaignMove &move : seen->moves)
        desk.terminal.line(Ctl::tr("%n vehicle(s) leave %1 for %2.", nullptr, move.vehicles).arg(move.fromName.isEmpty() ? words::none() : move.fromName, move.toName));
    desk.terminal.line(Ctl::tr("%n vehicle(s) are included.", nullptr, int(seen->included.size())) + u' '
                       + words::waves(waveEnds(int(seen->included.size()), draft.waves), desk.reader.locale));
    for (const ExcludedVehicle &each : seen->excluded)
        desk.terminal.line(QStringLiteral("  ") + each.vehicle.toString() + QStringLiteral("  ") + words::campaignReason(each.reason, now, desk.reader));
    if (const QString end = words::campaignEnd(seen->estimate, now, desk.reader); !end.isEmpty()) desk.terminal.line(end);
    return Exit::Ok;
}

Exit create(const Desk &desk)
{
    const auto draft = draftOf(desk);
    if (!draft) return desk.terminal.fail(draft.error());
    desk.engine.setFilterLanguage(std::make_shared<QueryLanguage>(languageOf(desk)));
    if (desk.options.has(QStringLiteral("--preview"))) return preview(desk, *draft);
    const auto made = await(desk.engine.campaignsDesk().create(desk.viewer, *draft));
    if (!made || desk.options.has(QStringLiteral("--draft"))) return told(desk, made);
    return told(desk, await(desk.engine.campaignsDesk().submit(desk.viewer, made->id)));
}

Exit list(const Desk &desk)
{
    const auto all = await(desk.engine.campaignsDesk().list(desk.viewer));
    if (!all) return desk.terminal.fail(all.error());
    for (const Campaign &campaign : *all) tell(desk, campaign);
    if (all->empty() && !desk.terminal.json()) desk.terminal.line(Ctl::tr("No campaigns."));
    return Exit::Ok;
}

Result<MemberFilter> memberFilter(const Desk &desk)
{
    MemberFilter filter;
    filter.limit = everyone;
    if (desk.options.has(QStringLiteral("--limit"))) filter.limit = desk.options.flag(QStringLiteral("--limit")).toInt();
    if (!desk.options.has(QStringLiteral("--state"))) return filter;
    filter.state = memberStateFromCode(desk.options.flag(QStringLiteral("--state")));
    if (!filter.state) return wrong("usage.state-unknown", desk.options.flag(QStringLiteral("--state")));
    return filter;
}

Exit vehicles(const Desk &desk, const Campaign &campaign)
{
    const auto filter = memberFilter(desk);
    if (!filter) return desk.terminal.fail(filter.error());
    const auto page = await(desk.engine.campaignsDesk().vehicles(desk.viewer, campaign.id, *filter));
    if (!page) return desk.terminal.fail(page.error());
    QList<QStringList> table;
    for (const CampaignMember &m : page->members) {
        if (desk.terminal.json()) desk.terminal.print(memberJson(m, desk.viewer));
        else table.append({ m.vehicle.toString(), QString::number(m.wave + 1), words::memberState(m.state), words::campaignReason(m.reason, desk.engine.clock().now(), desk.reader) });
    }
    if (!desk.terminal.json()) desk.terminal.table({ Ctl::tr("VEHICLE"), Ctl::tr("WAVE"), Ctl::tr("STATE"), Ctl::tr("WHY") }, table);
    return Exit::Ok;
}

Exit report(const Desk &desk, const Campaign &campaign)
{
    const auto made = await(desk.engine.campaignsDesk().report(desk.viewer, campaign.id));
    if (!made) return desk.terminal.fail(made.error());
    if (desk.options.has(QStringLiteral("--export"))) {
        MemberFilter all;
        all.limit = everyone;
        const auto page = await(desk.engine.campaignsDesk().vehicles(desk.viewer, campaign.id, all));
        if (!page) return desk.terminal.fail(page.error());
        const auto written = CampaignExport { *made, page->members, desk.viewer, desk.reader }.writeFile(desk.options.flag(QStringLiteral("--export")));
        return written ? Exit::Ok : desk.terminal.fail(written.error());
    }
    if (desk.terminal.json()) {
        desk.terminal.print(reportJson(*made));
        return Exit::Ok;
    }
    tell(desk, made->campaign);
    const auto side = [&](const QString &name, const AirSummary &air) {
        desk.terminal.line(QStringLiteral("  ") + Ctl::tr("%1: %2 of %3 attached, RSRP %4").arg(name).arg(air.attached).arg(air.measured)
                               .arg(air.rsrpP50 ? words::withUnit(*air.rsrpP50, 0, u"dBm", desk.reader.locale) : words::none()));
    };
    side(Ctl::tr("Before"), made->before);
    side(Ctl::tr("After"), made->after);
    const auto span = [](const std::optional<Span> &s) { return s ? words::age(*s) : words::none(); };
    desk.terminal.line(QStringLiteral("  ") + Ctl::tr("Interruption of %n vehicle(s): median %1, p95 %2", nullptr, made->interruption.measured).arg(span(made->interruption.p50), span(made->interruption.p95)));
    return Exit::Ok;
}

} // namespace

Exit campaignVerb(const Desk &desk)
{
    const QString what = desk.options.verb.value(1);
    if (what == QLatin1String("create")) return create(desk);
    if (what == QLatin1String("list")) return list(desk);
    static const QStringList known { QStringLiteral("show"), QStringLiteral("vehicles"), QStringLiteral("report"), QStringLiteral("submit"), QStringLiteral("approve"),
                                     QStringLiteral("reject"), QStringLiteral("pause"), QStringLiteral("resume"), QStringLiteral("abort") };
    if (!known.contains(what)) return desk.terminal.fail(wrong("usage.verb-unknown", desk.options.verb.join(u' ')).value());
    const auto campaign = campaignOf(desk, desk.options.verb.value(2));
    if (!campaign) return desk.terminal.fail(campaign.error());
    CampaignsDesk &campaigns = desk.engine.campaignsDesk();
    const QString why = desk.options.flag(QStringLiteral("--reason"));
    if (what == QLatin1String("show")) return told(desk, campaign);
    if (what == QLatin1String("vehicles")) return vehicles(desk, *campaign);
    if (what == QLatin1String("report")) return report(desk, *campaign);
    if (what == QLatin1String("submit")) return told(desk, await(campaigns.submit(desk.viewer, campaign->id)));
    if (what == QLatin1String("approve")) return told(desk, await(campaigns.approve(desk.viewer, campaign->id)));
    if (what == QLatin1String("reject")) return told(desk, await(campaigns.reject(desk.viewer, campaign->id, why)));
    if (what == QLatin1String("pause")) return told(desk, await(campaigns.pause(desk.viewer, campaign->id)));
    if (what == QLatin1String("resume")) return told(desk, await(campaigns.resume(desk.viewer, campaign->id)));
    return told(desk, await(campaigns.abort(desk.viewer, campaign->id, why)));
}
