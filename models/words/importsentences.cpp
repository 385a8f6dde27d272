#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "csv.quote-open", QT_TRANSLATE_NOOP("words", "A quotation mark in line {line} is never closed."), QT_TRANSLATE_NOOP("words", "Add the second one, or take it out.") },
    { "csv.quote-text", QT_TRANSLATE_NOOP("words", "In the record that begins in line {line}, text stands after a closing quotation mark."), QT_TRANSLATE_NOOP("words", "A quotation mark inside a cell is written twice.") },
    { "csv.too-long", QT_TRANSLATE_NOOP("words", "The record that begins in line {line} is longer than {most} octets."), QT_TRANSLATE_NOOP("words", "Look for a quotation mark that is not closed, or shorten the line.") },
    { "csv.encoding", QT_TRANSLATE_NOOP("words", "Line {line} is not UTF-8."), QT_TRANSLATE_NOOP("words", "Save the file as “CSV UTF-8”.") },
    { "csv.nul", QT_TRANSLATE_NOOP("words", "Line {line} holds a character that is no text."), QT_TRANSLATE_NOOP("words", "Export the file again.") },
    { "import.header-empty", QT_TRANSLATE_NOOP("words", "The file is empty."), QT_TRANSLATE_NOOP("words", "Its first line must name the columns.") },
    { "import.mapping-form", QT_TRANSLATE_NOOP("words", "The saved columns in {path} cannot be read."), QT_TRANSLATE_NOOP("words", "Correct the file or take it away; it is JSON.") },
    { "import.mapping-unknown", QT_TRANSLATE_NOOP("words", "No choice of columns is saved as “{name}”."), QT_TRANSLATE_NOOP("words", "Check the name.") },
    { "import.field-unknown", QT_TRANSLATE_NOOP("words", "There is no field “{field}”."), QT_TRANSLATE_NOOP("words", "Write a field such as vehicle, eid, iccid or home_plmn.") },
    { "import.column-missing", QT_TRANSLATE_NOOP("words", "The file has no column “{column}”."), QT_TRANSLATE_NOOP("words", "Choose the columns again. Nothing was imported.") },
    { "import.column-twice", QT_TRANSLATE_NOOP("words", "Two columns feed {field}: “{other}” and “{column}”."), QT_TRANSLATE_NOOP("words", "Leave one of them out. Nothing was imported.") },
    { "import.key-column", QT_TRANSLATE_NOOP("words", "No column tells which vehicle a row is about ({columns})."), QT_TRANSLATE_NOOP("words", "Choose one as vehicle, vin, imei, eid or iccid. Nothing was imported.") },
    { "import.cells", QT_TRANSLATE_NOOP("words", "The row has {found} cells; the first line names {expected}."), QT_TRANSLATE_NOOP("words", "Look for a missing or extra separator.") },
    { "import.value", QT_TRANSLATE_NOOP("words", "{column}: “{value}” is not known."), QT_TRANSLATE_NOOP("words", "Write one of: {choices}.") },
    { "import.text", QT_TRANSLATE_NOOP("words", "{column}: “{value}” is longer than {most} characters or holds some that do not print."), QT_TRANSLATE_NOOP("words", "Shorten or clean it.") },
    { "import.seconds", QT_TRANSLATE_NOOP("words", "{column}: “{value}” is not a time span."), QT_TRANSLATE_NOOP("words", "Write whole seconds, at most 31 days.") },
    { "import.octets", QT_TRANSLATE_NOOP("words", "{column}: “{value}” is not a size."), QT_TRANSLATE_NOOP("words", "Write whole bytes without separators.") },
    { "import.fleet-missing", QT_TRANSLATE_NOOP("words", "The row names no fleet."), QT_TRANSLATE_NOOP("words", "Add a column fleet, or say the fleet for the whole file.") },
    { "import.subject-unknown", QT_TRANSLATE_NOOP("words", "No vehicle has {column} {value}."), QT_TRANSLATE_NOOP("words", "Import the vehicle first, or name it in a column vehicle.") },
    { "import.subject-missing", QT_TRANSLATE_NOOP("words", "The row does not say which vehicle it is about."), QT_TRANSLATE_NOOP("words", "Fill in vehicle, vin, imei or eid.") },
    { "import.iccid-missing", QT_TRANSLATE_NOOP("words", "The row speaks of a profile and has no ICCID."), QT_TRANSLATE_NOOP("words", "Fill in iccid, or leave the profile's columns empty.") },
    { "import.elsewhere", QT_TRANSLATE_NOOP("words", "{column} {value} belongs to {vehicle} already."), QT_TRANSLATE_NOOP("words", "Correct the row, or give {vehicle} its new one first.") },
    { "import.repeated", QT_TRANSLATE_NOOP("words", "The row says again what line {line} said."), QT_TRANSLATE_NOOP("words", "Keep one of them.") },
    { "import.contradicts", QT_TRANSLATE_NOOP("words", "{column}: “{value}” contradicts “{earlier}” of the same file (the vehicle first appears in line {line})."), QT_TRANSLATE_NOOP("words", "Make both rows say the same.") },
    { "import.eid-check", QT_TRANSLATE_NOOP("words", "EID {value} fails its check digits."), QT_TRANSLATE_NOOP("words", "Some real cards do; compare it with the card.") },
    { "import.iccid-check", QT_TRANSLATE_NOOP("words", "ICCID {value} fails its check digit (should end in {expected})."), QT_TRANSLATE_NOOP("words", "Some real cards do; compare it with the card.") },
    { "import.vin-check", QT_TRANSLATE_NOOP("words", "VIN {value} fails its check digit."), QT_TRANSLATE_NOOP("words", "Compare it with the vehicle.") },
    { "import.imsi-home", QT_TRANSLATE_NOOP("words", "IMSI {value} does not begin with the home network {plmn}."), QT_TRANSLATE_NOOP("words", "Check which of the two is right.") },
    { "import.network-unlisted", QT_TRANSLATE_NOOP("words", "No network is listed as {value}."), QT_TRANSLATE_NOOP("words", "Check it; new and private networks may be missing from the list.") },
    { "import.connection-unknown", QT_TRANSLATE_NOOP("words", "The workspace has no connection “{value}”."), QT_TRANSLATE_NOOP("words", "Add it on the Connections page, or operations on this vehicle cannot be sent.") },
    { "import.memory", QT_TRANSLATE_NOOP("words", "The eUICC would have more memory free ({free}) than it has ({total})."), QT_TRANSLATE_NOOP("words", "Check both numbers.") },
    { "import.second-enabled", QT_TRANSLATE_NOOP("words", "After this row the eUICC has more than one enabled profile."), QT_TRANSLATE_NOOP("words", "Put the row that disables the other one first, or check the file.") },
    { "import.second-fallback", QT_TRANSLATE_NOOP("words", "After this row the eUICC has more than one fallback profile."), QT_TRANSLATE_NOOP("words", "Check which of them carries the attribute.") },
    { "vin.length", QT_TRANSLATE_NOOP("words", "VIN “{value}” has {length} characters."), QT_TRANSLATE_NOOP("words", "A VIN has 17.") },
    { "vin.character", QT_TRANSLATE_NOOP("words", "VIN “{value}”: the character at {position} cannot be in a VIN."), QT_TRANSLATE_NOOP("words", "Use digits and letters other than I, O and Q.") },
    { "plate.form", QT_TRANSLATE_NOOP("words", "“{value}” is not a registration plate."), QT_TRANSLATE_NOOP("words", "Use 1 to 16 letters, digits, spaces, hyphens and dots.") },
};

} // namespace

std::span<const ErrorSentence> importSentences() { return sentences; }

} // namespace signalbox::words
