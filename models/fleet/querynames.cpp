#include "fleet/querynames.h"

#include "places/cityindex.h"

namespace signalbox {

QueryNames::QueryNames(std::shared_ptr<const NetworkNames> networks, std::shared_ptr<const Countries> countries)
    : m_networkNames(std::move(networks)), m_countryNames(std::move(countries))
{
    for (const Network &network : m_networkNames->all())
        if (network.plmn) m_networks.push_back({ foldedName(network.brand + u'\n' + network.operatorName), network.mcc, network.plmn->key() });
    std::sort(m_networks.begin(), m_networks.end(), [](const NamedNetwork &a, const NamedNetwork &b) { return a.key < b.key; });
    for (const Country &country : m_countryNames->all())
        for (const QString &name : { country.code.toString(), country.alpha3, country.english, country.german, country.native })
            if (!name.isEmpty()) m_countries.insert(foldedName(name), country.code.key());
}

QueryNames::Keys QueryNames::networksNamed(const QString &folded) const
{
    Keys out;
    for (const NamedNetwork &network : m_networks)
        if ((out.empty() || out.back() != network.key) && network.folded.contains(folded)) out.push_back(network.key);
    return out;
}

QueryNames::Keys QueryNames::networksNumbered(const QString &text) const
{
    if (const auto plmn = Plmn::parse(text)) return { plmn->key() };
    Keys out;
    if (text.size() == 3)
        for (const NamedNetwork &network : m_networks)
            if (network.mcc == text) out.push_back(network.key);
    return out;
}

std::optional<std::uint16_t> QueryNames::country(const QString &folded) const
{
    const auto found = m_countries.constFind(folded);
    return found == m_countries.cend() ? std::nullopt : std::optional(*found);
}

QString QueryNames::networkName(std::uint32_t key) const
{
    const auto plmn = Plmn::fromKey(key);
    const Network *found = plmn ? m_networkNames->find(*plmn) : nullptr;
    return found ? found->name() : QString();
}

QString QueryNames::countryName(std::uint16_t key) const
{
    const Country *found = m_countryNames->find(CountryCode::fromKey(key));
    return found ? found->english : QString();
}

} // namespace signalbox
