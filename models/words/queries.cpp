#include "words/queries.h"

#include <QCoreApplication>

namespace signalbox::words {

using App = QCoreApplication;

QString queryField(QueryField field)
{
    switch (field) {
    case QueryField::Text: return App::translate("words", "text in any column");
    case QueryField::State: return App::translate("words", "vehicle state: dark, degraded, risk, switching, unknown, quiet, online");
    case QueryField::Country: return App::translate("words", "country: a code or a name");
    case QueryField::Operator: return App::translate("words", "name of the network: \"Orange F\"");
    case QueryField::Plmn: return App::translate("words", "network by number: 20801, or 208 for all of France");
    case QueryField::Rat: return App::translate("words", "radio: 2g, 3g, lte, lte-m, nb-iot, 5g");
    case QueryField::Cohort: return App::translate("words", "cohort");
    case QueryField::Vehicle: return App::translate("words", "part of a vehicle's name");
    case QueryField::Imsi: return App::translate("words", "digits of the IMSI");
    case QueryField::Iccid: return App::translate("words", "digits of the ICCID");
    case QueryField::Eid: return App::translate("words", "digits of the EID");
    case QueryField::Imei: return App::translate("words", "digits of the IMEI");
    case QueryField::Ip: return App::translate("words", "part of the IP address");
    case QueryField::Cell: return App::translate("words", "cell: decimal, or 0x and hexadecimal");
    case QueryField::Last: return App::translate("words", "age of the last fact: last>2h, last<90min, last>3d");
    case QueryField::Rsrp: return App::translate("words", "RSRP in dBm: rsrp<-110");
    case QueryField::Sinr: return App::translate("words", "SINR in dB: sinr<0");
    case QueryField::Battery: return App::translate("words", "battery in V: battery<11.5");
    case QueryField::Speed: return App::translate("words", "speed in km/h: speed>80");
    case QueryField::Session: return App::translate("words", "data session: open, closed, lost, none");
    case QueryField::Cause: return App::translate("words", "last reject or end of session: emm:17, or 17 in any list");
    case QueryField::Switch: return App::translate("words", "last change of network: roaming, profile, fallback");
    case QueryField::Plate: return App::translate("words", "part of the licence plate; spaces and hyphens do not count");
    case QueryField::Vin: return App::translate("words", "part of the vehicle identification number");
    case QueryField::Label: return App::translate("words", "part of a label");
    case QueryField::Type: return App::translate("words", "type of vehicle: truck, van, car, bus, scooter, trailer, agricultural, construction");
    case QueryField::Transport: return App::translate("words", "how orders reach the card: https, coap, bip, sms");
    case QueryField::Ipa: return App::translate("words", "place of the IPA: device or euicc");
    case QueryField::Operation: return App::translate("words", "operation: open, none, a kind, a state or a number");
    }
    return {};
}

} // namespace signalbox::words
