#include "outbox.h"

#include <cstdio>
#include <thread>

// inboxpublish FOLDER PORT EVENTS PUBLISHERS PER_SECOND: ends 0 when the broker has acknowledged all of them.
int main(int argc, char **argv)
{
    if (argc != 6) return 2;
    const int port = std::atoi(argv[2]), events = std::atoi(argv[3]), publishers = std::atoi(argv[4]), rate = std::atoi(argv[5]);
    mosquitto_lib_init();
    std::atomic<int> failed = 0, repeated = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < publishers; ++i)
        threads.emplace_back([&, i] {
            Outbox outbox("V-" + std::to_string(i), events / publishers, argv[1], port);
            if (!outbox.run(rate / publishers)) ++failed;
            repeated += outbox.repeated();
        });
    for (auto &thread : threads) thread.join();
    mosquitto_lib_cleanup();
    std::printf("%d\n", repeated.load());
    return failed == 0 ? 0 : 1;
}
