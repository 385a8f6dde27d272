#include "engine/planreview.h"

#include "access/fields.h"
#include "base/deliver.h"

#include <QPromise>

namespace signalbox {

namespace {

constexpr std::size_t atOnce = 512; // vehicles that are looked up in the live picture under one lock

void hide(std::optional<Profile> &profile, Visibility visibility)
{
    if (!profile || visibility == Visibility::Full || visibility == Visibility::OwnScope) return;
    const bool ends = visibility == Visibility::LastFour;
    profile->iccidEnd = ends ? profile->iccid.toString().right(4) : QString();
    profile->imsiEnd = ends && profile->imsi ? profile->imsi->toString().right(4) : QString();
    profile->iccid = Iccid();
    profile->imsi.reset();
}

/// One review, on the store's thread.
struct Pass
{
    const FleetState &fleet;
    const std::vector<ProfilePlan> plans;
    const Visibility identities;
    QPromise<Result<DriftList>> promise {};
    DriftList list {};
    std::vector<VehicleWords> waiting {};

    void lookAtAir()
    {
        std::vector<Row> rows;
        for (const VehicleWords &words : waiting) rows.push_back(fleet.find(words.vehicle));
        const auto view = fleet.read();
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            const Row row = rows[i];
            if (row == noRow || row >= view.size()) continue;
            VehicleWords &words = waiting[i];
            if (const auto key = view->country[row]; key != 0) words.country = CountryCode::fromKey(std::uint16_t(key));
            if (view->iccid[row].digits().empty()) continue;
            words.onAir = view->iccid[row];
            words.onAirAt = view->sessionAt[row];
            if (!view->imsi[row].digits().empty()) words.onAirImsi = view->imsi[row];
        }
    }
    void judge()
    {
        lookAtAir();
        for (const VehicleWords &words : waiting) {
            const ProfilePlan *plan = planFor(plans, words.fleet, words.cohort);
            auto drifts = driftOf(words, plan);
            for (Drift &drift : drifts) {
                hide(drift.expected, identities);
                hide(drift.found, identities);
            }
            list.add(std::move(drifts), plan != nullptr);
        }
        waiting.clear();
        promise.setProgressValue(int(list.vehicles));
    }
    bool take(VehicleWords &&words)
    {
        waiting.push_back(std::move(words));
        if (waiting.size() == atOnce) judge();
        return !promise.isCanceled();
    }
    void answer(Result<DriftList> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

} // namespace

PlanReview::~PlanReview()
{
    m_ending->store(true);
    m_pass.waitForFinished();
}

QFuture<Result<DriftList>> PlanReview::drift(const Viewer &viewer)
{
    const Visibility identities = AccessTable::standard().visibility(viewer.role, FieldGroup::Identity);
    // The future must be there before the plans are.
    const auto outside = std::make_shared<QPromise<Result<DriftList>>>();
    outside->start();
    outside->setProgressRange(0, int(m_fleet.size()));
    const QFuture<Result<DriftList>> future = outside->future();
    deliver(m_store.list(viewer), &m_context, [this, viewer, identities, outside](const Result<std::vector<ProfilePlan>> &plans) {
        const auto pass = std::make_shared<Pass>(Pass { m_fleet, plans.value_or(std::vector<ProfilePlan> {}), identities });
        pass->promise = std::move(*outside);
        pass->list.at = m_clock.now();
        if (!plans) {
            pass->answer(tl::unexpected(plans.error()));
            return;
        }
        m_pass = m_store.words(viewer, [pass, ending = m_ending](VehicleWords &&words) { return !ending->load() && pass->take(std::move(words)); });
        deliver(m_pass, &m_context, [pass](const Result<void> &done) {
            pass->judge();
            if (!done) pass->answer(tl::unexpected(done.error()));
            else pass->answer(std::move(pass->list));
        });
    });
    return future;
}

} // namespace signalbox
