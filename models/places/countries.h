#pragma once

#include "base/result.h"
#include "places/countrycode.h"
#include "places/mercator.h"

#include <QHash>
#include <QStringList>

namespace signalbox {

struct Country
{
    CountryCode code;
    QString alpha3, numeric; ///< ISO 3166-1; empty for none
    QString english, german, native; ///< CLDR names
    QStringList mccs; ///< ITU-T E.212, three digits each
    bool europeanUnion = false;
    std::optional<LatLon> label; ///< where the name stands on a map
    double labelSize = 0; ///< square root of the area of the largest polygon, in Mercator degrees

    /// In the language of a locale name ("de", "de_AT", "en"); English where we have no other.
    QString name(QStringView language) const { return language.startsWith(u"de") ? german : english; }
};

/// The territories of resources/places/countries.tsv, by code. Immutable; any thread may ask.
class Countries
{
public:
    /// Errors: "reference.columns".
    static Result<Countries> read(QByteArrayView tsv);
    static Result<Countries> load();

    const std::vector<Country> &all() const { return m_countries; }
    const Country *find(CountryCode code) const; ///< nullptr when unknown
    /// The territories that use a mobile country code; several for 340, 505 and a few more.
    std::vector<CountryCode> ofMcc(QStringView mcc) const;

private:
    std::vector<Country> m_countries; // sorted by code
    QMultiHash<QString, CountryCode> m_byMcc;
};

} // namespace signalbox
