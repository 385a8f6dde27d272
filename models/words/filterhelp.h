#pragma once

#include "fleet/query.h"

#include <QLocale>

namespace signalbox::words {

enum class HelpForm : std::uint8_t { Markdown, Plain };

/// The help page of the filter language, German where the locale is and else English, with a table of the fields that
/// this language knows: what they take and which roles see them. In a German page the sentences of the table are in the
/// language of the program's translations.
/// Errors: "reference.missing", a fault of the build.
Result<QString> filterHelp(const QueryLanguage &language, const QLocale &locale, HelpForm form);

} // namespace signalbox::words
