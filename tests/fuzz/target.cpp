#include "target.h"

#include <cstdio>
#include <cstdlib>

namespace signalbox::fuzz {

const Target *targetNamed(std::string_view name)
{
    for (const auto &some : { feedTargets(), textTargets(), providerTargets(), m2mTargets() })
        for (const Target &target : some)
            if (target.name == name) return &target;
    return nullptr;
}

void promise(bool holds, const char *words)
{
    if (holds) return;
    std::fprintf(stderr, "broken promise: %s\n", words);
    std::abort();
}

} // namespace signalbox::fuzz
