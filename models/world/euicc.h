#pragma once

#include "sgp32/esipa.h"
#include "sgp32/package.h"
#include "world/es9plus.h"
#include "world/pkicertificate.h"

#include <memory>

namespace signalbox::world {

/// How the lab's eIM is known to the lab's cards.
QString labEimId();
constexpr std::int64_t labToken = 1; // the first association token that a new card hands out

/// What all cards of one world have in common. Shared, immutable.
struct CardMaker
{
    CertifiedKey maker; ///< the EUM, signs the cards' certificates
    QByteArray makerCertificate; ///< the same, DER
    QString eimId; ///< the one eIM that the cards were configured with
    sgp32::PublicKey eimKey;
    std::optional<std::int64_t> token; ///< association token of that eIM

    static Result<std::shared_ptr<const CardMaker>> fromWorkspace(const QString &workspace);
};

constexpr std::uint32_t usualMemory = 640 * 1024, usualProfile = 56 * 1024; // octets

struct CardProfile
{
    Profile profile;
    bool fallbackAllowed = true; ///< the profile owner's choice in the metadata (9F67)
    std::uint32_t octets = usualProfile; ///< of the card's memory
    QString supplier {}; ///< SM-DP+ that hears of what happens to it; empty: none does
};

/// What one package, or a rollback, did to a card.
struct CardExecution
{
    bool executed = false; ///< false: refused before the first command; the counter did not move
    std::int64_t counter = 0;
    QByteArray transactionId; ///< the lab's eIM puts the 16 octets of its operation's UUID here
    std::vector<sgp32::CommandResult> results;
    std::int64_t error = 0; ///< sgp32::PackageError when not executed
    std::optional<Iccid> enabledBefore;
    std::optional<Iccid> enabledAfter;
    bool profileChanged() const { return enabledBefore != enabledAfter; }
};

/// What became of a profile package.
struct CardInstallation
{
    Iccid iccid;
    std::int64_t error = 0; ///< sgp32::InstallationError
};

/// A signed notification that somebody has not heard of yet.
struct CardNotice
{
    std::int64_t sequence = 0;
    QString host; ///< of the SM-DP+
    QByteArray der; ///< BF37 of an installation, 30 of anything else
    QByteArray eimTransaction {}; ///< of an installation that the eIM triggered
    bool forEim = false; ///< the eIM has not heard of it
    bool forSupplier = true; ///< the SM-DP+ has not heard of it
};

/// A pretend eUICC that takes its duties seriously: checks the eIM's signature, the EID and the counter,
/// executes in order up to the first failure, signs with a key of its own and keeps results until they are
/// acknowledged (SGP.32 v1.2, 3.3 and 5.9). Key and certificate are made when first needed. One thread.
class Euicc
{
public:
    Euicc(Eid eid, std::vector<CardProfile> profiles, std::shared_ptr<const CardMaker> maker, std::uint32_t memory = usualMemory);
    /// A card as `save()` wrote it.
    static Result<Euicc> restore(const QByteArray &saved, std::shared_ptr<const CardMaker> maker);
    /// Everything that outlives a restart, keys included: counter, profiles, results, permission to roll back.
    QByteArray save() const;

    const Eid &eid() const { return m_eid; }
    const std::vector<CardProfile> &profiles() const { return m_profiles; }
    const CardProfile *enabled() const; ///< null when none is
    std::int64_t counter() const { return m_counter; } ///< of the last package that was accepted

    /// ES10b.LoadEuiccPackage. The answer is in `undelivered()` (or `refusal()` when it was not executed).
    CardExecution load(QByteArrayView package);
    /// ES10b.ProfileRollback: back to the profile before the last enable that allowed it. The enable's result
    /// is dropped, a rollback result with the enable's counter and transaction takes its place.
    Result<CardExecution> rollBack();
    bool mayRollBack() const { return m_rollback.has_value(); }

    /// ES10b.ExecuteFallbackMechanism: the profile with the fallback attribute takes over, and the card remembers
    /// from which. ES10b.ReturnFromFallback leads back. Error: "card.fallback.unavailable".
    Result<CardExecution> executeFallback();
    Result<CardExecution> returnFromFallback();
    bool onFallback() const { return m_fallbackFrom.has_value(); }
    /// Profiles changed without the eIM, which is to be told with its next poll.
    bool hasNews() const { return m_news; }
    void newsTold() { m_news = false; }

    std::uint32_t freeMemory() const;
    /// ES10b.AuthenticateServer: the card's certificates and its signature over the challenge of an SM-DP+.
    Result<QByteArray> prove(const ServerChallenge &challenge, const QString &matchingId);
    /// ES10b.LoadBoundProfilePackage: installs disabled. The signed result is among `notices()`.
    Result<CardInstallation> install(const BoundProfile &package, const QByteArray &eimTransaction);
    const std::vector<CardNotice> &notices() const { return m_notices; } ///< oldest first
    void noticeTaken(std::int64_t sequence, bool byEim); ///< by the SM-DP+ otherwise; goes when both have it

    /// Results not acknowledged yet, oldest first; BF51 elements.
    struct StoredResult { std::int64_t sequence; QByteArray der; };
    const std::vector<StoredResult> &undelivered() const { return m_results; }
    /// The answer to the last package when it was refused (those are not kept); empty otherwise.
    const QByteArray &refusal() const { return m_refusal; }
    void acknowledge(const std::vector<std::int64_t> &sequences);
    /// EUM and eUICC certificates, EUICCInfo2 and the default SM-DP+.
    Result<sgp32::CardData> data();

private:
    enum class Change : std::uint8_t { Enabled = 1, Disabled = 2, Deleted = 3 }; // bits of profileManagementOperation
    struct Rollback { Iccid to; std::int64_t counter; QByteArray transactionId; std::int64_t sequence; };
    struct Run; // of one package; in euiccrun.cpp

    Result<sgp32::PrivateKey> key();
    CardExecution refuse(const sgp32::PackageRequest &request, std::int64_t error);
    CardExecution refuseUnsigned(QByteArrayView transactionId);
    Result<bool> keep(const CardExecution &execution);
    std::optional<Iccid> enabledIccid() const;
    CardProfile *find(const Iccid &iccid);
    Result<CardExecution> switchAlone(const Iccid &to);
    Result<bool> notice(const CardProfile &profile, Change change);
    Result<bool> noticeChanges(const std::vector<CardProfile> &before);
    void addNotice(CardNotice notice);
    void restoreRest(QDataStream &in);

    Eid m_eid;
    std::vector<CardProfile> m_profiles;
    std::shared_ptr<const CardMaker> m_maker;
    std::int64_t m_counter = 0;
    std::int64_t m_sequence = 0;
    std::optional<Rollback> m_rollback;
    std::vector<StoredResult> m_results;
    QByteArray m_refusal;
    QString m_defaultDp;
    bool m_immediateEnable = false;
    QByteArray m_keyDer;
    QByteArray m_certificate; ///< DER
    std::uint32_t m_memory = usualMemory;
    std::vector<CardNotice> m_notices;
    std::optional<Iccid> m_fallbackFrom; ///< enabled before the fallback
    bool m_news = false;
    QByteArray m_session; ///< with an SM-DP+; ends with the power
};

} // namespace signalbox::world
