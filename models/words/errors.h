#pragma once

#include "base/result.h"

#include <QLocale>

namespace signalbox::words {

/// An error for an error block: what happened to what, what to do and what was not done, the mono detail line.
struct ErrorText
{
    QString what;
    QString todo; ///< may be empty
    QString detail; ///< code and technical text, not translated
    QString sentence() const { return todo.isEmpty() ? what : what + QLatin1Char(' ') + todo; }
};

/// A sentence for every code of the tree; an unknown code is told as it is, never swallowed.
ErrorText error(const Error &error, const QLocale &locale = {});
/// The codes that have a sentence; a test compares them with the codes in the tree.
QStringList errorCodes();

} // namespace signalbox::words
