#include "words/queries.h"

#include <QCoreApplication>

namespace signalbox::words {

namespace {

struct FieldSentence
{
    const char *code;
    const char *about;
};

constexpr FieldSentence sentences[] = {
    { "", QT_TRANSLATE_NOOP("words", "text in any column") },
    { "state", QT_TRANSLATE_NOOP("words", "vehicle state: dark, degraded, risk, switching, unknown, quiet, online") },
    { "country", QT_TRANSLATE_NOOP("words", "country: a code or a name") },
    { "operator", QT_TRANSLATE_NOOP("words", "name of the network: \"Orange F\"") },
    { "plmn", QT_TRANSLATE_NOOP("words", "network by number: 20801, or 208 for all of France") },
    { "rat", QT_TRANSLATE_NOOP("words", "radio: 2g, 3g, lte, lte-m, nb-iot, 5g") },
    { "cohort", QT_TRANSLATE_NOOP("words", "cohort") },
    { "vehicle", QT_TRANSLATE_NOOP("words", "part of a vehicle's name") },
    { "imsi", QT_TRANSLATE_NOOP("words", "digits of the IMSI") },
    { "iccid", QT_TRANSLATE_NOOP("words", "digits of the ICCID") },
    { "eid", QT_TRANSLATE_NOOP("words", "digits of the EID") },
    { "imei", QT_TRANSLATE_NOOP("words", "digits of the IMEI") },
    { "ip", QT_TRANSLATE_NOOP("words", "part of the IP address") },
    { "cell", QT_TRANSLATE_NOOP("words", "cell: decimal, or 0x and hexadecimal") },
    { "last", QT_TRANSLATE_NOOP("words", "age of the last fact: last>2h, last<90min, last>3d") },
    { "rsrp", QT_TRANSLATE_NOOP("words", "RSRP in dBm: rsrp<-110") },
    { "sinr", QT_TRANSLATE_NOOP("words", "SINR in dB: sinr<0") },
    { "battery", QT_TRANSLATE_NOOP("words", "battery in V: battery<11.5") },
    { "speed", QT_TRANSLATE_NOOP("words", "speed in km/h: speed>80") },
    { "session", QT_TRANSLATE_NOOP("words", "data session: open, closed, lost, none") },
    { "cause", QT_TRANSLATE_NOOP("words", "last reject or end of session: emm:17, or 17 in any list") },
    { "switch", QT_TRANSLATE_NOOP("words", "last change of network: roaming, profile, fallback") },
    { "plate", QT_TRANSLATE_NOOP("words", "part of the licence plate; spaces and hyphens do not count") },
    { "vin", QT_TRANSLATE_NOOP("words", "part of the vehicle identification number") },
    { "label", QT_TRANSLATE_NOOP("words", "part of a label") },
    { "type", QT_TRANSLATE_NOOP("words", "type of vehicle: truck, van, car, bus, scooter, trailer, agricultural, construction") },
    { "transport", QT_TRANSLATE_NOOP("words", "how orders reach the card: https, coap, bip, sms") },
    { "ipa", QT_TRANSLATE_NOOP("words", "place of the IPA: device or euicc") },
    { "operation", QT_TRANSLATE_NOOP("words", "operation: open, none, a kind, a state or a number") },
    { "incident", QT_TRANSLATE_NOOP("words", "incident that goes on: its number, open, none") },
    { "hardware", QT_TRANSLATE_NOOP("words", "part of the hardware's name") },
    { "modem", QT_TRANSLATE_NOOP("words", "part of the modem's name") },
    { "firmware", QT_TRANSLATE_NOOP("words", "part of the firmware's version") },
    { "today", QT_TRANSLATE_NOOP("words", "megabytes since midnight UTC: today>500") },
    { "reason", QT_TRANSLATE_NOOP("words", "why it has its state: silent, rejects, weak-signal, parked …") },
    { "in", QT_TRANSLATE_NOOP("words", "geofence: its name or a part of it, in:\"Port of Calais\"") },
};

} // namespace

QString queryField(const QString &code)
{
    for (const FieldSentence &sentence : sentences)
        if (code == QLatin1StringView(sentence.code)) return QCoreApplication::translate("words", sentence.about);
    return {};
}

QString groupField(GroupField field)
{
    using App = QCoreApplication;
    switch (field) {
    case GroupField::State: return App::translate("words", "state");
    case GroupField::Country: return App::translate("words", "country");
    case GroupField::Network: return App::translate("words", "network");
    case GroupField::Rat: return App::translate("words", "radio technology");
    case GroupField::Cohort: return App::translate("words", "cohort");
    case GroupField::Type: return App::translate("words", "vehicle type");
    case GroupField::Hardware: return App::translate("words", "hardware");
    case GroupField::Modem: return App::translate("words", "modem");
    case GroupField::Firmware: return App::translate("words", "firmware");
    case GroupField::Reason: return App::translate("words", "reason");
    case GroupField::Connection: return App::translate("words", "connection");
    }
    return {};
}

} // namespace signalbox::words
