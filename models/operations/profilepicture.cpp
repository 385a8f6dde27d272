#include "operations/profilepicture.h"

namespace signalbox {

namespace {

struct Word
{
    Profile profile;
    Instant at {};
};

Profile *find(std::vector<Word> &words, const Iccid &iccid)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word &w) { return w.profile.iccid == iccid; });
    return found == words.end() ? nullptr : &found->profile;
}

/// A newer statement about the state keeps what only the older one knew of the subscription.
void hear(std::vector<Word> &words, const ProfileStatement &statement)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word &w) { return w.profile.iccid == statement.profile.iccid; });
    if (found == words.end()) {
        words.push_back({ statement.profile, statement.at });
        return;
    }
    if (statement.at < found->at) return;
    const Profile old = std::exchange(found->profile, statement.profile);
    found->at = statement.at;
    if (!found->profile.imsi) found->profile.imsi = old.imsi;
    if (!found->profile.home) found->profile.home = old.home;
    if (found->profile.name.isEmpty()) found->profile.name = old.name;
    if (statement.source == ProfileSource::OnAir || statement.source == ProfileSource::Believed) found->profile.fallback = old.fallback;
}

} // namespace

std::vector<Profile> presentProfiles(const VehicleBrief &vehicle, const std::vector<ProfileStatement> &statements)
{
    std::vector<Word> words;
    for (const Profile &profile : vehicle.record.profiles) words.push_back({ profile, {} });
    for (const ProfileStatement &statement : statements) hear(words, statement);
    if (vehicle.onAirIccid && vehicle.onAirAt) {
        if (const Profile *known = find(words, *vehicle.onAirIccid)) {
            ProfileStatement onAir { *known, ProfileSource::OnAir, *vehicle.onAirAt };
            onAir.profile.state = ProfileState::Enabled;
            hear(words, onAir);
        }
    }
    const Word *newest = nullptr;
    for (const Word &word : words)
        if (word.profile.state == ProfileState::Enabled && (!newest || word.at >= newest->at)) newest = &word;
    std::vector<Profile> profiles;
    for (const Word &word : words) {
        if (word.profile.state == ProfileState::Absent) continue;
        profiles.push_back(word.profile);
        profiles.back().state = &word == newest ? ProfileState::Enabled : ProfileState::Disabled;
    }
    return profiles;
}

const Profile *enabledProfile(const std::vector<Profile> &profiles)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [](const Profile &p) { return p.state == ProfileState::Enabled; });
    return found == profiles.end() ? nullptr : &*found;
}

const Profile *findProfile(const std::vector<Profile> &profiles, const Iccid &iccid)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [&](const Profile &p) { return p.iccid == iccid; });
    return found == profiles.end() ? nullptr : &*found;
}

} // namespace signalbox
