#pragma once

#include "interchange/importresult.h"

#include <QLocale>

namespace signalbox::words {

QString rowOutcome(RowOutcome outcome); ///< "new", "changed", "unchanged", "refused"
/// What became of a row and why, in sentences: refusals, warnings, or which columns changed. May be empty.
QString rowNotes(const RowResult &result, const QLocale &locale = {});
/// "12 new, 3 changed, 1 unchanged, 4 refused; 2 with a warning".
QString importCounts(const ImportCounts &counts, const QLocale &locale = {});
QString columnName(Column field); ///< "licence plate"

} // namespace signalbox::words
