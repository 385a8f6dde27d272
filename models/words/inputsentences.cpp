#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "digits.character", QT_TRANSLATE_NOOP("words", "{field} “{value}”: the character at {position} is not a digit."), QT_TRANSLATE_NOOP("words", "Write digits only.") },
    { "digits.length", QT_TRANSLATE_NOOP("words", "{field} “{value}” has {digits} digits."), QT_TRANSLATE_NOOP("words", "Write {least} to {most}.") },
    { "imei.luhn", QT_TRANSLATE_NOOP("words", "IMEI {value} fails its check digit (should end in {expected})."), QT_TRANSLATE_NOOP("words", "Check it against the device.") },
    { "iccid.wire", QT_TRANSLATE_NOOP("words", "An ICCID came in {octets} octets instead of 10."), nullptr },
    { "plmn.form", QT_TRANSLATE_NOOP("words", "“{value}” is not a network number."), QT_TRANSLATE_NOOP("words", "Write five or six digits: 20801 or 310410.") },
    { "plmn.range", QT_TRANSLATE_NOOP("words", "There is no network {mcc} {mnc}."), QT_TRANSLATE_NOOP("words", "Country codes are 001 to 999.") },
    { "plmn.wire", QT_TRANSLATE_NOOP("words", "A network number came in a form that cannot be read."), nullptr },
    { "cause.form", QT_TRANSLATE_NOOP("words", "“{value}” is not a cause."), QT_TRANSLATE_NOOP("words", "Write list and number: emm:17.") },
    { "vehicle.name", QT_TRANSLATE_NOOP("words", "“{value}” is not a name for a vehicle."), QT_TRANSLATE_NOOP("words", "Use 1 to 64 letters, digits, dots, hyphens and underscores.") },
    { "fleet.name", QT_TRANSLATE_NOOP("words", "“{value}” is not a name for a fleet."), QT_TRANSLATE_NOOP("words", "Use 1 to 64 letters, digits, dots, hyphens and underscores.") },
    { "vehicle.unknown", QT_TRANSLATE_NOOP("words", "There is no vehicle {vehicle}."), QT_TRANSLATE_NOOP("words", "Check the name, or import it first.") },
    { "fleet.eid-unknown", QT_TRANSLATE_NOOP("words", "No vehicle has the eUICC {eid}."), QT_TRANSLATE_NOOP("words", "Check the EID, or import the vehicle first.") },
    { "operation.unknown", QT_TRANSLATE_NOOP("words", "There is no such operation."), QT_TRANSLATE_NOOP("words", "Check the number on the Operations page.") },
    { "operation.sent", QT_TRANSLATE_NOOP("words", "OP-{number} cannot be cancelled: it was sent."), QT_TRANSLATE_NOOP("words", "Wait for its outcome; a new operation can undo it.") },
    { "preflight.stop", QT_TRANSLATE_NOOP("words", "{vehicle} cannot be operated on now ({finding})."), QT_TRANSLATE_NOOP("words", "Look at the findings against it. Nothing was recorded.") },
    { "access.denied", QT_TRANSLATE_NOOP("words", "The role {role} may not do this."), QT_TRANSLATE_NOOP("words", "An administrator can do it, or change the role.") },
    { "access.field-hidden", QT_TRANSLATE_NOOP("words", "{field} is hidden for the role {role}."), QT_TRANSLATE_NOOP("words", "Leave the column out, or ask an administrator. Nothing was written.") },
    { "access.out-of-scope", QT_TRANSLATE_NOOP("words", "{vehicle} is outside your scope."), QT_TRANSLATE_NOOP("words", "An administrator can widen it.") },
    { "query.field-unknown", QT_TRANSLATE_NOOP("words", "At {at}: there is no field “{field}”."), QT_TRANSLATE_NOOP("words", "Write a field such as state, country, operator or last; or put quotes around the text.") },
    { "query.field-later", QT_TRANSLATE_NOOP("words", "At {at}: this version cannot filter by “{field}” yet."), QT_TRANSLATE_NOOP("words", "Take the term out.") },
    { "query.field-hidden", QT_TRANSLATE_NOOP("words", "At {at}: “{field}” is hidden for the role {role}."), QT_TRANSLATE_NOOP("words", "An administrator can change this.") },
    { "query.value-missing", QT_TRANSLATE_NOOP("words", "At {at}: a value is missing."), QT_TRANSLATE_NOOP("words", "Write one, or take the term out.") },
    { "query.value-unknown", QT_TRANSLATE_NOOP("words", "At {at}: “{value}” is not a value of {field}."), QT_TRANSLATE_NOOP("words", "Choose one from the list that opens under the line.") },
    { "query.number", QT_TRANSLATE_NOOP("words", "At {at}: “{value}” is not a number."), QT_TRANSLATE_NOOP("words", "Write one such as -110 or 11.5.") },
    { "query.digits", QT_TRANSLATE_NOOP("words", "At {at}: “{value}” is not a part of a number."), QT_TRANSLATE_NOOP("words", "Write digits only.") },
    { "query.span", QT_TRANSLATE_NOOP("words", "At {at}: “{value}” is not a time span."), QT_TRANSLATE_NOOP("words", "Write 2h, 90min or 3d.") },
    { "query.relation", QT_TRANSLATE_NOOP("words", "At {at}: {field} cannot be compared in this way."), QT_TRANSLATE_NOOP("words", "Ages and measures take < and >, or a range such as 1h..2h; all others take a colon.") },
    { "query.range", QT_TRANSLATE_NOOP("words", "At {at}: “{value}” is not a range."), QT_TRANSLATE_NOOP("words", "Write the smaller number first, after a colon: rsrp:-120..-110.") },
    { "query.quote", QT_TRANSLATE_NOOP("words", "At {at}: a quotation mark is not closed."), QT_TRANSLATE_NOOP("words", "Add the second one.") },
    { "query.group", QT_TRANSLATE_NOOP("words", "At {at}: this parenthesis has no partner, or nothing is between the two."), QT_TRANSLATE_NOOP("words", "Write the other one, or put quotes around it.") },
    { "query.or", QT_TRANSLATE_NOOP("words", "At {at}: an alternative is missing."), QT_TRANSLATE_NOOP("words", "Write a term on both sides of OR.") },
    { "query.deep", QT_TRANSLATE_NOOP("words", "At {at}: more than {most} groups are in one another."), QT_TRANSLATE_NOOP("words", "Take some parentheses out.") },
    { "usage.verb-unknown", QT_TRANSLATE_NOOP("words", "There is no verb “{argument}”."), QT_TRANSLATE_NOOP("words", "signalboxctl --help lists them.") },
    { "usage.option-unknown", QT_TRANSLATE_NOOP("words", "There is no option {argument}."), QT_TRANSLATE_NOOP("words", "signalboxctl --help lists them.") },
    { "usage.value-missing", QT_TRANSLATE_NOOP("words", "{argument} needs a value."), QT_TRANSLATE_NOOP("words", "Write it behind the option.") },
    { "usage.role-unknown", QT_TRANSLATE_NOOP("words", "There is no role “{argument}”."), QT_TRANSLATE_NOOP("words", "Write noc, support, field, finance or admin.") },
    { "usage.workspace-missing", QT_TRANSLATE_NOOP("words", "No workspace was named."), QT_TRANSLATE_NOOP("words", "Write --workspace and its folder.") },
    { "usage.vehicle-missing", QT_TRANSLATE_NOOP("words", "No vehicle was named."), QT_TRANSLATE_NOOP("words", "Write --vehicle and its name, or --eid.") },
    { "usage.smdp-missing", QT_TRANSLATE_NOOP("words", "No SM-DP+ was named."), QT_TRANSLATE_NOOP("words", "Write --smdp and its address.") },
    { "usage.state-unknown", QT_TRANSLATE_NOOP("words", "There is no state “{argument}” of a vehicle in a campaign."), QT_TRANSLATE_NOOP("words", "Write one such as waiting, sent, succeeded, dark or withheld.") },
    { "usage.kind-unknown", QT_TRANSLATE_NOOP("words", "There is no operation “{argument}”."), QT_TRANSLATE_NOOP("words", "signalboxctl --help lists them.") },
    { "usage.geofence-unknown", QT_TRANSLATE_NOOP("words", "There is no geofence “{argument}”."), QT_TRANSLATE_NOOP("words", "signalboxctl geofence list shows them.") },
    { "usage.file-missing", QT_TRANSLATE_NOOP("words", "“{argument}” names no file, or more than one."), QT_TRANSLATE_NOOP("words", "Write the file's name, or - for standard input.") },
    { "usage.pair", QT_TRANSLATE_NOOP("words", "{argument}: “{value}” is not a pair."), QT_TRANSLATE_NOOP("words", "Write HEAD=FIELD or FIELD=VALUE, with commas between pairs.") },
    { "usage.time", QT_TRANSLATE_NOOP("words", "“{value}” is not a time."), QT_TRANSLATE_NOOP("words", "Write 2026-11-19T14:32:08Z.") },
    { "look.file", QT_TRANSLATE_NOOP("words", "A file of the program's look is missing: {name}."), QT_TRANSLATE_NOOP("words", "Install the program again.") },
    { "look.json", QT_TRANSLATE_NOOP("words", "The colours of the program cannot be read."), QT_TRANSLATE_NOOP("words", "Install the program again.") },
    { "look.colour", QT_TRANSLATE_NOOP("words", "The colour {token} of the theme {theme} is missing."), QT_TRANSLATE_NOOP("words", "Install the program again.") },
    { "look.series", QT_TRANSLATE_NOOP("words", "The colours for charts are not complete."), QT_TRANSLATE_NOOP("words", "Install the program again.") },
};

} // namespace

std::span<const ErrorSentence> inputSentences() { return sentences; }

} // namespace signalbox::words
