#include "sgp02/eis.h"

#include "sgp02/fields.h"
#include "sgp02/moments.h"

namespace signalbox::sgp02 {

namespace {

void addIf(Element &element, const QString &name, const QString &text)
{
    if (!text.isEmpty()) element.add(name, text);
}

void addIf(Element &element, const QString &name, const std::optional<qint64> &number)
{
    if (number) element.add(name, QString::number(*number));
}

void addIf(Element &element, const QString &name, const std::optional<Instant> &moment)
{
    if (moment) element.add(name, toXml(*moment));
}

void addDomain(Element &parent, const QString &name, const std::optional<SecurityDomain> &domain)
{
    if (!domain) return;
    Element &element = parent.add(name);
    element.add(QStringLiteral("Aid"), hex(domain->aid));
    addIf(element, QStringLiteral("Tar"), hex(domain->tar));
    element.add(QStringLiteral("Sin"), hex(domain->sin));
    element.add(QStringLiteral("Sdin"), hex(domain->sdin));
    element.add(QStringLiteral("Role"), domain->role);
}

SecurityDomain readDomain(Fields &outer, const Element &element)
{
    Fields fields(element);
    SecurityDomain domain;
    domain.aid = fields.octetsIf(QLatin1StringView("Aid"));
    domain.tar = fields.octetsIf(QLatin1StringView("Tar"));
    domain.sin = fields.octetsIf(QLatin1StringView("Sin"));
    domain.sdin = fields.octetsIf(QLatin1StringView("Sdin"));
    domain.role = fields.textIf(QLatin1StringView("Role"));
    return outer.part(fields.finish(domain));
}

void addCapabilities(Element &parent, const EuiccCapabilities &has)
{
    Element &element = parent.add(QStringLiteral("EuiccCapabilities"));
    element.add(QStringLiteral("CattpSupport"), word(has.cattp));
    addIf(element, QStringLiteral("CattpVersion"), has.cattpVersion);
    element.add(QStringLiteral("HttpSupport"), word(has.http));
    addIf(element, QStringLiteral("HttpVersion"), has.httpVersion);
    element.add(QStringLiteral("SecurePacketVersion"), has.securePacketVersion);
    element.add(QStringLiteral("RemoteProvisioningVersion"), has.remoteProvisioningVersion);
}

EuiccCapabilities readCapabilities(Fields &outer, const Element &element)
{
    Fields fields(element);
    EuiccCapabilities has;
    has.cattp = fields.flagIf(QLatin1StringView("CattpSupport")).value_or(false);
    has.cattpVersion = fields.textIf(QLatin1StringView("CattpVersion"));
    has.http = fields.flagIf(QLatin1StringView("HttpSupport")).value_or(false);
    has.httpVersion = fields.textIf(QLatin1StringView("HttpVersion"));
    has.securePacketVersion = fields.textIf(QLatin1StringView("SecurePacketVersion"));
    has.remoteProvisioningVersion = fields.textIf(QLatin1StringView("RemoteProvisioningVersion"));
    return outer.part(fields.finish(has));
}

void addRecord(Element &trail, const AuditRecord &record, const Eid &eid, const QString &space)
{
    Element &element = trail.add(QStringLiteral("Record"));
    element.add(QStringLiteral("Eid"), eid.toString());
    element.add(QStringLiteral("Smsr-id"), record.smsrId);
    addIf(element, QStringLiteral("OperationDate"), record.at);
    element.add(QStringLiteral("OperationType"), record.operationType);
    addIf(element, QStringLiteral("RequesterId"), record.requesterId);
    if (record.status) {
        Element status = encode(*record.status, space);
        status.name = QStringLiteral("OperationExecutionStatus");
        element.children.push_back(std::move(status));
    }
    if (record.iccid) element.add(QStringLiteral("Iccid"), record.iccid->toString());
}

AuditRecord readRecord(Fields &outer, const Element &element)
{
    Fields fields(element);
    AuditRecord record;
    record.smsrId = fields.textIf(QLatin1StringView("Smsr-id"));
    record.at = fields.momentIf(QLatin1StringView("OperationDate"));
    record.operationType = fields.text(QLatin1StringView("OperationType"), 8);
    record.requesterId = fields.textIf(QLatin1StringView("RequesterId"));
    if (const Element *status = fields.insideIf(QLatin1StringView("OperationExecutionStatus"))) record.status = fields.part(readExecutionStatus(*status));
    record.iccid = fields.iccidIf();
    return outer.part(fields.finish(record));
}

void readSigned(Fields &outer, const Element &element, Eis &eis)
{
    Fields fields(element);
    eis.eid = fields.eid();
    eis.eumId = fields.textIf(QLatin1StringView("Eum-id"));
    eis.producedAt = fields.momentIf(QLatin1StringView("ProductionDate"));
    eis.platformType = fields.textIf(QLatin1StringView("PlatformType"));
    eis.platformVersion = fields.textIf(QLatin1StringView("PlatformVersion"));
    if (const Element *ecasd = fields.insideIf(QLatin1StringView("Ecasd"))) eis.ecasd = readDomain(fields, *ecasd);
    if (const Element *has = fields.insideIf(QLatin1StringView("EuiccCapabilities"))) eis.capabilities = readCapabilities(fields, *has);
    outer.part(fields.finish(true));
}

} // namespace

const ProfileInfo *Eis::find(const Iccid &iccid) const
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [&](const ProfileInfo &p) { return p.iccid == iccid; });
    return found == profiles.end() ? nullptr : &*found;
}

const ProfileInfo *Eis::enabled() const
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [](const ProfileInfo &p) { return p.state == ProfileInfo::State::Enabled; });
    return found == profiles.end() ? nullptr : &*found;
}

const ProfileInfo *Eis::fallback() const
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [](const ProfileInfo &p) { return p.fallback; });
    return found == profiles.end() ? nullptr : &*found;
}

Element encode(const Eis &eis, const QString &space)
{
    Element element { space, QStringLiteral("Eis") };
    Element &made = element.add(QStringLiteral("EumSignedInfo"));
    made.add(QStringLiteral("Eid"), eis.eid.toString());
    addIf(made, QStringLiteral("Eum-id"), eis.eumId);
    addIf(made, QStringLiteral("ProductionDate"), eis.producedAt);
    addIf(made, QStringLiteral("PlatformType"), eis.platformType);
    addIf(made, QStringLiteral("PlatformVersion"), eis.platformVersion);
    addDomain(made, QStringLiteral("Ecasd"), eis.ecasd);
    if (eis.capabilities) addCapabilities(made, *eis.capabilities);
    addIf(element, QStringLiteral("RemainingMemory"), eis.remainingMemory);
    addIf(element, QStringLiteral("AvailableMemoryForProfiles"), eis.availableMemory);
    addIf(element, QStringLiteral("LastAuditDate"), eis.lastAudit);
    addIf(element, QStringLiteral("Smsr-id"), eis.smsrId);
    for (const ProfileInfo &profile : eis.profiles) element.children.push_back(encode(profile, space));
    addDomain(element, QStringLiteral("Isd-r"), eis.isdr);
    if (!eis.trail.empty()) {
        Element &trail = element.add(QStringLiteral("AuditTrail"));
        for (const AuditRecord &record : eis.trail) addRecord(trail, record, eis.eid, space);
    }
    return element;
}

Result<Eis> readEis(const Element &element)
{
    Fields fields(element);
    Eis eis;
    if (const Element *made = fields.inside(QLatin1StringView("EumSignedInfo"))) readSigned(fields, *made, eis);
    eis.remainingMemory = fields.numberIf(QLatin1StringView("RemainingMemory"));
    eis.availableMemory = fields.numberIf(QLatin1StringView("AvailableMemoryForProfiles"));
    eis.lastAudit = fields.momentIf(QLatin1StringView("LastAuditDate"));
    eis.smsrId = fields.textIf(QLatin1StringView("Smsr-id"));
    for (const Element *profile : fields.all(QLatin1StringView("ProfileInfo"))) eis.profiles.push_back(fields.part(readProfileInfo(*profile)));
    if (const Element *isdr = fields.insideIf(QLatin1StringView("Isd-r"))) eis.isdr = readDomain(fields, *isdr);
    if (const Element *trail = fields.insideIf(QLatin1StringView("AuditTrail")))
        for (const Element *record : Fields(*trail).all(QLatin1StringView("Record"))) eis.trail.push_back(readRecord(fields, *record));
    return fields.finish(eis);
}

} // namespace signalbox::sgp02
