#include "randomfacts.h"

using namespace signalbox;

double RandomFacts::real(double least, double most)
{
    return least + (most - least) * double(below(1'000'000'007)) / 1e9;
}

std::string RandomFacts::text(std::size_t most)
{
    static const char *const pieces[] = { "a", "9", "\"", "\\", "\n", "\t", "\x01", "é", "漢", "🚛", "/", " ", "internet.apn" };
    std::string out;
    while (out.size() + 12 < most && below(6) != 0) out += pieces[below(std::size(pieces))];
    return out;
}

QString RandomFacts::digits(int count)
{
    QString out;
    for (int i = 0; i < count; ++i) out += QChar(ushort(u'0' + below(10)));
    return out;
}

std::optional<Cause> RandomFacts::cause()
{
    if (chance()) return std::nullopt;
    return Cause { static_cast<CauseSpace>(below(10)), std::int32_t(below(100'000)) };
}

Plmn RandomFacts::plmn() { return Plmn::from(int(200 + below(700)), int(below(100)), chance() ? 2 : 3).value(); }
Rat RandomFacts::rat() { return ratFromNumber(int(below(11))); }

FactBody RandomFacts::body()
{
    switch (below(5)) {
    case 0: {
        PositionFact p { real(-90, 90), real(-180, 180), float(real(0, 100)), float(real(0, 360)), {}, {}, {} };
        if (chance()) p.ignition = chance();
        if (chance()) p.odometer = real(0, 1e9);
        if (chance()) p.driving = std::int64_t(below(1'000'000'000));
        return p;
    }
    case 1: return RadioFact { plmn(), rat(), chance() ? 0 : m_random(), float(real(-140, -40)), float(real(-20, 0)), float(real(-20, 40)) };
    case 2: {
        SessionFact s;
        s.event = static_cast<SessionEvent>(below(3));
        s.sessionId = "s" + text(100);
        if (chance()) s.iccid = Iccid::parse(QStringLiteral("89") + digits(17)).value();
        if (chance()) s.imsi = Imsi::parse(QStringLiteral("208") + digits(12)).value();
        if (chance()) s.imei = Imei::parse(QStringLiteral("490154203237518")).value();
        s.plmn = plmn();
        s.rat = rat();
        s.apn = text(90);
        s.ip = chance() ? "" : "2001:db8::1";
        s.cell = chance() ? 0 : m_random();
        s.rx = below(std::uint64_t(1) << 62);
        s.tx = below(1000);
        s.cause = cause();
        return s;
    }
    case 3: return SignallingFact { "p" + text(50), plmn(), cause() };
    default: {
        DeviceFact d { {}, {}, text(60), text(60) };
        if (chance()) d.battery = float(real(0, 30));
        if (chance()) d.temperature = float(real(-40, 90));
        return d;
    }
    }
}

Fact RandomFacts::next()
{
    const std::string name = "FR-TRK-" + std::to_string(below(50));
    return { *VehicleId::fromUtf8(name), instantFromMicros(1'700'000'000'000'000 + std::int64_t(below(86'400'000'000))), below(std::uint64_t(1) << 62), body() };
}
