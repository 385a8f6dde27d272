#include "world/euicc.h"

#include "sgp32/download.h"

namespace signalbox::world {

using namespace sgp32;

namespace {
constexpr std::size_t noticeSlots = 32; // then the oldest that the eIM does not wait for goes
}

void Euicc::addNotice(CardNotice notice)
{
    if (m_notices.size() >= noticeSlots) {
        const auto oldest = std::find_if(m_notices.begin(), m_notices.end(), [](const CardNotice &one) { return !one.forEim; });
        m_notices.erase(oldest == m_notices.end() ? m_notices.begin() : oldest);
    }
    m_notices.push_back(std::move(notice));
}

void Euicc::noticeTaken(std::int64_t sequence, bool byEim)
{
    for (CardNotice &one : m_notices)
        if (one.sequence == sequence) (byEim ? one.forEim : one.forSupplier) = false;
    std::erase_if(m_notices, [](const CardNotice &one) { return !one.forEim && !one.forSupplier; });
}

/// OtherSignedNotification, SGP.22 2.5.6.
Result<bool> Euicc::notice(const CardProfile &profile, Change change)
{
    if (profile.supplier.isEmpty()) return true;
    const auto priv = key();
    if (!priv) return tl::unexpected(priv.error());
    const char bits[] = { char(7 - int(change)), char(0x80 >> int(change)) };
    const QByteArray metadata = der::encode(0xBF2F, { der::integer(0x80, ++m_sequence), der::encode(0x81, QByteArrayView(bits, 2)),
                                                      der::text(0x0C, profile.supplier), der::encode(0x5A, profile.profile.iccid.wire()) });
    const auto signature = priv->sign(metadata);
    if (!signature) return tl::unexpected(signature.error());
    addNotice({ m_sequence, profile.supplier,
                der::encode(0x30, { metadata, der::encode(0x5F37, *signature), m_certificate, m_maker->makerCertificate }) });
    return true;
}

/// Tells the suppliers what a package, a rollback or a fallback did to their profiles.
Result<bool> Euicc::noticeChanges(const std::vector<CardProfile> &before)
{
    for (const CardProfile &old : before) {
        const CardProfile *now = find(old.profile.iccid);
        if (now && now->profile.state == old.profile.state) continue;
        const bool enabled = now && now->profile.state == ProfileState::Enabled;
        if (auto done = notice(old, !now ? Change::Deleted : enabled ? Change::Enabled : Change::Disabled); !done) return done;
    }
    return true;
}

std::uint32_t Euicc::freeMemory() const
{
    std::uint32_t used = 0;
    for (const CardProfile &one : m_profiles)
        used += one.octets;
    return used < m_memory ? m_memory - used : 0;
}

Result<QByteArray> Euicc::prove(const ServerChallenge &challenge, const QString &matchingId)
{
    const auto priv = key();
    if (!priv) return tl::unexpected(priv.error());
    m_session = challenge.transactionId;
    return signProof({ challenge, matchingId, m_certificate, m_maker->makerCertificate, {}, {} }, *priv);
}

Result<CardInstallation> Euicc::install(const BoundProfile &package, const QByteArray &eimTransaction)
{
    const auto priv = key();
    if (!priv) return tl::unexpected(priv.error());
    InstallationResult result { package.transactionId, ++m_sequence, package.host, package.profile.iccid, package.smdpOid, 0, {}, {} };
    if (m_session.isEmpty() || std::exchange(m_session, {}) != package.transactionId) result.error = InvalidTransactionId;
    else if (find(package.profile.iccid)) result.error = IccidExists;
    else if (package.octets > freeMemory()) result.error = InsufficientMemory;
    auto der = signInstallation(result, *priv);
    if (!der) return tl::unexpected(der.error());
    if (result.error == 0) {
        CardProfile made { package.profile, package.fallbackAllowed, package.octets, package.host };
        made.profile.state = ProfileState::Disabled;
        made.profile.fallback = false;
        m_profiles.push_back(std::move(made));
    }
    addNotice({ m_sequence, package.host, std::move(*der), eimTransaction, !eimTransaction.isEmpty(), true });
    return CardInstallation { package.profile.iccid, result.error };
}

} // namespace signalbox::world
