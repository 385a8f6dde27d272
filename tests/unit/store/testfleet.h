#pragma once

#include "fleet/history.h"
#include "operations/journal.h"
#include "store/sqlitestore.h"

#include <QTemporaryDir>

/// A store in a folder of its own, and short ways to say facts. Times are seconds after `start`.
namespace testfleet {

using namespace signalbox;

inline const Instant start = instantFromMicros(1'790'000'400'000'000); // on a ten-minute mark
inline const FleetId fleet = FleetId::parse(u"demo").value();
inline VehicleId vehicle(const char *name) { return *VehicleId::fromUtf8(name); }
inline Instant at(double seconds) { return start + Span(std::int64_t(seconds * 1e6)); }
inline Imsi imsi(const char16_t *text = u"208011234567890") { return Imsi::parse(text).value(); }
inline Iccid iccid(const char16_t *text = u"8933011234567890123") { return Iccid::parse(text).value(); }
inline Eid eid(char last = '1') { return Eid::withCheckDigits(std::string("89049032123451234512345678901") + last).value(); }

Fact position(const char *name, double seconds, double lat, double lon = 5, float heading = 90, bool ignition = true);
Fact radio(const char *name, double seconds, float rsrp = -90, CellId cell = 7);
Fact session(const char *name, double seconds, SessionEvent event, const char *id, std::uint64_t seq = 1);
Fact reject(const char *name, double seconds);
Fact device(const char *name, double seconds);
VehicleRecord record(const char *name, const char *cohort = "Long-haul");
Operation operation(const char *name = "A", char eidEnd = '1', OperationKind kind = OperationKind::Enable);

struct Store
{
    explicit Store(std::chrono::milliseconds flushEvery = std::chrono::hours(1), QString path = {});
    void reopen();

    QTemporaryDir dir;
    ManualClock clock { start + std::chrono::hours(1) };
    SqliteStoreOptions options;
    std::unique_ptr<SqliteStore> store;
};

inline Viewer viewer(Role role) { return { role, {}, QStringLiteral("someone") }; }
const Viewer admin = viewer(Role::Administrator);

/// Waits for the answer; an error fails loudly where it is used.
template<typename T>
T get(QFuture<Result<T>> future)
{
    future.waitForFinished();
    auto result = future.result();
    if (!result) qFatal("%s: %s", qPrintable(result.error().code), qPrintable(result.error().technical));
    if constexpr (!std::is_void_v<T>) return *result;
}
template<typename T>
QString errorOf(QFuture<Result<T>> future)
{
    const auto result = future.result();
    return result ? QString() : result.error().code;
}

} // namespace testfleet
