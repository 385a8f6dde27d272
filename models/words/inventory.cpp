#include "words/inventory.h"

#include <QCoreApplication>

namespace signalbox::words {

using App = QCoreApplication;

QString vehicleType(VehicleType type)
{
    switch (type) {
    case VehicleType::Unknown: break;
    case VehicleType::Truck: return App::translate("words", "truck");
    case VehicleType::Van: return App::translate("words", "van");
    case VehicleType::Car: return App::translate("words", "car");
    case VehicleType::Bus: return App::translate("words", "bus");
    case VehicleType::Scooter: return App::translate("words", "scooter");
    case VehicleType::Trailer: return App::translate("words", "trailer");
    case VehicleType::Agricultural: return App::translate("words", "agricultural machine");
    case VehicleType::Construction: return App::translate("words", "construction machine");
    case VehicleType::Other: return App::translate("words", "other vehicle");
    }
    return {};
}

QString pollTransport(PollTransport transport)
{
    switch (transport) {
    case PollTransport::Unknown: break;
    case PollTransport::Https: return QStringLiteral("HTTPS");
    case PollTransport::Coap: return QStringLiteral("CoAP/DTLS");
    case PollTransport::Bip: return App::translate("words", "BIP, by the card itself");
    case PollTransport::Sms: return App::translate("words", "SMS trigger");
    }
    return {};
}

QString ipaPlace(IpaPlace place)
{
    switch (place) {
    case IpaPlace::Unknown: break;
    case IpaPlace::Device: return App::translate("words", "in the device (IPAd)");
    case IpaPlace::Euicc: return App::translate("words", "in the eUICC (IPAe)");
    }
    return {};
}

QString euiccStandard(EuiccStandard standard)
{
    switch (standard) {
    case EuiccStandard::Unknown: break;
    case EuiccStandard::Sgp02: return QStringLiteral("SGP.02");
    case EuiccStandard::Sgp22: return QStringLiteral("SGP.22");
    case EuiccStandard::Sgp32: return QStringLiteral("SGP.32");
    }
    return {};
}

} // namespace signalbox::words
