#pragma once

#include "operations/operationrunner.h"
#include "store/sqlitestore.h"
#include "verbs.h"

namespace signalbox {

/// The same servers as connections of a real engine's runner over a real journal: an order of every kind to
/// each, all at once, left to itself for a while.
class OrderTrial : public QObject
{
public:
    /// `dir` for the database.
    OrderTrial(const Zoo &zoo, const TestPki &pki, const QString &dir, std::chrono::seconds lasts, std::function<void()> done);
    ~OrderTrial() override;
    /// A line for each server: how its orders stand.
    QStringList lines() const;
    QString fault() const { return m_fault; } ///< why it could not be held

private:
    void record(const BadServer &server, int &card);
    void end();

    const Zoo &m_zoo;
    std::function<void()> m_done;
    WallClock m_wall;
    TelemetryWatch m_watch;
    std::unique_ptr<SqliteStore> m_store;
    std::vector<std::unique_ptr<CamaraBackend>> m_backends;
    std::unique_ptr<OperationRunner> m_runner;
    std::vector<Operation> m_ended;
    QString m_fault;
};

} // namespace signalbox
