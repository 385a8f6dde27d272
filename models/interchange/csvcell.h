#pragma once

#include <QString>

namespace signalbox {

/// A spreadsheet runs a cell that begins with = + - @ (also in their full-width forms), tab or a line break as
/// a formula. Such a text gets an apostrophe in front, and so does a text that would look as if it had got one:
/// any number of apostrophes and then one of those characters. restored() takes exactly one away, so every text
/// comes back as it was, and `'-5` from a spreadsheet reads as `-5`.
QString neutralised(const QString &text);
QString restored(const QString &cell);

} // namespace signalbox
