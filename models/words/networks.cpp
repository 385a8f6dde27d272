#include "words/networks.h"

#include <QCoreApplication>

namespace signalbox::words {

QString ratName(Rat rat)
{
    switch (rat) {
    case Rat::Geran: return QStringLiteral("2G");
    case Rat::Utran: return QStringLiteral("3G");
    case Rat::Hspa: return QStringLiteral("HSPA");
    case Rat::Lte: return QStringLiteral("LTE");
    case Rat::NbIot: return QStringLiteral("NB-IoT");
    case Rat::LteM: return QStringLiteral("LTE-M");
    case Rat::Nr: return QStringLiteral("5G");
    case Rat::Wlan: return QStringLiteral("WLAN");
    case Rat::Unknown: break;
    }
    return QCoreApplication::translate("words", "unknown");
}

QString ratNames(RatSet rats)
{
    QStringList names;
    for (const Rat rat : { Rat::Nr, Rat::Lte, Rat::LteM, Rat::NbIot, Rat::Hspa, Rat::Utran, Rat::Geran, Rat::Wlan })
        if (rats & ratBit(rat)) names.append(ratName(rat));
    return names.join(QStringLiteral(", "));
}

QString networkName(Plmn plmn, const NetworkNames &names)
{
    const Network *found = names.find(plmn);
    return found && !found->name().isEmpty() ? found->name() : plmn.spaced();
}

QString network(Plmn plmn, const NetworkNames &names)
{
    const Network *found = names.find(plmn);
    return found && !found->name().isEmpty() ? found->name() + u' ' + plmn.spaced() : plmn.spaced();
}

QString countryName(CountryCode code, const Countries &countries, const QLocale &locale)
{
    const Country *found = countries.find(code);
    return found ? found->name(locale.name()) : code.toString();
}

} // namespace signalbox::words
