#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "feed.unknown", QT_TRANSLATE_NOOP("words", "There is no feed named {name} in this workspace."), QT_TRANSLATE_NOOP("words", "Add it to workspace.ini.") },
    { "feed.topic", QT_TRANSLATE_NOOP("words", "A message came on a topic that names no vehicle and kind."), QT_TRANSLATE_NOOP("words", "It was not used. Check what publishes to this broker.") },
    { "feed.size", QT_TRANSLATE_NOOP("words", "A message was empty or too large."), QT_TRANSLATE_NOOP("words", "It was not used.") },
    { "feed.json", QT_TRANSLATE_NOOP("words", "A message was not an object in JSON."), QT_TRANSLATE_NOOP("words", "It was not used. Check the sender.") },
    { "feed.kind", QT_TRANSLATE_NOOP("words", "A message was of an unknown kind."), QT_TRANSLATE_NOOP("words", "It was not used. Kinds are position, radio, session, signalling and device.") },
    { "feed.missing", QT_TRANSLATE_NOOP("words", "A message came without {member}."), QT_TRANSLATE_NOOP("words", "It was not used. Check the sender.") },
    { "feed.type", QT_TRANSLATE_NOOP("words", "In a message {member} was of the wrong type."), QT_TRANSLATE_NOOP("words", "It was not used. Check the sender.") },
    { "feed.value", QT_TRANSLATE_NOOP("words", "In a message {member} held no sensible value."), QT_TRANSLATE_NOOP("words", "It was not used. Check the sender.") },
    { "feed.range", QT_TRANSLATE_NOOP("words", "In a message {member} was out of range."), QT_TRANSLATE_NOOP("words", "It was not used. Check the sender.") },
    { "feed.future", QT_TRANSLATE_NOOP("words", "A message came from more than a day in the future."), QT_TRANSLATE_NOOP("words", "It was not used. Check the clock of the vehicle.") },
    { "feed.vehicle-unknown", QT_TRANSLATE_NOOP("words", "A message named a device in {member} that no vehicle of the inventory has."),
      QT_TRANSLATE_NOOP("words", "It was not used. Import the vehicle with its IMEI, ICCID and IMSI; messages from then on are used.") },
    { "feed.file-missing", QT_TRANSLATE_NOOP("words", "The file {path} is not there."),
      QT_TRANSLATE_NOOP("words", "It is read as soon as it appears; check the path in workspace.ini if it should be there.") },
    { "feed.file", QT_TRANSLATE_NOOP("words", "{path} cannot be read as a file."),
      QT_TRANSLATE_NOOP("words", "Check its permissions and that it is an ordinary file. It is tried again by itself.") },
    { "feed.file-gone", QT_TRANSLATE_NOOP("words", "The file that was read as {path} before the last stop is gone, perhaps with lines that were not read."),
      QT_TRANSLATE_NOOP("words", "Its followers are read from their start. Keep rotated files uncompressed until they are read.") },
    { "feed.cursor", QT_TRANSLATE_NOOP("words", "How far a file was read could not be kept in {path}."),
      QT_TRANSLATE_NOOP("words", "Check permissions and space. Nothing is lost: after a restart a part is read again.") },
    { "feed.stream", QT_TRANSLATE_NOOP("words", "Standard input cannot be read."), QT_TRANSLATE_NOOP("words", "Start the program that sends to it again.") },
    { "feed.stream-elsewhere", QT_TRANSLATE_NOOP("words", "This feed comes over the standard input of signalboxd; this program does not read it."),
      QT_TRANSLATE_NOOP("words", "Start signalboxd with the sender before it in a pipe.") },
    { "feed.refusals-file", QT_TRANSLATE_NOOP("words", "The list of refused messages could not be kept in {path}."),
      QT_TRANSLATE_NOOP("words", "Check permissions and space. The messages that were good are not concerned.") },
    { "feed.radius-connection", QT_TRANSLATE_NOOP("words", "The accounting database {address} does not answer."),
      QT_TRANSLATE_NOOP("words", "Check that PostgreSQL runs and that this machine may reach it. It is tried again by itself; no record is lost.") },
    { "feed.radius-password", QT_TRANSLATE_NOOP("words", "The accounting database {address} did not take the password of {user}."),
      QT_TRANSLATE_NOOP("words", "Set the password again under the id that workspace.ini names in password_secret, or in the PGPASSFILE.") },
    { "feed.radius-table", QT_TRANSLATE_NOOP("words", "The accounting database has no table {schema}.{table}."),
      QT_TRANSLATE_NOOP("words", "Lay it out with installer/freeradius/radacct.sql, or correct the schema in workspace.ini.") },
    { "feed.radius-columns", QT_TRANSLATE_NOOP("words", "Columns of the table {table} are missing."),
      QT_TRANSLATE_NOOP("words", "It was laid out by something else. Compare it with installer/freeradius/radacct.sql.") },
    { "feed.radius-permission", QT_TRANSLATE_NOOP("words", "{user} may not read the table {table} of the accounting database."),
      QT_TRANSLATE_NOOP("words", "Grant it usage of the schema and select on the table.") },
    { "feed.radius-query", QT_TRANSLATE_NOOP("words", "The accounting database cannot be read."),
      QT_TRANSLATE_NOOP("words", "It is tried again by itself; the detail is in PostgreSQL's own words.") },
    { "feed.radius-driver", QT_TRANSLATE_NOOP("words", "This machine has no driver for PostgreSQL."), QT_TRANSLATE_NOOP("words", "Install the package libqt6sql6-psql.") },
    { "feed.radius-wrap", QT_TRANSLATE_NOOP("words", "A counter of the gateway {nas} fell within a session; it was taken for one that began again at 4 GiB."),
      QT_TRANSLATE_NOOP("words", "Octets of such sessions are inferred. Let the gateway send Acct-Input-Gigawords and Acct-Output-Gigawords.") },
    { "inbox.folder", QT_TRANSLATE_NOOP("words", "The inbox {path} cannot be made."), QT_TRANSLATE_NOOP("words", "Check that you may write to the folder. Until then no facts are taken in.") },
    { "inbox.file", QT_TRANSLATE_NOOP("words", "The inbox file {path} cannot be opened."), QT_TRANSLATE_NOOP("words", "Check permissions and space. Until then no facts are taken in.") },
    { "inbox.write", QT_TRANSLATE_NOOP("words", "A message could not be kept in the inbox {path}."), QT_TRANSLATE_NOOP("words", "Make room. The broker keeps what was not acknowledged.") },
    { "inbox.sync", QT_TRANSLATE_NOOP("words", "The inbox could not be brought safely to disk."), QT_TRANSLATE_NOOP("words", "Check the disk. Facts of the last moments may be lost if the power fails now.") },
    { "inbox.full", QT_TRANSLATE_NOOP("words", "The inbox is full: the store does not keep up or stands still."), QT_TRANSLATE_NOOP("words", "Check the store. The broker keeps what was not acknowledged.") },
};

} // namespace

std::span<const ErrorSentence> feedSentences() { return sentences; }

} // namespace signalbox::words
