#pragma once

#include <span>

namespace signalbox::words {

/// English source sentences of one code, for the context "words"; {name} stands for a parameter.
struct ErrorSentence
{
    const char *code;
    const char *what;
    const char *todo;
};

std::span<const ErrorSentence> activationSentences(); ///< activation codes, typed and in pictures
std::span<const ErrorSentence> basemapSentences(); ///< street maps and pictures of the map
std::span<const ErrorSentence> campaignSentences();
std::span<const ErrorSentence> connectionSentences();
std::span<const ErrorSentence> feedSentences(); ///< messages and the inbox
std::span<const ErrorSentence> storeSentences(); ///< store, journal, workspace, secrets, engine
std::span<const ErrorSentence> geofenceSentences(); ///< geofences, drawn and from files
std::span<const ErrorSentence> incidentSentences(); ///< incidents and planned works
std::span<const ErrorSentence> planSentences(); ///< profile plans
std::span<const ErrorSentence> inputSentences(); ///< identifiers, filters, access, files
std::span<const ErrorSentence> cardSentences(); ///< eUICC packages, certificates, reference tables
std::span<const ErrorSentence> proofSentences(); ///< what cards signed
std::span<const ErrorSentence> m2mSentences(); ///< SOAP and the messages of SGP.02
std::span<const ErrorSentence> importSentences(); ///< CSV files, columns, rows of an inventory

} // namespace signalbox::words
