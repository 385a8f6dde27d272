#pragma once

#include "places/countries.h"
#include "places/networknames.h"

#include <memory>

namespace signalbox {

/// Networks and countries by the names that people write in a filter. Immutable; any thread.
class QueryNames
{
public:
    /// Folds every name once; some 10 ms.
    QueryNames(std::shared_ptr<const NetworkNames> networks, std::shared_ptr<const Countries> countries);

    using Keys = std::vector<std::uint64_t>;
    Keys networksNamed(const QString &folded) const; ///< Plmn::key() of brands and operators that contain the text, sorted
    Keys networksNumbered(const QString &text) const; ///< "20801", or "208" for all of a country
    std::optional<std::uint16_t> country(const QString &folded) const; ///< CountryCode::key() of a code or a whole name

    QString networkName(std::uint32_t key) const; ///< empty when it has none
    QString countryName(std::uint16_t key) const; ///< English

private:
    struct NamedNetwork
    {
        QString folded; ///< brand and operator
        QString mcc;
        std::uint64_t key;
    };
    std::shared_ptr<const NetworkNames> m_networkNames;
    std::shared_ptr<const Countries> m_countryNames;
    std::vector<NamedNetwork> m_networks; // by key
    QHash<QString, std::uint16_t> m_countries; // by code and folded names
};

} // namespace signalbox
