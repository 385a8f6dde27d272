#pragma once

#include "domain/network.h"
#include "places/countrycode.h"

#include <QHash>
#include <vector>

namespace signalbox {

/// One row of the E.212 list.
struct Network
{
    std::optional<Plmn> plmn; ///< nothing where the list has no exact MNC ("100 - 190", "?")
    QString mcc, mnc; ///< as listed
    std::vector<CountryCode> countries; ///< empty for international and test networks
    QString brand, operatorName;
    QString status; ///< as listed: "Operational", "Not operational", "Reserved", …
    QString type; ///< "National", "International", "Test"
    QString bands; ///< as listed: "GSM 900 / LTE 800 / 5G 3500"

    QString name() const { return brand.isEmpty() ? operatorName : brand; }
    bool operational() const { return status == QLatin1StringView("Operational"); }
};

/// Names of networks from resources/networks/plmn.tsv. Immutable; any thread may ask.
class NetworkNames
{
public:
    /// Errors: "reference.columns".
    static Result<NetworkNames> read(QByteArrayView tsv);
    static Result<NetworkNames> load();

    const std::vector<Network> &all() const { return m_networks; }
    /// Where a PLMN is listed more than once: an operational row, of the country that uses the MCC most.
    /// nullptr when it is not listed.
    const Network *find(Plmn plmn) const;
    const Network *find(QStringView plmn) const; ///< "20801", "208 01"
    /// By PLMN; operational ones only unless told otherwise.
    std::vector<const Network *> of(CountryCode country, bool operationalOnly = true) const;

private:
    std::vector<Network> m_networks;
    QHash<Plmn, int> m_byPlmn; // row
};

} // namespace signalbox
