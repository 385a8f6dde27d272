#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "activation.empty", QT_TRANSLATE_NOOP("words", "There is no activation code."),
      QT_TRANSLATE_NOOP("words", "Type it, paste it, or choose the picture of its QR code. It begins with LPA:1$.") },
    { "activation.length", QT_TRANSLATE_NOOP("words", "The activation code has {length} characters; no code has more than {most}."),
      QT_TRANSLATE_NOOP("words", "Paste the code alone.") },
    { "activation.prefix", QT_TRANSLATE_NOOP("words", "This is not an activation code: at {at} it does not begin with 1$ or LPA:1$."),
      QT_TRANSLATE_NOOP("words", "Copy the line that begins with LPA:1$ from what the supplier sent.") },
    { "activation.fields", QT_TRANSLATE_NOOP("words", "The activation code ends too early: it names no matching id."),
      QT_TRANSLATE_NOOP("words", "A code has at least three parts, with $ between them. Copy the whole line.") },
    { "activation.host", QT_TRANSLATE_NOOP("words", "The activation code is wrong at {at}: this is not the address of an SM-DP+."),
      QT_TRANSLATE_NOOP("words", "Compare it with what the supplier sent.") },
    { "activation.matching-id", QT_TRANSLATE_NOOP("words", "The activation code is wrong at {at}: a matching id has letters, digits and hyphens only."),
      QT_TRANSLATE_NOOP("words", "Compare it with what the supplier sent; a line break may have come in.") },
    { "activation.oid", QT_TRANSLATE_NOOP("words", "The activation code is wrong at {at}: the object identifier of the SM-DP+ has digits and dots only."),
      QT_TRANSLATE_NOOP("words", "Compare it with what the supplier sent.") },
    { "activation.flag", QT_TRANSLATE_NOOP("words", "The activation code is wrong at {at}: the last part is 1 or empty."),
      QT_TRANSLATE_NOOP("words", "Compare it with what the supplier sent.") },
    { "activation.file", QT_TRANSLATE_NOOP("words", "The file {path} cannot be read."),
      QT_TRANSLATE_NOOP("words", "Check that it exists and that you may read it.") },
    { "activation.file-size", QT_TRANSLATE_NOOP("words", "The file {path} is larger than {megabytes} MB."),
      QT_TRANSLATE_NOOP("words", "Choose a picture of the QR code alone, or a text file that holds the code.") },
    { "activation.image", QT_TRANSLATE_NOOP("words", "The picture cannot be read."),
      QT_TRANSLATE_NOOP("words", "Choose a PNG or JPEG picture that other programs show.") },
    { "activation.image-size", QT_TRANSLATE_NOOP("words", "The picture has {width} × {height} points: that is too large."),
      QT_TRANSLATE_NOOP("words", "Cut out the QR code, or make the picture smaller.") },
    { "activation.no-qr", QT_TRANSLATE_NOOP("words", "There is no QR code in the picture."),
      QT_TRANSLATE_NOOP("words", "Choose a picture that shows the whole code, straight and sharp, with a light margin around it.") },
};

} // namespace

std::span<const ErrorSentence> activationSentences() { return sentences; }

} // namespace signalbox::words
