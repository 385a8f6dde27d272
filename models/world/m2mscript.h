#pragma once

#include "base/result.h"
#include "domain/profile.h"

#include <QByteArray>
#include <vector>

/// What an SM-SR and an SGP.02 eUICC tell one another (ES5 and ES8, SGP.02 4.1): the functions and their order are the
/// standard's, the octets are the lab's own JSON inside TLS, as a secured packet is nobody's business but theirs.
namespace signalbox::world {

/// What a script asks of the card. One function a script.
enum class M2mAction : std::uint8_t { Audit, Enable, Disable, Delete, SetFallback, Install };
QLatin1StringView code(M2mAction action); ///< "audit" "enable" "disable" "delete" "set-fallback" "install"
std::optional<M2mAction> m2mActionFromCode(QStringView code);

/// Rules of POL1 (SGP.02 3.6.1), bits. They live on the card and only the profile itself changes them.
enum M2mPolicy : std::uint8_t { NotDisabled = 1, NotDeleted = 2 };

/// Status words of the lab's cards (SGP.02 4.1.1 and GlobalPlatform).
namespace m2mstatus {
constexpr std::uint16_t Ok = 0x9000, PolicyForbids = 0x69E1, WrongState = 0x6985, NotFound = 0x6A88, NoMemory = 0x6A84, Replayed = 0x6988;
}

/// A profile in its issuer security domain.
struct M2mProfile
{
    QByteArray aid; ///< of the ISD-P, 16 octets
    Profile profile;
    std::uint8_t policy = 0; ///< POL1
    std::uint32_t octets = 0; ///< of the card's memory
};

struct M2mScript
{
    std::int64_t counter = 0; ///< rises from script to script; a script that comes again is not run again
    M2mAction action = M2mAction::Audit;
    QByteArray aid {}; ///< of the profile; of an installation the new ISD-P's
    std::optional<M2mProfile> package {}; ///< of an installation
};

struct M2mListed
{
    QByteArray aid;
    Iccid iccid;
    bool enabled = false;
    bool fallback = false;
    bool operator==(const M2mListed &) const = default;
};

struct M2mAnswer
{
    std::int64_t counter = 0;
    std::uint16_t status = 0;
    std::vector<M2mListed> profiles {}; ///< as they are now
    std::uint32_t freeMemory = 0;
};

/// Why the card speaks by itself (SGP.02 4.1.1.11).
enum class M2mNews : std::uint8_t {
    Changed, ///< as a script asked, and the new profile has a network
    FellBack, ///< no network for too long: the fallback mechanism ran
};
struct M2mNotice
{
    std::int64_t sequence = 0;
    M2mNews news = M2mNews::Changed;
    Iccid enabled;
};

/// A device's message. Neither answer nor notice: it asks for its next script.
struct M2mUp
{
    Eid eid;
    std::optional<M2mAnswer> answer {};
    std::optional<M2mNotice> notice {};
};
/// What it gets back: perhaps a script; after a notice the sequence number that is confirmed.
struct M2mDown
{
    std::optional<M2mScript> script {};
    std::optional<std::int64_t> confirmed {};
};

QByteArray encode(const M2mUp &message);
QByteArray encode(const M2mDown &message);
/// Error: "m2m.message" {member}.
Result<M2mUp> parseM2mUp(QByteArrayView json);
Result<M2mDown> parseM2mDown(QByteArrayView json);

} // namespace signalbox::world
