#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "store.open", QT_TRANSLATE_NOOP("words", "The database {path} cannot be opened."),
      QT_TRANSLATE_NOOP("words", "Check that the folder exists and that you may write to it.") },
    { "store.newer", QT_TRANSLATE_NOOP("words", "The database was written by a newer version (schema {schema}; this program knows {known})."),
      QT_TRANSLATE_NOOP("words", "Use the newer program. Nothing was changed.") },
    { "store.migration", QT_TRANSLATE_NOOP("words", "The database could not be brought up to date at step {step}."),
      QT_TRANSLATE_NOOP("words", "It stays as it was before that step. Make a copy of it and report the line below.") },
    { "store.busy", QT_TRANSLATE_NOOP("words", "Another program writes to the database for too long."),
      QT_TRANSLATE_NOOP("words", "Wait for it or close it, then try again. Nothing was written.") },
    { "store.full", QT_TRANSLATE_NOOP("words", "The disk of the database is full."),
      QT_TRANSLATE_NOOP("words", "Make room. New facts are kept in the inbox until then.") },
    { "store.query", QT_TRANSLATE_NOOP("words", "The database refused a statement."),
      QT_TRANSLATE_NOOP("words", "Report the line below; nothing of this step was written.") },
    { "store.damaged", QT_TRANSLATE_NOOP("words", "The database holds something that cannot be read."),
      QT_TRANSLATE_NOOP("words", "Restore a copy, or run “signalboxctl store check”.") },
    { "store.closed", QT_TRANSLATE_NOOP("words", "The database is closed already."), QT_TRANSLATE_NOOP("words", "Start the program again.") },
    { "journal.not-owner", QT_TRANSLATE_NOOP("words", "Another engine has taken this workspace over."),
      QT_TRANSLATE_NOOP("words", "This program only looks on now. Nothing was sent.") },
    { "journal.transition", QT_TRANSLATE_NOOP("words", "The operation has moved on in the meantime."),
      QT_TRANSLATE_NOOP("words", "Look at its new state. Nothing was changed.") },
    { "journal.eid-busy", QT_TRANSLATE_NOOP("words", "Another operation on this eUICC is open: OP-{number}."),
      QT_TRANSLATE_NOOP("words", "Wait until it is settled, or cancel it if it was not sent. Nothing was recorded.") },
    { "journal.unknown", QT_TRANSLATE_NOOP("words", "The journal has no such operation."),
      QT_TRANSLATE_NOOP("words", "Read the list of operations again.") },
    { "engine.ownership-lost", QT_TRANSLATE_NOOP("words", "Another engine has taken this workspace over; this program only looks now."),
      QT_TRANSLATE_NOOP("words", "Go on in the other program, or close it and start this one again. Open operations are in the journal.") },
    { "engine.lock-file", QT_TRANSLATE_NOOP("words", "The lock file {path} cannot be written."),
      QT_TRANSLATE_NOOP("words", "Check the permissions of the workspace folder. Until then this program only looks.") },
    { "engine.locked", QT_TRANSLATE_NOOP("words", "Another program works on this workspace: {program}, process {pid} on {host}."),
      QT_TRANSLATE_NOOP("words", "This program only looks on until that one ends.") },
    { "workspace.missing", QT_TRANSLATE_NOOP("words", "{path} is not a workspace: there is no workspace.ini."),
      QT_TRANSLATE_NOOP("words", "Choose another folder, or let the demo make one.") },
    { "workspace.unreadable", QT_TRANSLATE_NOOP("words", "{path} cannot be read."),
      QT_TRANSLATE_NOOP("words", "Check its permissions and that it is in INI format.") },
    { "workspace.unwritable", QT_TRANSLATE_NOOP("words", "{path} cannot be written."),
      QT_TRANSLATE_NOOP("words", "Check permissions and space. The settings were not saved.") },
    { "workspace.key", QT_TRANSLATE_NOOP("words", "{path}, section [{section}]: “{value}” is not a value for {key}."),
      QT_TRANSLATE_NOOP("words", "Correct the line, then open the workspace again.") },
    { "workspace.key-missing", QT_TRANSLATE_NOOP("words", "{path}, section [{section}]: {key} is missing."),
      QT_TRANSLATE_NOOP("words", "Add the line, then open the workspace again.") },
    { "workspace.choice", QT_TRANSLATE_NOOP("words", "{path}, section [{section}]: “{value}” is not a {key} that this version knows."),
      QT_TRANSLATE_NOOP("words", "Write one of {allowed}, then open the workspace again.") },
    { "secret.missing", QT_TRANSLATE_NOOP("words", "There is no secret named {id}."), QT_TRANSLATE_NOOP("words", "Enter it on the Connections page.") },
    { "secret.form", QT_TRANSLATE_NOOP("words", "{id} is not a name for a secret, or the secret is empty."),
      QT_TRANSLATE_NOOP("words", "Use letters, digits, dots and hyphens. Nothing was kept.") },
    { "secret.permissions", QT_TRANSLATE_NOOP("words", "{path} can be read by others."),
      QT_TRANSLATE_NOOP("words", "Set its mode to {mode}, and change the secrets in it. It was not used.") },
    { "secret.unreadable", QT_TRANSLATE_NOOP("words", "The secrets in {path} cannot be read."), QT_TRANSLATE_NOOP("words", "Check its permissions.") },
    { "secret.unwritable", QT_TRANSLATE_NOOP("words", "The secret could not be kept in {path}."),
      QT_TRANSLATE_NOOP("words", "Check permissions and space. It was not kept.") },
    { "file.write", QT_TRANSLATE_NOOP("words", "{path} cannot be written."), QT_TRANSLATE_NOOP("words", "Check permissions and space.") },
    { "file.read", QT_TRANSLATE_NOOP("words", "{path} cannot be read."), QT_TRANSLATE_NOOP("words", "Check that it exists and its permissions.") },
    { "store.chunk", QT_TRANSLATE_NOOP("words", "A piece of the history of positions or signal is damaged ({octets} octets)."),
      QT_TRANSLATE_NOOP("words", "It is left out; all else can be read. Restore a copy if it matters.") },
};

} // namespace

std::span<const ErrorSentence> storeSentences() { return sentences; }

} // namespace signalbox::words
