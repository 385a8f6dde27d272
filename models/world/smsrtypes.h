#pragma once

#include "sgp02/executionstatus.h"
#include "sgp02/names.h"
#include "sgp02/policyrules.h"
#include "world/m2mscript.h"

#include "base/clock.h"

#include <QJsonObject>

namespace signalbox::world {

/// Object identifiers of the lab's SGP.02 parties, below the test arc of SGP.26.
inline const QString labOperatorOid = QStringLiteral("2.999.20.1"), labSmsrOid = QStringLiteral("2.999.20.2"), labSmdpOid = QStringLiteral("2.999.20.3");

/// A profile as the SM-SR knows it.
struct SmsrProfile
{
    Iccid iccid;
    QByteArray aid; ///< of its ISD-P
    bool enabled = false;
    bool fallback = false;
    QString owner = labOperatorOid; ///< operator's OID
    std::optional<Imsi> imsi {};
    QString type {};
    std::uint32_t octets = 0;
    sgp02::PolicyRules rules {}; ///< POL2
};

/// The eUICC information set that an SM-SR keeps. Times are world time.
struct SmsrCard
{
    Eid eid;
    std::vector<SmsrProfile> profiles {};
    std::int64_t counter = 0; ///< of the last script
    std::uint32_t freeMemory = 0; ///< octets
    std::optional<Instant> audited {};
    int isdps = 0; ///< made so far; numbers are not given again

    SmsrProfile *find(const Iccid &iccid);
    const SmsrProfile *find(const Iccid &iccid) const { return const_cast<SmsrCard *>(this)->find(iccid); }
    const SmsrProfile *enabled() const;

    QJsonObject save() const;
    static std::optional<SmsrCard> restore(const QJsonObject &saved);
};

/// One accepted function call that needs the card.
struct SmsrOrder
{
    enum class State : std::uint8_t {
        Waiting, ///< for the device to fetch the script
        Handed, ///< the script may be at the card
        Switched, ///< the card did it and has yet to be heard over the new profile
        Done,
    };
    QString id; ///< UUID without braces
    QString requester; ///< OID
    QString call; ///< FunctionCallIdentifier
    QString messageId; ///< of the request
    QString mailbox; ///< id under which the answer is fetched
    sgp02::Interface over = sgp02::Interface::Es4;
    sgp02::Function function = sgp02::Function::EnableProfile;
    Eid eid;
    std::optional<Iccid> iccid {};
    M2mAction step = M2mAction::Audit; ///< what the card is asked now
    std::optional<M2mAction> then {}; ///< and after that
    std::optional<Iccid> autoDeleted {}; ///< goes last, because POL2 says so
    std::optional<M2mProfile> package {}; ///< of a download
    State state = State::Waiting;
    std::int64_t counter = 0; ///< of the script; 0 before it was made
    Instant accepted {};
    Instant expires {};
    bool validityAsked = false;
    std::optional<Instant> ended {};
    sgp02::ExecutionStatus status {};
    std::uint16_t cardStatus = 0; ///< what the card said last

    QJsonObject save() const;
    static std::optional<SmsrOrder> restore(const QJsonObject &saved);
};

/// What waits in a mailbox: the answer to an order, or word of what became of a profile.
struct SmsrMail
{
    qint64 number = 0;
    QString requester; ///< OID
    QString mailbox {}; ///< empty: in whichever of the requester's
    QString order {}; ///< id of the order that is answered
    sgp02::Function news = sgp02::Function::HandleProfileEnabled;
    Eid eid {};
    Iccid iccid {};
    Instant at {};
};

class M2mCard;
/// A card as its maker describes it to the SM-SR.
SmsrCard smsrFactoryCard(const M2mCard &card);

QJsonArray save(const sgp02::PolicyRules &rules);
sgp02::PolicyRules restoreRules(const QJsonArray &saved);

} // namespace signalbox::world
