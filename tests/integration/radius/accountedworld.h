#pragma once

#include "accountingservers.h"
#include "feed/ingestpipeline.h"
#include "feed/radacctdecoder.h"
#include "feed/radacctfeed.h"

#include <QHostAddress>
#include <QTest>
#include <map>
#include <mutex>

/// What a desk has heard of sessions: by session id the greatest totals, and every fact as a line. Any thread.
class Heard
{
public:
    struct Totals
    {
        std::uint64_t rx = 0, tx = 0;
        bool stopped = false;
        std::string cause;
    };
    /// Hears one gateway only: the log has what earlier tests sent.
    explicit Heard(std::uint32_t nas) : m_gateway('/' + QHostAddress(nas).toString().toStdString() + '/') { }
    void take(const std::vector<signalbox::Fact> &facts)
    {
        const std::lock_guard lock(m_mutex);
        for (const signalbox::Fact &fact : facts) {
            const auto &session = std::get<signalbox::SessionFact>(fact.body);
            if (session.sessionId.find(m_gateway) == std::string::npos) continue;
            Totals &totals = m_totals[session.sessionId.substr(session.sessionId.rfind('/') + 1)];
            totals.rx = std::max(totals.rx, session.rx);
            totals.tx = std::max(totals.tx, session.tx);
            totals.stopped = totals.stopped || session.event == signalbox::SessionEvent::Stop;
            if (session.cause) totals.cause = session.cause->toString().toStdString();
            m_facts.push_back(fact);
        }
    }
    Totals of(const std::string &session) const
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_totals.find(session);
        return found == m_totals.end() ? Totals() : found->second;
    }
    std::size_t count() const
    {
        const std::lock_guard lock(m_mutex);
        return m_facts.size();
    }
    std::vector<signalbox::Fact> facts() const
    {
        const std::lock_guard lock(m_mutex);
        return m_facts;
    }

private:
    const std::string m_gateway;
    mutable std::mutex m_mutex;
    std::map<std::string, Totals> m_totals;
    std::vector<signalbox::Fact> m_facts;
};

/// Every IMSI is a vehicle of its own name.
class EveryImsi final : public signalbox::VehicleResolver
{
public:
    std::optional<signalbox::VehicleId> find(const signalbox::DeviceMarks &marks) const override
    {
        return marks.imsi ? signalbox::VehicleId::fromUtf8(marks.imsi->digits()) : std::nullopt;
    }
};

/// A desk that follows accounting and records, until it is destroyed.
class Desk
{
public:
    Desk(const signalbox::RadacctAccess &access, const QString &cursor, Heard &heard)
        : feed({ access, cursor, "radius", std::chrono::milliseconds(50), std::chrono::milliseconds(200) }),
          pipeline(
              feed, m_clock, [](const signalbox::FleetId &, std::vector<signalbox::Fact> &) {},
              [&heard](const signalbox::FleetId &, const std::vector<signalbox::Fact> &facts) -> signalbox::Result<void> {
                  heard.take(facts);
                  return {};
              },
              { std::chrono::milliseconds(20), 20'000, std::chrono::milliseconds(20) },
              [this](signalbox::Refusals &refusals) {
                  return std::make_unique<signalbox::RadacctDecoder>(*signalbox::FleetId::parse(u"demo"), m_vehicles, refusals);
              })
    {
        pipeline.start();
    }
    ~Desk() { pipeline.stop(); }

private:
    const signalbox::WallClock m_clock;
    const EveryImsi m_vehicles;

public:
    signalbox::RadacctFeed feed;
    signalbox::IngestPipeline pipeline;
};
