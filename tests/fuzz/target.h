#pragma once

#include <span>
#include <string_view>

namespace signalbox::fuzz {

/// A reader of foreign bytes. It may refuse, and must do nothing else: what it promises of what it takes is
/// checked inside, and a broken promise ends the process.
struct Target
{
    const char *name; ///< of its folder in corpus/
    void (*read)(std::string_view bytes);
};

std::span<const Target> feedTargets(); ///< native, traccar, emnify, 1nce, radacct, lines, user-location
std::span<const Target> textTargets(); ///< filter, identifiers, activation-code, csv, workspace, geojson, campaign-draft, works
std::span<const Target> providerTargets(); ///< eim-json, http, der, proof
std::span<const Target> m2mTargets(); ///< soap
const Target *targetNamed(std::string_view name); ///< nullptr when there is none

/// Ends the process with the words when they are not true.
void promise(bool holds, const char *words);

} // namespace signalbox::fuzz
