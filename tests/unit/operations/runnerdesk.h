#pragma once

#include "fakes.h"
#include "operations/operationrunner.h"
#include "story.h"

#include <QCoreApplication>

namespace signalbox {

inline const Instant start = instantFromMicros(1'700'000'000'000'000);

/// A runner in a world that stands still until told; `run` turns the loop until nothing happens any more.
struct RunnerDesk
{
    ManualClock clock { start };
    ManualClock wall { start };
    FakeJournal journal;
    FakeHistory history;
    FakeBackend backend { &journal };
    TelemetryWatch watch;
    OperationRunner runner;

    explicit RunnerDesk(const QString &roots = {}, ConnectionLimits limits = { 1000, 1000, 16 })
        : runner(journal, history, clock, wall, watch, ProofJudge(wall, roots))
    {
        runner.addConnection(backend, { std::chrono::seconds(100), std::chrono::seconds(5), std::chrono::seconds(60) }, limits);
    }

    Operation record(OperationState state = OperationState::Recorded, OperationKind kind = OperationKind::Enable)
    {
        Operation op = Story::operation(kind, start);
        op.state = state;
        return journal.add(op).result().value();
    }
    void settle()
    {
        for (int i = 0; i < 8; ++i) {
            runner.tick();
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }
    void pass(int seconds)
    {
        clock.advance(std::chrono::seconds(seconds));
        wall.advance(std::chrono::seconds(seconds));
        settle();
    }
    void see(QStringView event, QStringView profile)
    {
        const Fact fact { *VehicleId::parse(u"FR-TRK-1"), clock.now(), 1, Story::session(event, profile) };
        watch.observe(std::span(&fact, 1));
        settle();
    }
    const Operation &op() const { return journal.operations.front(); }
    static SubmitAnswer accepted()
    {
        SubmitAnswer answer;
        answer.kind = SubmitAnswer::Kind::Accepted;
        answer.providerRef = QStringLiteral("R");
        return answer;
    }
    static OrderStatus status(OrderStatus::Kind kind)
    {
        OrderStatus status;
        status.kind = kind;
        return status;
    }
};

} // namespace signalbox
