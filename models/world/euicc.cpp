#include "world/euicc.h"

#include "sgp32/euiccinfo.h"

#include "world/euiccrun.h"
#include "world/pki.h"

#include <QSslCertificate>

namespace signalbox::world {

using namespace sgp32;

namespace {

constexpr std::int64_t largestCounter = 0x7FFFFF; // SGP.32 2.11.1.1
constexpr std::size_t resultSlots = 8; // then the oldest goes
constexpr int cardDays = 20 * 365;

QByteArray derFromPem(const QByteArray &pem)
{
    return QSslCertificate(pem, QSsl::Pem).toDer();
}

} // namespace

Result<std::shared_ptr<const CardMaker>> CardMaker::fromWorkspace(const QString &workspace)
{
    const LabPkiPaths paths = LabPki::paths(workspace);
    auto maker = readCertifiedKey(paths.maker);
    if (!maker) return tl::unexpected(maker.error());
    auto eim = readCertifiedKey(paths.eimSigning);
    if (!eim) return tl::unexpected(eim.error());
    const QByteArray der = derFromPem(maker->certificate);
    return std::make_shared<const CardMaker>(CardMaker { std::move(*maker), der, labEimId(), eim->key.publicKey(), labToken });
}

Euicc::Euicc(Eid eid, std::vector<CardProfile> profiles, std::shared_ptr<const CardMaker> maker, std::uint32_t memory)
    : m_eid(eid), m_profiles(std::move(profiles)), m_maker(std::move(maker)), m_memory(memory)
{
}

const CardProfile *Euicc::enabled() const
{
    for (const CardProfile &one : m_profiles)
        if (one.profile.state == ProfileState::Enabled) return &one;
    return nullptr;
}

std::optional<Iccid> Euicc::enabledIccid() const
{
    const CardProfile *one = enabled();
    return one ? std::optional(one->profile.iccid) : std::nullopt;
}

CardProfile *Euicc::find(const Iccid &iccid)
{
    for (CardProfile &one : m_profiles)
        if (one.profile.iccid == iccid) return &one;
    return nullptr;
}

Result<PrivateKey> Euicc::key()
{
    if (!m_keyDer.isEmpty()) return PrivateKey::fromDer(m_keyDer);
    CertificateRequest request;
    request.use = CertificateUse::Euicc;
    request.subject = { QStringLiteral("Signalbox Lab eUICC"), labMakerName(), m_eid.toString() };
    request.days = cardDays;
    auto made = issueWithKey(request, &m_maker->maker);
    if (!made) return tl::unexpected(made.error());
    m_keyDer = made->key.der();
    m_certificate = derFromPem(made->certificate);
    return made->key;
}

Result<CardData> Euicc::data()
{
    if (auto made = key(); !made) return tl::unexpected(made.error());
    EuiccFacts facts;
    facts.specification = QStringLiteral("3.0.0");
    facts.firmware = QStringLiteral("4.1.7");
    facts.freeMemory = freeMemory();
    facts.capabilities = { QStringLiteral("usim"), QStringLiteral("isim"), QStringLiteral("additional-profile"), QStringLiteral("fallback") };
    facts.accreditation = QStringLiteral("SL-LAB-UP-0001");
    return CardData { m_maker->makerCertificate, m_certificate, {}, encodeEuiccInfo2(facts), m_defaultDp };
}

CardExecution Euicc::refuseUnsigned(QByteArrayView transactionId)
{
    m_refusal = unsignedError(m_maker->eimId, transactionId, m_maker->token);
    CardExecution execution;
    execution.error = UndefinedError;
    execution.enabledBefore = execution.enabledAfter = enabledIccid();
    return execution;
}

CardExecution Euicc::refuse(const PackageRequest &request, std::int64_t error)
{
    CardExecution execution = refuseUnsigned(request.package.transactionId);
    execution.counter = request.package.counter;
    execution.transactionId = request.package.transactionId;
    execution.error = error;
    PackageResult result;
    result.form = ResultForm::ErrorSigned;
    result.eimId = m_maker->eimId;
    result.counter = request.package.counter;
    result.transactionId = request.package.transactionId;
    result.error = error;
    if (const auto priv = key())
        if (const auto der = signResult(result, m_maker->token, *priv)) m_refusal = *der;
    return execution;
}

CardExecution Euicc::load(QByteArrayView bytes)
{
    m_refusal.clear();
    const auto request = parsePackage(bytes);
    if (!request || request->package.eimId != m_maker->eimId) return refuseUnsigned({});
    if (!signatureHolds(*request, m_maker->token, m_maker->eimKey)) return refuseUnsigned(request->package.transactionId);
    if (request->package.eid != m_eid) return refuse(*request, InvalidEid);
    if (request->package.counter <= m_counter) return refuse(*request, ReplayError);
    if (request->package.counter > largestCounter) return refuse(*request, CounterOutOfRange);

    m_counter = request->package.counter;
    m_rollback.reset(); // the permission ends when the next package is accepted
    CardExecution execution;
    execution.executed = true;
    execution.counter = m_counter;
    execution.transactionId = request->package.transactionId;
    execution.enabledBefore = enabledIccid();
    const std::vector<CardProfile> before = m_profiles;
    Run run { *this, execution.enabledBefore };
    for (const Command &command : request->package.commands) {
        execution.results.push_back(run.execute(command));
        if (execution.results.back().code != Ok) break;
    }
    execution.enabledAfter = enabledIccid();
    if (run.rollbackTo) m_rollback = Rollback { *run.rollbackTo, m_counter, execution.transactionId, m_sequence + 1 };
    if (execution.profileChanged()) m_fallbackFrom.reset(); // what the eIM enables is no fallback
    if (!keep(execution) || !noticeChanges(before)) return refuse(*request, UndefinedError);
    return execution;
}

Result<bool> Euicc::keep(const CardExecution &execution)
{
    const auto priv = key();
    if (!priv) return tl::unexpected(priv.error());
    PackageResult result;
    result.form = ResultForm::Signed;
    result.eimId = m_maker->eimId;
    result.counter = execution.counter;
    result.transactionId = execution.transactionId;
    result.sequence = ++m_sequence;
    result.results = execution.results;
    auto der = signResult(result, m_maker->token, *priv);
    if (!der) return tl::unexpected(der.error());
    if (m_results.size() == resultSlots) m_results.erase(m_results.begin());
    m_results.push_back({ m_sequence, std::move(*der) });
    return true;
}

Result<CardExecution> Euicc::rollBack()
{
    if (!m_rollback) return failure("card.rollback.unavailable", { { QStringLiteral("eid"), m_eid.toString() } });
    const Rollback back = *m_rollback;
    m_rollback.reset();
    CardExecution execution;
    execution.executed = true;
    execution.counter = back.counter;
    execution.transactionId = back.transactionId;
    execution.enabledBefore = enabledIccid();
    const std::vector<CardProfile> before = m_profiles;
    for (CardProfile &one : m_profiles)
        one.profile.state = one.profile.iccid == back.to ? ProfileState::Enabled : ProfileState::Disabled;
    execution.enabledAfter = enabledIccid();
    execution.results.push_back({ ResultKind::Rollback, Ok, {} });
    std::erase_if(m_results, [&](const StoredResult &stored) { return stored.sequence == back.sequence; });
    if (const auto kept = keep(execution); !kept) return tl::unexpected(kept.error());
    if (const auto told = noticeChanges(before); !told) return tl::unexpected(told.error());
    return execution;
}

void Euicc::acknowledge(const std::vector<std::int64_t> &sequences)
{
    std::erase_if(m_results, [&](const StoredResult &stored) {
        return std::find(sequences.begin(), sequences.end(), stored.sequence) != sequences.end();
    });
}

} // namespace signalbox::world
