#include "profileplans/drift.h"

#include "operations/profilepicture.h"

namespace signalbox {

namespace {

constexpr QLatin1StringView codes[driftCodeCount] = { QLatin1StringView("on-air"), QLatin1StringView("card"), QLatin1StringView("provider"),
                                                      QLatin1StringView("missing"), QLatin1StringView("enabled"), QLatin1StringView("fallback") };

/// What one source says is enabled.
struct Said
{
    std::optional<Profile> profile;
    Instant at {};
};

Said enabledBy(const VehicleWords &words, ProfileSource source)
{
    Said said;
    for (const ProfileStatement &one : words.statements) {
        if (one.source != source || one.profile.state != ProfileState::Enabled || (said.profile && one.at < said.at)) continue;
        said = { one.profile, one.at };
    }
    return said;
}

Said believed(const VehicleWords &words)
{
    Said said = enabledBy(words, ProfileSource::Believed);
    if (said.profile) return said;
    if (const Profile *enabled = enabledProfile(words.inventory)) said.profile = *enabled;
    return said;
}

Said onAir(const VehicleWords &words)
{
    Said said = enabledBy(words, ProfileSource::OnAir);
    if (!words.onAir || words.onAirAt < said.at) return said;
    Profile seen;
    if (const Profile *known = findProfile(words.inventory, *words.onAir)) seen = *known;
    else if (said.profile && said.profile->iccid == *words.onAir) seen = *said.profile;
    seen.iccid = *words.onAir;
    if (words.onAirImsi) seen.imsi = words.onAirImsi;
    return { seen, words.onAirAt };
}

/// The newest word about whether `iccid` is on the card and how; of any source.
std::pair<ProfileSource, Instant> newestWord(const VehicleWords &words, const std::optional<Iccid> &iccid)
{
    std::pair<ProfileSource, Instant> newest { ProfileSource::Believed, {} };
    if (iccid && words.onAir == iccid) newest = { ProfileSource::OnAir, words.onAirAt };
    for (const ProfileStatement &one : words.statements)
        if ((!iccid || one.profile.iccid == *iccid) && one.at > newest.second) newest = { one.source, one.at };
    return newest;
}

Drift begun(const VehicleWords &words, DriftCode code)
{
    Drift drift;
    drift.fleet = words.fleet;
    drift.vehicle = words.vehicle;
    drift.cohort = words.cohort;
    drift.country = words.country;
    drift.code = code;
    return drift;
}

void shadow(const VehicleWords &words, std::vector<Drift> &out)
{
    const Said ours = believed(words);
    if (!ours.profile) return;
    const std::pair<DriftCode, ProfileSource> sources[] = { { DriftCode::OnAir, ProfileSource::OnAir }, { DriftCode::Card, ProfileSource::Card },
                                                            { DriftCode::Provider, ProfileSource::Provider } };
    for (const auto &[code, source] : sources) {
        const Said said = source == ProfileSource::OnAir ? onAir(words) : enabledBy(words, source);
        if (!said.profile || said.at < ours.at || said.profile->iccid == ours.profile->iccid) continue;
        Drift drift = begun(words, code);
        drift.expected = ours.profile;
        drift.found = said.profile;
        drift.source = source;
        drift.at = said.at;
        out.push_back(std::move(drift));
    }
}

const Profile *matching(const std::vector<Profile> &profiles, const ProfilePick &pick)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(), [&](const Profile &p) { return pick.matches(p); });
    return found == profiles.end() ? nullptr : &*found;
}

void planned(const VehicleWords &words, const ProfilePlan &plan, std::vector<Drift> &out)
{
    VehicleBrief brief;
    brief.record.profiles = words.inventory;
    brief.onAirIccid = words.onAir;
    if (words.onAir) brief.onAirAt = words.onAirAt;
    const std::vector<Profile> present = presentProfiles(brief, words.statements);
    const auto add = [&](DriftCode code, const ProfilePick &pick, const Profile *expected, const Profile *found) {
        Drift drift = begun(words, code);
        drift.wanted = pick.text();
        if (expected) drift.expected = *expected;
        if (found) drift.found = *found;
        std::tie(drift.source, drift.at) = newestWord(words, found ? std::optional(found->iccid) : std::nullopt);
        out.push_back(std::move(drift));
    };
    for (const ProfilePick &pick : plan.holds)
        if (!matching(present, pick)) add(DriftCode::Missing, pick, nullptr, nullptr);
    const Profile *enabled = enabledProfile(present);
    if (const ProfilePick *pick = plan.enabledIn(words.country); pick && !(enabled && pick->matches(*enabled)))
        add(DriftCode::Enabled, *pick, matching(present, *pick), enabled);
    if (!plan.fallback) return;
    const auto carries = std::find_if(present.begin(), present.end(), [](const Profile &p) { return p.fallback; });
    const Profile *fallback = carries == present.end() ? nullptr : &*carries;
    if (!fallback || !plan.fallback->matches(*fallback)) add(DriftCode::Fallback, *plan.fallback, matching(present, *plan.fallback), fallback);
}

} // namespace

QLatin1StringView code(DriftCode code)
{
    return codes[std::size_t(code)];
}

QLatin1StringView code(ProfileSource source)
{
    constexpr const char *names[] = { "believed", "card", "provider", "on-air" };
    return QLatin1StringView(names[std::size_t(source)]);
}

std::optional<DriftCode> driftCodeFromCode(QStringView text)
{
    for (std::size_t i = 0; i < driftCodeCount; ++i)
        if (text == codes[i]) return DriftCode(i);
    return std::nullopt;
}

std::vector<Drift> driftOf(const VehicleWords &words, const ProfilePlan *plan)
{
    std::vector<Drift> out;
    shadow(words, out);
    if (plan) planned(words, *plan, out);
    return out;
}

void DriftList::add(std::vector<Drift> ofVehicle, bool hasPlan)
{
    ++vehicles;
    if (hasPlan) ++planned;
    if (!ofVehicle.empty()) ++drifting;
    for (Drift &drift : ofVehicle) {
        ++counts[std::size_t(drift.code)];
        if (drifts.size() < mostKept) drifts.push_back(std::move(drift));
    }
}

} // namespace signalbox
