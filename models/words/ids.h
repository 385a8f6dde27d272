#pragma once

#include "domain/identifiers.h"

namespace signalbox::words {

/// "8904 9032 …": groups of four.
QString grouped(const Eid &eid);
/// "…170325": the last six with a leading ellipsis; all of it when not longer.
QString lastSix(QStringView id);
/// "7F21-02": hexadecimal, eNB and sector apart; whole for NR. Empty for 0.
QString cell(quint64 id);
/// Left to right inside U+2066 and U+2069, for ids in right-to-left text.
QString isolated(const QString &id);

} // namespace signalbox::words
