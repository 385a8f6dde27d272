#include "world/eimdispatch.h"

#include "world/eimoutcome.h"
#include "world/euicc.h"
#include "world/pki.h"

#include <QUuid>

namespace signalbox::world {

using namespace sgp32;

namespace {

const QByteArray certificateTags = "\xA5\xA6"; // EUM and eUICC certificate
const QByteArray informationTags = "\x81\xBF\x22\xA5\xA6"; // and default SM-DP+, EUICCInfo2
constexpr int refusalsBeforeGivingUp = 3;

void complain(const char *what, const Error &error)
{
    qWarning("eim: %s: %s %s", what, qPrintable(error.code), qPrintable(error.technical));
}

ProvideResultResponse problem(std::int64_t error)
{
    return { {}, error };
}

Command commandFor(const EimOrder &order)
{
    switch (order.action) {
    case EimAction::Enable: return EnableCommand { *order.iccid, order.previous.has_value() };
    case EimAction::Disable: return DisableCommand { *order.iccid };
    case EimAction::Delete: return DeleteCommand { *order.iccid };
    case EimAction::SetFallback: return SetFallbackCommand { *order.iccid };
    case EimAction::Download: // is triggered, not packed
    case EimAction::List: case EimAction::Commands: case EimAction::Query: break;
    }
    return ListProfilesCommand {};
}

std::vector<Command> commandsOf(const QByteArray &elements)
{
    std::vector<Command> commands;
    for (der::Reader reader(elements); !reader.atEnd();) {
        const auto element = reader.next();
        if (!element) break;
        const auto command = element->is(0xAB) ? parseConfiguration(*element) : parseCommand(*element);
        if (command) commands.push_back(*command);
    }
    return commands;
}

QByteArray transactionOf(const EimOrder &order)
{
    return QUuid::fromString(order.id).toRfc4122();
}

} // namespace

Result<EimKeys> EimKeys::fromWorkspace(const QString &workspace)
{
    const LabPkiPaths paths = LabPki::paths(workspace);
    auto signing = readCertifiedKey(paths.eimSigning);
    if (!signing) return tl::unexpected(signing.error());
    auto issuer = readCertifiedKey(paths.issuer);
    if (!issuer) return tl::unexpected(issuer.error());
    return EimKeys { labEimId(), signing->key, labToken, { issuer->certificate } };
}

EimDispatch::EimDispatch(EimState &state, const Clock &clock, EimKeys keys, EimKillPoints &killPoints)
    : m_state(state), m_clock(clock), m_keys(std::move(keys)), m_killPoints(killPoints)
{
}

/// Enables always ask for rollback, unless there is nothing to roll back to.
Result<QByteArray> EimDispatch::packageFor(const EimOrder &order, std::int64_t counter) const
{
    const auto commands = order.action == EimAction::Commands ? commandsOf(order.commands) : std::vector<Command> { commandFor(order) };
    return signPackage({ m_keys.eimId, order.eid, counter, transactionOf(order), commands }, m_keys.token, m_keys.signing);
}

GetPackageResponse EimDispatch::next(const Eid &eid)
{
    const EimCard *known = m_state.card(eid);
    if (!known) return EsipaRefusal { EidNotFound };
    if (!m_state.open(eid) && m_toList.remove(eid)) beginListing(*known);
    if (!m_state.open(eid)) beginQueued(*known);
    const EimOrder *open = m_state.open(eid);
    if (!open) return EsipaRefusal { NoPackage };
    if (open->action == EimAction::Query) return CardDataQuery { informationTags, transactionOf(*open) };
    // Without the card's certificate its result could not be checked.
    if (known->cardCertificate.isEmpty()) return CardDataQuery { certificateTags, transactionOf(*open) };
    if (open->state == EimOrderState::Waiting) return hand(*open, *known);
    if (open->action == EimAction::Download) return DownloadTrigger { open->activationCode, transactionOf(*open) };
    return EuiccPackageBody { open->package };
}

GetPackageResponse EimDispatch::hand(EimOrder order, EimCard card)
{
    const bool download = order.action == EimAction::Download;
    order.state = EimOrderState::Handed;
    if (!download) {
        order.counter = ++card.counter;
        auto package = packageFor(order, order.counter);
        if (!package) {
            complain("package not made", package.error());
            return EsipaRefusal { EsipaUndefined };
        }
        order.package = *package;
    }
    if (const auto kept = m_state.update(order, card); !kept) {
        complain("package not stored", kept.error());
        return EsipaRefusal { EsipaUndefined };
    }
    m_killPoints.hit("handed-before-answer");
    if (download) return DownloadTrigger { order.activationCode, transactionOf(order) };
    return EuiccPackageBody { order.package };
}

void EimDispatch::beginQueued(const EimCard &card)
{
    for (EimQueue *queue : m_queues) {
        const auto order = queue->next(card.eid, card);
        if (!order) continue;
        if (const auto kept = m_state.begin(*order, nullptr); !kept) complain("order not stored", kept.error());
        return;
    }
}

void EimDispatch::tellQueues(const EimOrder &order, const QByteArray &message)
{
    for (EimQueue *queue : m_queues) queue->ended(order, *m_state.card(order.eid), message);
}

void EimDispatch::profilesChanged(const Eid &eid)
{
    if (m_state.card(eid)) m_toList.insert(eid);
}

void EimDispatch::beginListing(const EimCard &card)
{
    EimOrder order;
    order.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    order.action = EimAction::List;
    order.eid = card.eid;
    order.acceptedAt = m_clock.now();
    if (const auto kept = m_state.begin(order, nullptr); !kept) complain("listing not stored", kept.error());
}

ProvideResultResponse EimDispatch::take(const ProvideResultRequest &message)
{
    if (!message.eid || !m_state.card(*message.eid)) return problem(EsipaUndefined);
    if (const auto *data = std::get_if<CardData>(&message.body)) return takeCertificates(*message.eid, *data);
    if (const auto *package = std::get_if<EuiccPackageBody>(&message.body)) return takeResult(*message.eid, package->der);
    if (const auto *report = std::get_if<DownloadReport>(&message.body)) return takeDownload(*message.eid, *report);
    return {}; // the IPA tells of an error of its own: nothing ran
}

ProvideResultResponse EimDispatch::takeCertificates(const Eid &eid, const CardData &data)
{
    const auto checked = verifyCardChain(m_keys.issuers, data.makerCertificate, data.cardCertificate, WallClock().now());
    if (!checked || checked->eid != eid) {
        if (!checked) complain("card certificate refused", checked.error());
        return problem(EsipaUndefined);
    }
    EimCard card = *m_state.card(eid);
    card.makerCertificate = data.makerCertificate;
    card.cardCertificate = data.cardCertificate;
    if (const auto kept = m_state.update(card); !kept) return problem(EsipaUndefined);
    m_identities.insert(eid, *checked);
    const EimOrder *open = m_state.open(eid);
    if (!open || open->action != EimAction::Query || data.transactionId != transactionOf(*open)) return {};
    EimOrder asked = *open;
    asked.succeeded = true;
    return complete(std::move(asked), card, encode(ProvideResultRequest { eid, data }));
}

Result<CardIdentity> EimDispatch::identity(const EimCard &card)
{
    if (const auto known = m_identities.constFind(card.eid); known != m_identities.cend()) return *known;
    auto checked = verifyCardChain(m_keys.issuers, card.makerCertificate, card.cardCertificate, WallClock().now());
    if (checked) m_identities.insert(card.eid, *checked);
    return checked;
}

/// The order that `result` answers: the one that runs, or an older one whose answer comes again or is
/// followed by a rollback.
std::optional<EimOrder> EimDispatch::orderOf(const EimCard &card, const PackageResult &result)
{
    if (const EimOrder *open = m_state.open(card.eid); open && open->counter == result.counter) return *open;
    const auto stored = m_state.store().orderOf(card.eid, result.counter);
    return stored ? *stored : std::nullopt;
}

ProvideResultResponse EimDispatch::takeResult(const Eid &eid, const QByteArray &der)
{
    const EimCard &card = *m_state.card(eid);
    const auto result = parsePackageResult(der);
    if (!result) return problem(1); // invalidPackageFormat
    if (result->form == ResultForm::ErrorUnsigned) {
        const EimOrder *open = m_state.open(eid);
        return open ? refused(*open, *result, der) : ProvideResultResponse {};
    }
    auto order = orderOf(card, *result);
    if (!order) return problem(2); // unknownPackage
    const auto signer = identity(card);
    if (!signer) return problem(EsipaUndefined);
    const auto proven = proves(*result, { m_keys.eimId, eid, order->counter, transactionOf(*order), m_keys.token }, *signer);
    if (!proven) {
        complain("result refused", proven.error());
        return problem(EsipaUndefined);
    }
    if (result->form == ResultForm::ErrorSigned) return refused(*order, *result, der);
    if (result->sequence <= card.sequence) return { { result->sequence }, {} }; // known; the acknowledgement was lost
    order->result = der;
    return settle(*order, *result, der);
}

ProvideResultResponse EimDispatch::settle(EimOrder order, const PackageResult &result, const QByteArray &der)
{
    EimCard card = *m_state.card(order.eid);
    card.sequence = result.sequence;
    applyResult(order, card, result);
    ProvideResultResponse response = complete(std::move(order), card, der);
    if (!response.error) response.acknowledged = { result.sequence };
    return response;
}

ProvideResultResponse EimDispatch::complete(EimOrder order, const EimCard &card, const QByteArray &message)
{
    order.state = EimOrderState::Done;
    order.completedAt = m_clock.now();
    m_killPoints.hit("result-before-persist");
    if (const auto kept = m_state.update(order, card); !kept) {
        complain("result not stored", kept.error());
        return problem(EsipaUndefined);
    }
    tellQueues(order, message);
    m_killPoints.hit("result-before-answer");
    m_refusals.remove(order.id);
    return {};
}

/// A repeated report is answered as the first was. A success that comes after the order was given up corrects it.
ProvideResultResponse EimDispatch::takeDownload(const Eid &eid, const DownloadReport &report)
{
    const auto stored = m_state.store().order(QUuid::fromRfc4122(report.transactionId).toString(QUuid::WithoutBraces));
    if (!stored || !*stored || (*stored)->eid != eid || (*stored)->action != EimAction::Download) return problem(2); // unknownPackage
    EimOrder order = **stored;
    const bool done = order.state == EimOrderState::Done;
    EimCard card = *m_state.card(eid);
    if (done && (order.succeeded || report.installation.isEmpty())) return {};
    if (report.installation.isEmpty()) {
        order.reason = QStringLiteral("no download: ") + report.problem;
        return complete(std::move(order), card, {});
    }
    const auto result = parseInstallation(report.installation);
    if (!result) return problem(1); // invalidPackageFormat
    const auto signer = identity(card);
    if (!signer || !signatureHolds(*result, signer->key)) return problem(EsipaUndefined);
    if (done && result->error != 0) return {};
    applyInstallation(order, card, *result);
    return complete(std::move(order), card, report.installation);
}

/// A replay may be an answer to a repeated package whose result is still on its way, and an unsigned error
/// proves nothing: only when a refusal persists does it end the order.
ProvideResultResponse EimDispatch::refused(EimOrder order, const PackageResult &result, const QByteArray &der)
{
    if (order.state == EimOrderState::Done) return {};
    const bool final = result.form == ResultForm::ErrorSigned && result.error != ReplayError;
    if (!final && ++m_refusals[order.id] < refusalsBeforeGivingUp) return {};
    order.state = EimOrderState::Done;
    order.completedAt = m_clock.now();
    order.reason = refusalReason(result.error);
    order.result = der;
    if (const auto kept = m_state.update(order, *m_state.card(order.eid)); !kept) complain("refusal not stored", kept.error());
    tellQueues(order, der);
    m_refusals.remove(order.id);
    return {};
}

} // namespace signalbox::world
