#include "world/networks.h"

#include "places/networknames.h"
#include "places/referencedata.h"
#include "places/tsv.h"
#include "world/prng.h"

namespace signalbox::world {

namespace {

std::uint32_t agreement(std::uint16_t profile, CountryCode country)
{
    return std::uint32_t(profile) << 16 | country.key();
}

tl::unexpected<Error> badRow(QByteArrayView value)
{
    return failure("carriers.row", { { QStringLiteral("value"), QString::fromUtf8(value) } });
}

} // namespace

std::optional<RatSet> ratsFromText(QByteArrayView text)
{
    RatSet rats = 0;
    for (const QByteArray &part : text.toByteArray().split(',')) {
        const auto rat = ratFromCode(QString::fromLatin1(part));
        if (!rat) return std::nullopt;
        rats |= ratBit(*rat);
    }
    return rats;
}

Result<void> Carriers::readNetworks()
{
    const auto names = NetworkNames::load();
    if (!names) return tl::unexpected(names.error());
    const auto tsv = referenceData(QStringLiteral("world/networks.tsv"));
    if (!tsv) return tl::unexpected(tsv.error());
    QByteArray bad;
    const auto read = readTsv(*tsv, 4, [&](const std::vector<QByteArrayView> &fields) {
        const auto country = CountryCode::parse(QString::fromLatin1(fields[0]));
        const auto plmn = Plmn::parse(QString::fromLatin1(fields[1]));
        const auto rats = ratsFromText(fields[3]);
        if (!country || !plmn || !rats) {
            bad = fields[1].toByteArray();
            return;
        }
        const Network *network = names->find(*plmn);
        m_networks.push_back({ *country, *plmn, fields[2].toByteArray().toDouble() / 100, *rats,
                               network ? network->name().toUtf8() : QByteArray() });
    });
    if (!read) return tl::unexpected(read.error());
    if (!bad.isEmpty()) return badRow(bad);
    return {};
}

Result<void> Carriers::readProfiles()
{
    const auto tsv = referenceData(QStringLiteral("world/profiles.tsv"));
    if (!tsv) return tl::unexpected(tsv.error());
    QByteArray bad;
    const auto read = readTsv(*tsv, 8, [&](const std::vector<QByteArrayView> &fields) {
        const auto plmn = Plmn::parse(QString::fromLatin1(fields[2]));
        const auto country = CountryCode::parse(QString::fromLatin1(fields[3]));
        if (!country || !plmn) {
            bad = fields[0].toByteArray();
            return;
        }
        m_profiles.push_back({ fields[0].toByteArray(), QString::fromUtf8(fields[1]), *plmn, *country, fields[4].toByteArray(),
                               fields[5].toByteArray().toStdString(), fields[6].toByteArray().split(','),
                               fields[7].toByteArray().toDouble() / 100 });
    });
    if (!read) return tl::unexpected(read.error());
    if (!bad.isEmpty()) return badRow(bad);
    return {};
}

void Carriers::agree(std::uint64_t seed)
{
    for (std::uint16_t p = 0; p < m_profiles.size(); ++p) {
        const CarrierProfile &profile = m_profiles[p];
        QHash<std::uint32_t, std::vector<std::pair<std::uint64_t, std::uint16_t>>> offers;
        for (std::uint16_t n = 0; n < m_networks.size(); ++n) {
            const LabNetwork &network = m_networks[n];
            const bool home = network.country == profile.country;
            if (home && network.plmn != profile.home) continue;
            const std::uint64_t draw = keyed(seed, p, network.plmn.key());
            const bool kin = std::any_of(profile.kin.begin(), profile.kin.end(),
                                         [&](const QByteArray &brand) { return network.brand.startsWith(brand); });
            // Top bit: no agreement, kept last so that a country never has no network at all.
            const std::uint64_t rank = kin || home ? 0 : fraction(draw) < profile.barred ? 1ull << 63 | draw >> 1 : 1 + (draw >> 2);
            offers[agreement(p, network.country)].push_back({ rank, n });
        }
        for (auto it = offers.begin(); it != offers.end(); ++it) {
            std::sort(it->begin(), it->end());
            auto &partners = m_partners[it.key()];
            for (const auto &[rank, network] : *it)
                if (partners.empty() || rank >> 63 == 0) partners.push_back(network);
        }
    }
}

Result<Carriers> Carriers::load(std::uint64_t seed)
{
    Carriers carriers;
    if (auto read = carriers.readNetworks(); !read) return tl::unexpected(read.error());
    if (auto read = carriers.readProfiles(); !read) return tl::unexpected(read.error());
    carriers.agree(seed);
    return carriers;
}

std::optional<std::uint16_t> Carriers::profileOf(Plmn home) const
{
    for (std::size_t i = 0; i < m_profiles.size(); ++i)
        if (m_profiles[i].home == home) return std::uint16_t(i);
    return {};
}

std::optional<std::uint16_t> Carriers::profile(const QByteArray &key) const
{
    for (std::uint16_t i = 0; i < m_profiles.size(); ++i)
        if (m_profiles[i].key == key) return i;
    return std::nullopt;
}

const std::vector<std::uint16_t> &Carriers::partners(std::uint16_t profile, CountryCode country) const
{
    const auto it = m_partners.constFind(agreement(profile, country));
    return it == m_partners.cend() ? m_none : *it;
}

} // namespace signalbox::world
