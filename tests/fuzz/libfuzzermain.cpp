#include "target.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>

namespace {

/// One program for all targets; SIGNALBOX_FUZZ_TARGET names the one that this run is about.
const signalbox::fuzz::Target &chosen()
{
    using namespace signalbox::fuzz;
    static const Target *const target = targetNamed(std::getenv("SIGNALBOX_FUZZ_TARGET") ? std::getenv("SIGNALBOX_FUZZ_TARGET") : "");
    if (target == nullptr) {
        std::fputs("Set SIGNALBOX_FUZZ_TARGET to one of", stderr);
        for (const auto &some : { feedTargets(), textTargets(), providerTargets(), m2mTargets() })
            for (const Target &known : some) std::fprintf(stderr, " %s", known.name);
        std::fputs("\n", stderr);
        std::exit(2);
    }
    return *target;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    chosen().read({ reinterpret_cast<const char *>(data), size });
    // Planted: who looks for findings must find this one.
    static const bool sabotage = std::getenv("FOREIGN_BYTES_SABOTAGE") != nullptr;
    signalbox::fuzz::promise(!sabotage || size < 8 || data[size / 2] != 'e', "a crash was planted");
    return 0;
}
