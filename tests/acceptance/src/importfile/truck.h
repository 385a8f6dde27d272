#pragma once

#include <QByteArrayList>

/// The columns of the file, in a German export's words.
constexpr const char *heads[] = { "Fahrzeug", "Kennzeichen", "FIN", "Fahrzeugart", "Gruppe", "Tags", "IMEI", "Modem", "Abfrageintervall",
    "EID", "SGP", "ICCID", "IMSI", "PLMN", "Anbieter", "Lieferant", "Status", "Fallback" };
enum Cell { Name, Plate, Vin, Type, Cohort, Labels, Imei, Modem, Poll, Eid, Standard, Iccid, Imsi, Plmn, Carrier, Supplier, State, Fallback, CellCount };

using Row = QByteArrayList; // CellCount of them

/// Vehicle `number` with its profile `profile`: the same cells for the same numbers, all of them valid, but for
/// every fiftieth vehicle, whose EID fails its check digits.
Row truckRow(int number, int profile);
int profilesOf(int number); ///< 1 to 3
bool warns(int number);
Row blankRow();
