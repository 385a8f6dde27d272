#pragma once

#include "fleet/history.h"
#include "words/reader.h"

namespace signalbox::words {

/// One thing that a card said of itself.
struct CardLine
{
    QString name;
    QString value; ///< as short as a card of the desk wants it
    QString whole; ///< at full length, for the clipboard and the tooltip
    bool digits = false; ///< an identifier or bytes: written in the fixed font
};

/// What it said of itself: version, memory, capabilities, roots, certificates, SM-DP+. Empty when it was not asked.
std::vector<CardLine> euiccLines(const KeptCardReading &said, const Reader &reader);
/// The eIMs that it obeys, one a line.
std::vector<CardLine> eimLines(const KeptCardReading &said, const Reader &reader);

} // namespace signalbox::words
