#pragma once

#include "fleet/fleetstate.h"

#include <QStringList>
#include <QTest>

namespace signalbox {

/// A fleet told in lines, each one vehicle and what it says, in any order of words:
///   FR-TRK-1 cohort Long-haul at 46.8,4.9 ignition on radio 20801 lte-m rsrp -91 sinr 12 ago 90s
///   FR-TRK-1 start s1 imsi 208014417032281 iccid 89330100190441703251 on 20801 rx 1000 tx 200
///   FR-TRK-1 reject emm:17    FR-TRK-1 battery 10.9 firmware 4.11.2
/// `ago` (s, m, h) says when; without it, now.
class TextWorld
{
public:
    explicit TextWorld(Instant start = instantFromMicros(1'795'098'728'000'000)) // 2026-11-19T14:32:08Z
        : clock(start), fleet(clock, borders())
    {
    }

    void tell(const QString &lines)
    {
        for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) tellLine(line.simplified());
    }
    void judge(const FeedHealth &feed = {}) { fleet.judge(clock.now(), feed); }
    void pass(Span span) { clock.advance(span); }

    QString states() const
    {
        const auto view = fleet.read();
        QStringList out;
        for (Row row = 0; row < view.size(); ++row)
            out.append(QString::fromUtf8(view->id[row].data(), qsizetype(view->id[row].size())) + u' ' + QString(code(VehicleState(view->state[row]))));
        return out.join(QStringLiteral(", "));
    }
    QString state(const char *id) const { return QString(code(VehicleState(fleet.read()->state[row(id)]))); }
    Reason reason(const char *id) const { return fleet.read()->reason[row(id)]; }
    Row row(const char *id) const { return fleet.find(std::string_view(id)); }

    static Span span(const QString &text)
    {
        const int count = text.chopped(1).toInt();
        switch (text.back().unicode()) {
        case u'h': return std::chrono::hours(count);
        case u'm': return std::chrono::minutes(count);
        default: return std::chrono::seconds(count);
        }
    }

    ManualClock clock;
    FleetState fleet;
    FleetState::Applied applied; ///< of the last line

private:
    static std::shared_ptr<const CountryIndex> borders()
    {
        static const auto index = std::make_shared<const CountryIndex>(*CountryIndex::load());
        return index;
    }

    void tellLine(const QString &line)
    {
        const QStringList words = line.split(u' ');
        const auto after = [&words](const char *key, int offset = 1) {
            const qsizetype at = words.indexOf(QLatin1StringView(key));
            return at < 0 ? QString() : words.value(at + offset);
        };
        const VehicleId id = *VehicleId::parse(words.front());
        addWhenNew(id, after);
        std::vector<Fact> facts;
        const Instant t = clock.now() - (after("ago").isEmpty() ? Span(0) : span(after("ago")));
        const auto say = [&](FactBody body) { facts.push_back({ id, t, ++m_seq, std::move(body) }); };
        if (words.contains(u"at")) say(position(after));
        if (words.contains(u"radio"))
            say(RadioFact { *Plmn::parse(after("radio")), *ratFromCode(after("radio", 2)), 0x7f2102, number(after("rsrp"), -91), -11, number(after("sinr"), 12) });
        for (const auto event : { SessionEvent::Start, SessionEvent::Interim, SessionEvent::Stop })
            if (const QString session = after(code(event).latin1()); !session.isEmpty()) say(sessionFact(event, session, after));
        if (words.contains(u"reject")) say(SignallingFact { "attach", {}, *Cause::parse(after("reject")) });
        if (words.contains(u"battery") || words.contains(u"firmware"))
            say(DeviceFact { number(after("battery"), 27.4f), {}, after("firmware").toStdString(), {} });
        applied = fleet.apply(facts);
    }

    template<typename After>
    void addWhenNew(const VehicleId &id, const After &after)
    {
        if (fleet.find(id) != noRow) return;
        VehicleRecord record;
        record.fleet = *FleetId::parse(u"demo");
        record.id = id;
        record.cohort = after("cohort").isEmpty() ? QStringLiteral("Long-haul") : after("cohort");
        record.hardware = QStringLiteral("Renault T480");
        record.modem = QStringLiteral("Quectel BG95-M3");
        record.firmware = QStringLiteral("4.11.2");
        record.rats = ratBit(Rat::LteM) | ratBit(Rat::NbIot);
        record.eid = *Eid::withCheckDigits("890490321234512345678900000000");
        record.imei = *Imei::parse(u"490154203237518");
        if (const QString plate = after("plate"); !plate.isEmpty()) record.plate = *Plate::parse(plate);
        if (const QString vin = after("vin"); !vin.isEmpty()) record.vin = *Vin::parse(vin);
        if (const QString type = after("type"); !type.isEmpty()) record.type = *vehicleTypeFromCode(type);
        if (const QString label = after("label"); !label.isEmpty()) record.labels = { label };
        if (const QString ipa = after("ipa"); !ipa.isEmpty()) record.ipa = *ipaPlaceFromCode(ipa);
        if (const QString transport = after("transport"); !transport.isEmpty()) record.transport = *pollTransportFromCode(transport);
        if (const QString fallback = after("fallback"); !fallback.isEmpty()) {
            Profile profile;
            profile.iccid = *Iccid::parse(fallback);
            profile.fallback = true;
            record.profiles.push_back(profile);
        }
        fleet.add(record);
    }

    template<typename After>
    static PositionFact position(const After &after)
    {
        const QStringList place = after("at").split(u',');
        PositionFact fact { place[0].toDouble(), place[1].toDouble(), number(after("speed"), 22), 90, {}, {}, {} };
        if (const QString ignition = after("ignition"); !ignition.isEmpty()) fact.ignition = ignition == u"on";
        return fact;
    }

    template<typename After>
    static SessionFact sessionFact(SessionEvent event, const QString &id, const After &after)
    {
        SessionFact fact;
        fact.event = event;
        fact.sessionId = id.toStdString();
        fact.plmn = *Plmn::parse(after("on").isEmpty() ? QStringLiteral("20801") : after("on"));
        fact.rat = Rat::LteM;
        if (const QString imsi = after("imsi"); !imsi.isEmpty()) fact.imsi = *Imsi::parse(imsi);
        if (const QString iccid = after("iccid"); !iccid.isEmpty()) fact.iccid = *Iccid::parse(iccid);
        fact.apn = "iot.example";
        fact.ip = "10.20.30.40";
        fact.rx = after("rx").toULongLong();
        fact.tx = after("tx").toULongLong();
        if (const QString cause = after("cause"); !cause.isEmpty()) fact.cause = *Cause::parse(cause);
        return fact;
    }

    static float number(const QString &text, float otherwise) { return text.isEmpty() ? otherwise : text.toFloat(); }

    std::uint64_t m_seq = 0;
};

} // namespace signalbox
