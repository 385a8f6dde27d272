// What an order of SGP.02 came to.
#include "provisioning/es4dialect.h"

#include <QRegularExpression>

namespace signalbox::es4 {

namespace {

using namespace sgp02;
using Kind = OrderStatus::Kind;
using State = ProfileInfo::State;

/// Reasons of SGP.02 5.1.6.2 after which the card may have executed the order although nobody says so: a timeout, delivered
/// without an answer, the connection lost.
bool leavesInDoubt(const QString &reason)
{
    static const QStringList doubtful { QStringLiteral("5.2"), QStringLiteral("5.4"), QStringLiteral("5.5") };
    return doubtful.contains(reason);
}

/// The card was not reached, or not in time: nothing was executed.
bool neverReached(const ExecutionStatus &status)
{
    return status.kind == ExecutionStatus::Kind::Expired || status.reason == QLatin1StringView("5.1") || status.reason == QLatin1StringView("5.3");
}

/// The switch ran and came to nothing: an execution error that is no status word of the card.
bool failedAfterSwitch(const Response &response)
{
    return response.status.reason == QLatin1StringView("4.2") && response.euiccData.isEmpty();
}

Profile profileOf(const ProfileInfo &info)
{
    Profile profile;
    profile.iccid = info.iccid;
    profile.state = info.state == State::Enabled ? ProfileState::Enabled : ProfileState::Disabled;
    profile.imsi = info.imsi;
    profile.name = info.profileType.left(256);
    profile.fallback = info.fallback;
    return profile;
}

/// The SM-SR said that this profile was enabled, after the order was given.
bool wasEnabled(const std::vector<Notification> &news, const Iccid &iccid)
{
    return std::any_of(news.begin(), news.end(), [&](const Notification &one) { return one.function == Function::HandleProfileEnabled && one.iccid == iccid; });
}

void addVersion(QStringList &out, const char *name, const QString &version)
{
    if (!version.isEmpty()) out += QString(QLatin1StringView(name)) + u' ' + version.left(32);
}

} // namespace

QString codeOf(const ExecutionStatus &status)
{
    static const QRegularExpression identity(QStringLiteral("\\d{7,}(\\d{4})"));
    return status.code().replace(identity, QStringLiteral("…\\1")).left(256);
}

std::vector<Profile> profilesOf(const Eis &eis)
{
    std::vector<Profile> profiles;
    for (const ProfileInfo &info : eis.profiles)
        if (info.state == State::Enabled || info.state == State::Disabled) profiles.push_back(profileOf(info));
    return profiles;
}

EuiccFacts factsOf(const Eis &eis)
{
    EuiccFacts facts;
    facts.firmware = QStringList({ eis.platformType.left(100), eis.platformVersion.left(32) }).join(u' ').trimmed();
    facts.freeMemory = eis.availableMemory ? eis.availableMemory : eis.remainingMemory;
    if (!eis.capabilities) return facts;
    facts.specification = eis.capabilities->remoteProvisioningVersion.left(32);
    if (eis.capabilities->cattp) addVersion(facts.capabilities, "CAT_TP", eis.capabilities->cattpVersion);
    if (eis.capabilities->http) addVersion(facts.capabilities, "HTTPS", eis.capabilities->httpVersion);
    addVersion(facts.capabilities, "SCP80", eis.capabilities->securePacketVersion);
    return facts;
}

OrderStatus outcomeOf(OperationKind kind, const Response &response)
{
    OrderStatus out;
    const ExecutionStatus &status = response.status;
    if (!status.good() || !status.subject.isEmpty()) out.code = codeOf(status);
    if (response.processingEnd) out.completedAt = response.processingEnd;
    if (!status.good()) {
        out.kind = neverReached(status) ? Kind::NotFetched : leavesInDoubt(status.reason) ? Kind::InDoubt : Kind::Failed;
        return out;
    }
    out.kind = Kind::Succeeded;
    out.assignedIccid = response.iccid;
    if (!response.eis) return out;
    out.reading.fromBook = isFromBook(kind);
    out.reading.whole = false; // an operator is shown its own profiles
    if (kind == OperationKind::EuiccInfo) out.reading.euicc = factsOf(*response.eis);
    else out.reading.profiles = profilesOf(*response.eis);
    return out;
}

OrderStatus afterFallback(OrderStatus failed, const Response &response, const Operation &op, const Eis &eis, const std::vector<Notification> &news)
{
    const ProfileInfo *enabled = eis.enabled();
    if (op.kind != OperationKind::Enable || failed.kind == Kind::NotFetched || !enabled || enabled->iccid == op.iccid) return failed;
    const bool tried = failedAfterSwitch(response) || (op.iccid && wasEnabled(news, *op.iccid));
    const bool elsewhere = op.previousIccid && enabled->iccid != *op.previousIccid; // and nobody ordered that
    if (!tried && !elsewhere) return failed;
    failed.kind = Kind::RolledBack;
    failed.landedOn = profileOf(*enabled);
    return failed;
}

OrderStatus fromBook(const Operation &op, const Eis &eis)
{
    const ProfileInfo *target = op.iccid ? eis.find(*op.iccid) : nullptr;
    const bool shows = op.kind == OperationKind::Enable ? target && target->state == State::Enabled
        : op.kind == OperationKind::Disable             ? target && target->state == State::Disabled
        : op.kind == OperationKind::Delete              ? op.iccid && !target
        : op.kind == OperationKind::SetFallback         ? target && target->fallback
                                                        : false;
    OrderStatus out;
    if (shows) out.kind = Kind::Succeeded;
    return out;
}

} // namespace signalbox::es4
