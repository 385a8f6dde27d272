#include "vehicle/cardloader.h"

#include "base/deliver.h"
#include "operations/networkstory.h"
#include "tables/fleetcells.h"

namespace signalbox {

using namespace std::chrono_literals;

namespace {
/// Samples are thinned to one a minute when stored; three missing ones are a gap.
constexpr Span leastGap = 4min;

TimeSeries signalOf(const std::vector<RadioSample> &radio)
{
    std::vector<TimedValue> samples;
    samples.reserve(radio.size());
    for (const RadioSample &sample : radio) {
        if (std::isfinite(sample.radio.rsrp) && sample.radio.rsrp < 0)
            samples.push_back({ sample.t, double(sample.radio.rsrp) });
    }
    return TimeSeries(samples, leastGap);
}
} // namespace

CardLoader::CardLoader(TableSources sources, HistoryReader &history, OperationsDesk &desk, QObject *parent)
    : QObject(parent), m_sources(std::move(sources)), m_history(history), m_desk(desk)
{
}

void CardLoader::load(Row row, Instant from)
{
    Subject subject { {}, {}, QTimeZone::utc(), {}, ++m_question };
    {
        const FleetState::ReadView view = m_sources.fleet.read();
        if (row >= view.size())
            return;
        subject.vehicle = *VehicleId::fromUtf8(view->id[row]);
        // Stored samples are thinned to one a minute, so less than five minutes says nothing.
        subject.rule = { std::max<Span>(5min, std::chrono::seconds(view->factInterval[row]) * 3),
                         std::chrono::seconds(view->parkedInterval[row]) * 5 / 4 };
        if (!view->fallbackIccid[row].digits().empty())
            subject.fallback = view->fallbackIccid[row];
        subject.zone = FleetCells(view, m_sources, m_sources.clock.now()).zone(row);
    }
    m_from = from;
    const auto current = [this, question = subject.question] { return question == m_question; };
    deliver(m_history.history(m_sources.viewer, subject.vehicle, from, m_sources.clock.now()), this,
            [this, current, subject](const Result<VehicleHistory> &history) {
                if (!current())
                    return;
                if (history)
                    takeHistory(subject, *history);
                else
                    Q_EMIT failed(history.error());
            });
    deliver(m_history.profiles(m_sources.viewer, subject.vehicle), this, [this, current](const Result<std::vector<ProfileStatement>> &statements) {
        if (current() && statements)
            Q_EMIT profilesLoaded(*statements);
    });
    deliver(m_history.cardReading(m_sources.viewer, subject.vehicle), this, [this, current](const Result<KeptCardReading> &said) {
        if (current() && said)
            Q_EMIT readingLoaded(*said);
    });
    deliver(m_desk.targets(m_sources.viewer, subject.vehicle), this, [this, current](const Result<std::vector<SwitchTarget>> &targets) {
        if (current())
            Q_EMIT targetsLoaded(targets.value_or(std::vector<SwitchTarget> {}));
    });
}

void CardLoader::takeHistory(const Subject &subject, VehicleHistory history)
{
    OperationFilter filter;
    filter.vehicle = subject.vehicle;
    deliver(m_desk.list(m_sources.viewer, filter), this,
            [this, subject, history = std::move(history)](const Result<std::vector<Operation>> &operations) {
                if (subject.question == m_question)
                    publish(subject, history, operations.value_or(std::vector<Operation> {}));
            });
}

void CardLoader::publish(const Subject &subject, VehicleHistory history, std::vector<Operation> operations)
{
    auto data = std::make_shared<CardHistory>();
    data->now = m_sources.clock.now();
    data->zone = subject.zone;
    data->plan = planGantt(history, subject.rule, data->now);
    data->plan.changes = changesBetween(history.sessions, subject.fallback, orderedSwitches(operations));
    data->signal = signalOf(history.radio);
    data->history = std::move(history);
    data->operations = std::move(operations);
    Q_EMIT loaded(std::move(data));
}

} // namespace signalbox
