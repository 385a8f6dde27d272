#pragma once

#include "domain/inventory.h"
#include "places/countrycode.h"

#include <QHash>
#include <vector>

namespace signalbox::world {

/// A network that vehicles meet: a row of resources/world/networks.tsv.
struct LabNetwork
{
    CountryCode country;
    Plmn plmn;
    double quality = 0; ///< 0 to 1, the share of places it reaches
    RatSet rats = 0;
    QByteArray brand;
};

/// A carrier profile as the lab's cards carry it: a row of resources/world/profiles.tsv.
struct CarrierProfile
{
    QByteArray key;
    QString name;
    Plmn home;
    CountryCode country;
    QByteArray issuer; ///< first digits of the ICCID
    std::string apn;
    QList<QByteArray> kin; ///< brands preferred abroad
    double barred = 0; ///< share of foreign networks without an agreement
};

/// Networks, profiles, and who roams where in which order. Immutable.
class Carriers
{
public:
    /// Errors: "reference.columns", "carriers.row" {value}.
    static Result<Carriers> load(std::uint64_t seed);

    const std::vector<LabNetwork> &networks() const { return m_networks; }
    const std::vector<CarrierProfile> &profiles() const { return m_profiles; }
    std::optional<std::uint16_t> profile(const QByteArray &key) const;
    std::optional<std::uint16_t> profileOf(Plmn home) const;
    /// Network indices that the profile may use in a country, best first; at home only its own.
    const std::vector<std::uint16_t> &partners(std::uint16_t profile, CountryCode country) const;

private:
    Result<void> readNetworks();
    Result<void> readProfiles();
    void agree(std::uint64_t seed);

    std::vector<LabNetwork> m_networks;
    std::vector<CarrierProfile> m_profiles;
    QHash<std::uint32_t, std::vector<std::uint16_t>> m_partners; // country and profile
    std::vector<std::uint16_t> m_none;
};

/// "lte,lte-m": nothing when one is unknown.
std::optional<RatSet> ratsFromText(QByteArrayView text);

} // namespace signalbox::world
