#include "target.h"

#include "campaigns/draftjson.h"
#include "domain/activationcode.h"
#include "domain/cause.h"
#include "domain/identifiers.h"
#include "domain/network.h"
#include "domain/vehicle.h"
#include "fleet/query.h"
#include "incidents/worksfile.h"
#include "interchange/columnmapping.h"
#include "interchange/csvreader.h"
#include "places/geofencearea.h"
#include "places/geojson.h"
#include "workspace/workspace.h"

#include <QBuffer>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace signalbox::fuzz {

namespace {

QByteArray octets(std::string_view bytes) { return { bytes.data(), qsizetype(bytes.size()) }; }
QString text(std::string_view bytes) { return QString::fromUtf8(octets(bytes)); }

void filter(std::string_view bytes)
{
    static const QueryLanguage language(AccessTable::standard(), QueryFields::standard(std::make_shared<NetworkNames>(NetworkNames::load().value()),
                                                                                        std::make_shared<Countries>(Countries::load().value())));
    static const ManualClock clock(instantFromMicros(1'800'000'000'000'000));
    static const FleetState fleet(clock, nullptr);
    const QString said = text(bytes);
    for (const Role role : { Role::Administrator, Role::Finance }) {
        const Viewer viewer { role, {}, {} };
        const auto query = language.parse(said, viewer);
        if (query) (void)query->evaluate(fleet.read(), clock.now());
        else promise(query.error().parameters.contains(QStringLiteral("position")), "an error of a filter says where");
    }
    (void)language.complete(said, int(said.size()), fleet.read(), Viewer {});
    for (const auto &span : QueryLanguage::spans(said))
        promise(span.position >= 0 && span.length >= 0 && span.position + span.length <= said.size(), "a span lies in the text");
}

template<typename Id>
void sameAgain(const QString &said)
{
    const auto id = Id::parse(said);
    if (!id) return promise(!id.error().code.isEmpty(), "a refusal has a code");
    const auto again = Id::parse(id->toString());
    promise(again.has_value() && *again == *id, "an identifier reads back as itself");
}

void identifiers(std::string_view bytes)
{
    const QString said = text(bytes);
    sameAgain<Eid>(said);
    sameAgain<Iccid>(said);
    sameAgain<Imsi>(said);
    sameAgain<Imei>(said);
    sameAgain<Plmn>(said);
    sameAgain<Cause>(said);
    sameAgain<VehicleId>(said);
    sameAgain<FleetId>(said);
    (void)VehicleId::fromUtf8(bytes);
    const QByteArray wire = octets(bytes);
    if (const auto eid = Eid::fromWire(wire)) promise(eid->wire() == wire, "an EID writes back as it was read");
    (void)Iccid::fromWire(wire);
    if (const auto plmn = Plmn::fromWire(wire)) promise(plmn->wire() == wire, "a network number writes back as it was read");
}

void activationCode(std::string_view bytes)
{
    const QString said = text(bytes);
    const auto code = ActivationCode::parse(said);
    if (!code) {
        for (const QVariant &parameter : code.error().parameters)
            promise(said.size() < 12 || !parameter.toString().contains(said), "a refusal does not repeat the secret");
        return;
    }
    const auto again = ActivationCode::parse(code->wire());
    promise(again.has_value() && *again == *code && again->fingerprint() == code->fingerprint(), "an activation code reads back as itself");
}

void csv(std::string_view bytes)
{
    static const HeaderWords words = HeaderWords::load().value();
    QByteArray all = octets(bytes);
    QBuffer file(&all);
    file.open(QIODevice::ReadOnly);
    CsvReader reader(file, 4096);
    CsvRecord record;
    qint64 line = 0;
    bool first = true;
    while (reader.next(record)) {
        promise(record.line > line, "records go forward");
        promise(!record.fault || record.cells.isEmpty(), "a faulty record has no cells");
        if (std::exchange(first, false)) (void)ColumnPlan::make(record.cells, {}, words);
        line = record.line;
    }
    const QJsonDocument mapping = QJsonDocument::fromJson(all);
    if (mapping.isObject()) (void)ColumnMapping::fromJson(mapping.object());
}

void workspace(std::string_view bytes)
{
    static const QTemporaryDir folder;
    QFile ini(folder.filePath(QStringLiteral("workspace.ini")));
    if (!ini.open(QIODevice::WriteOnly) || ini.write(octets(bytes)) != qint64(bytes.size())) return;
    ini.close();
    const auto opened = Workspace::open(folder.path());
    if (!opened) return promise(opened.error().code.startsWith(QStringLiteral("workspace.")), "a refusal is about the workspace");
    promise(opened->makeClock() != nullptr, "a workspace has a clock");
}

void geoJson(std::string_view bytes)
{
    static const FleetId fleet = FleetId::parse(u"demo").value();
    const auto read = geojson::read(octets(bytes), fleet);
    if (!read) return promise(read.error().code.startsWith(QStringLiteral("geo")), "a refusal is about the file or a geofence");
    const auto again = geojson::read(geojson::write(*read), fleet);
    promise(again.has_value() && *again == *read, "geofences read back as themselves");
    for (const Geofence &fence : *read) {
        const GeofenceArea area(fence.shape());
        for (const LatLon point : fence.shape().points()) (void)area.contains(toMercator(point));
    }
}

void campaignDraft(std::string_view bytes)
{
    const auto draft = draftFromJson(QJsonDocument::fromJson(octets(bytes)).object());
    if (!draft) return promise(!draft.error().parameters.value(QStringLiteral("member")).toString().isEmpty(), "a refusal names the member");
    (void)checkDraft(*draft);
    const QJsonObject written = draftJson(*draft);
    const auto again = draftFromJson(written);
    promise(again.has_value() && draftJson(*again) == written, "a draft reads back as itself");
}

void plannedWorks(std::string_view bytes)
{
    QBuffer file;
    file.setData(octets(bytes));
    (void)file.open(QIODevice::ReadOnly);
    const auto works = readWorks(file);
    if (!works) return promise(!works.error().code.isEmpty(), "a refusal has a code");
    for (const PlannedWorks &one : *works) promise(one.check().has_value(), "what is taken is sound");
}

constexpr Target targets[] = {
    { "filter", filter },       { "identifiers", identifiers }, { "activation-code", activationCode },
    { "csv", csv },             { "workspace", workspace },
    { "geojson", geoJson },     { "campaign-draft", campaignDraft },
    { "works", plannedWorks },
};

} // namespace

std::span<const Target> textTargets() { return targets; }

} // namespace signalbox::fuzz
