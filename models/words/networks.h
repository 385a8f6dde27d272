#pragma once

#include "domain/inventory.h"
#include "places/countries.h"
#include "places/networknames.h"

#include <QLocale>

namespace signalbox::words {

/// "LTE-M", "5G"; "unknown" for Rat::Unknown.
QString ratName(Rat rat);
/// "LTE-M, NB-IoT, 2G"; empty for none.
QString ratNames(RatSet rats);
/// "Orange F"; the PLMN alone where the list has no name.
QString networkName(Plmn plmn, const NetworkNames &names);
/// "Orange F 208 01", as at first mention.
QString network(Plmn plmn, const NetworkNames &names);
QString countryName(CountryCode code, const Countries &countries, const QLocale &locale);

} // namespace signalbox::words
