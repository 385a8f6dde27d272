#pragma once

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <string>
#include <unistd.h>

/// INBOX_KILL="before-append:5000": SIGKILL of this process the 5000th time it comes to that place.
class KillPoint
{
public:
    KillPoint()
    {
        const char *plan = std::getenv("INBOX_KILL");
        const std::string text = plan ? plan : "";
        const std::size_t colon = text.find(':');
        if (colon == text.npos) return;
        m_place = text.substr(0, colon);
        m_left = std::stol(text.substr(colon + 1));
    }
    void pass(const char *place)
    {
        if (m_place == place && --m_left == 0) ::kill(::getpid(), SIGKILL);
    }

private:
    std::string m_place;
    std::atomic<long> m_left = -1;
};
