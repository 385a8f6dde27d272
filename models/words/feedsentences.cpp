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
    { "inbox.folder", QT_TRANSLATE_NOOP("words", "The inbox {path} cannot be made."), QT_TRANSLATE_NOOP("words", "Check that you may write to the folder. Until then no facts are taken in.") },
    { "inbox.file", QT_TRANSLATE_NOOP("words", "The inbox file {path} cannot be opened."), QT_TRANSLATE_NOOP("words", "Check permissions and space. Until then no facts are taken in.") },
    { "inbox.write", QT_TRANSLATE_NOOP("words", "A message could not be kept in the inbox {path}."), QT_TRANSLATE_NOOP("words", "Make room. The broker keeps what was not acknowledged.") },
    { "inbox.sync", QT_TRANSLATE_NOOP("words", "The inbox could not be brought safely to disk."), QT_TRANSLATE_NOOP("words", "Check the disk. Facts of the last moments may be lost if the power fails now.") },
    { "inbox.full", QT_TRANSLATE_NOOP("words", "The inbox is full: the store does not keep up or stands still."), QT_TRANSLATE_NOOP("words", "Check the store. The broker keeps what was not acknowledged.") },
};

} // namespace

std::span<const ErrorSentence> feedSentences() { return sentences; }

} // namespace signalbox::words
