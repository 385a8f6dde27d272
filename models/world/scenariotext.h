#pragma once

#include <QByteArray>
#include <QString>

namespace signalbox::world {

/// The line of an octet, from 1.
int lineAt(const QByteArray &text, qsizetype offset);
/// The line where `member` stands in element `index` of the array "faults" of a JSON text; where the element
/// begins when it has no such member; 1 when there is no such element. The text must be valid JSON.
int lineOfFault(const QByteArray &text, int index, const QString &member);
/// The line of the first "member", 1 when there is none.
int lineOfMember(const QByteArray &text, const QString &member);

} // namespace signalbox::world
