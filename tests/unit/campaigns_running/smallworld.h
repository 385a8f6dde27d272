#pragma once

#include "campaigns/campaignrunner.h"
#include "campaigns/journalcampaigns.h"
#include "unit/campaigns/cast.h"
#include "operations/journaldesk.h"
#include "store/sqlitestore.h"

#include <QCoreApplication>
#include <QTemporaryDir>

/// A fleet, its cards and a provider that executes what the journal holds, over a real store: without threads of its own,
/// and nothing happens but by step(). The engine (desk, runner, store) can be dropped at any moment and made again.
class SmallWorld final : public signalbox::VehicleBook
{
public:
    struct Card
    {
        signalbox::VehicleId vehicle;
        signalbox::LatLon place;
        signalbox::CountryCode country;
        bool onTarget = false;
        bool stranded = false; ///< on a network that is dead where it is
    };

    /// `dead`: who is stranded by the target.
    SmallWorld(int vehicles, std::function<bool(const Card &)> dead);
    ~SmallWorld() override;

    signalbox::Campaign create(const signalbox::CampaignDraft &draft);
    void startEngine();
    void dropEngine(); ///< as it is: answers under way are never heard
    /// The world goes on by `seconds`, the provider works, the engine looks once. `hops`: turns of the loop that it is given.
    void step(int seconds = 20, int hops = 60);

    signalbox::Campaign campaign(const QUuid &id);
    std::vector<signalbox::CampaignMember> members(const QUuid &id);
    std::vector<signalbox::Operation> orders(const QUuid &id);
    signalbox::JournalCampaigns &desk() { return *m_campaigns; }
    signalbox::SqliteStore &store() { return *m_store; }

    std::vector<Card> cards;
    signalbox::ManualClock clock { cast::start };
    bool lazyProvider = false; ///< leaves orders as they are recorded
    int executions = 0;

private:
    std::optional<signalbox::VehicleBrief> find(const signalbox::VehicleId &vehicle) const override;
    std::optional<signalbox::RatSet> radiosOf(const signalbox::Plmn &) const override { return signalbox::ratBit(signalbox::Rat::Lte); }
    signalbox::VehicleRecord record(const Card &card) const;
    void speak();
    void provide();
    void execute(signalbox::Operation order);
    void move(signalbox::Operation &order, signalbox::OperationState to);
    Card &card(const signalbox::VehicleId &vehicle);
    void hop(int times);

    QTemporaryDir m_dir;
    const std::function<bool(const Card &)> m_dead;
    std::unique_ptr<signalbox::FleetState> m_fleet;
    std::unique_ptr<signalbox::SqliteStore> m_store;
    std::unique_ptr<signalbox::JournalDesk> m_operations;
    std::unique_ptr<signalbox::JournalCampaigns> m_campaigns;
    std::unique_ptr<signalbox::CampaignRunner> m_runner;
    std::uint64_t m_seq = 0;
};

template<typename T>
T await(QFuture<signalbox::Result<T>> future)
{
    while (!future.isFinished()) QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    auto result = future.result();
    if (!result) qFatal("%s %s", qPrintable(result.error().code), qPrintable(result.error().technical));
    if constexpr (!std::is_void_v<T>) return *result;
}
