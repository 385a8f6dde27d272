#pragma once

#include "operations/operationsdesk.h"
#include "tables/fleettablemodel.h"
#include "vehicle/cardhistory.h"

namespace signalbox {

/// Reads one vehicle's past, profiles and operations off the GUI thread and hands them over as a whole. An
/// answer for a vehicle that is not shown any more is dropped.
class CardLoader final : public QObject
{
    Q_OBJECT
public:
    CardLoader(TableSources sources, HistoryReader &history, OperationsDesk &desk, QObject *parent = nullptr);

    /// Reads from `from` until now.
    void load(Row row, Instant from);
    void setReader(const Reader &reader) { m_sources.reader = reader; }
    Instant loadedFrom() const { return m_from; }

Q_SIGNALS:
    void loaded(std::shared_ptr<const signalbox::CardHistory> data);
    void profilesLoaded(const std::vector<signalbox::ProfileStatement> &statements);
    void readingLoaded(const signalbox::KeptCardReading &said);
    void targetsLoaded(const std::vector<signalbox::SwitchTarget> &targets);
    void failed(const signalbox::Error &error);

private:
    struct Subject
    {
        VehicleId vehicle;
        SilenceRule rule;
        QTimeZone zone;
        std::optional<Iccid> fallback;
        int question = 0;
    };
    void takeHistory(const Subject &subject, VehicleHistory history);
    void publish(const Subject &subject, VehicleHistory history, std::vector<Operation> operations);

    TableSources m_sources;
    HistoryReader &m_history;
    OperationsDesk &m_desk;
    Instant m_from {};
    int m_question = 0;
};

} // namespace signalbox
