#pragma once

#include <QString>

namespace signalbox::bench {

/// What a start is compared with: a window that shows how many vehicles it has when inventory and last facts were read
/// by QSqlQuery into one row of strings a vehicle. Prints a line after its first picture; the exit code.
int showByStrings(const QString &database);
/// One table of a million rows alone, by QSqlQuery into strings; ms.
double readOneTable(const QString &database);

} // namespace signalbox::bench
