#include "figures.h"

#include <sys/resource.h>

namespace operationcost {

Milliseconds cpuTime()
{
    rusage used {};
    getrusage(RUSAGE_SELF, &used);
    const auto of = [](const timeval &t) { return std::chrono::seconds(t.tv_sec) + std::chrono::microseconds(t.tv_usec); };
    return of(used.ru_utime) + of(used.ru_stime);
}

} // namespace operationcost
