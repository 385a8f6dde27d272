#include "words/verdicts.h"

#include "words/numbers.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox::words {

using App = QCoreApplication;

QString hypothesisName(Hypothesis hypothesis)
{
    switch (hypothesis) {
    case Hypothesis::DeviceDead: return App::translate("words", "device dead");
    case Hypothesis::FlatBattery: return App::translate("words", "flat battery");
    case Hypothesis::RebootLoop: return App::translate("words", "reboot loop");
    case Hypothesis::SimRemoved: return App::translate("words", "card removed");
    case Hypothesis::SimMoved: return App::translate("words", "card in another device");
    case Hypothesis::ImeiLock: return App::translate("words", "device refused");
    case Hypothesis::CoverageGap: return App::translate("words", "coverage gap");
    case Hypothesis::NetworkOutage: return App::translate("words", "network outage");
    case Hypothesis::RoamingBarred: return App::translate("words", "roaming barred");
    case Hypothesis::SubscriptionSuspended: return App::translate("words", "subscription suspended");
    case Hypothesis::QuotaExhausted: return App::translate("words", "quota exhausted");
    case Hypothesis::ApnOrCredentials: return App::translate("words", "APN or credentials");
    case Hypothesis::SwitchFailed: return App::translate("words", "profile switch failed");
    case Hypothesis::RatSunset: return App::translate("words", "technology switched off");
    case Hypothesis::NbIotMoving: return App::translate("words", "NB-IoT on the move");
    case Hypothesis::Congestion: return App::translate("words", "congestion");
    case Hypothesis::FeedFault: return App::translate("words", "platform or feed fault");
    case Hypothesis::ExpectedSilence: return App::translate("words", "expected silence");
    }
    return {};
}

namespace {

/// The end of a sentence that begins with how long the vehicle has been silent.
QString probably(Hypothesis hypothesis)
{
    switch (hypothesis) {
    case Hypothesis::DeviceDead: return App::translate("words", "the device has probably lost power or died");
    case Hypothesis::FlatBattery: return App::translate("words", "the battery is probably flat");
    case Hypothesis::RebootLoop: return App::translate("words", "the device restarts again and again");
    case Hypothesis::SimRemoved: return App::translate("words", "the card was probably taken out");
    case Hypothesis::SimMoved: return App::translate("words", "the card is being used in another device");
    case Hypothesis::ImeiLock: return App::translate("words", "networks refuse this device, probably because its IMEI is barred");
    case Hypothesis::CoverageGap: return App::translate("words", "it is probably where its network does not reach");
    case Hypothesis::NetworkOutage: return App::translate("words", "its network is probably failing there");
    case Hypothesis::RoamingBarred: return App::translate("words", "its card is not admitted to the networks there");
    case Hypothesis::SubscriptionSuspended: return App::translate("words", "its subscription is probably suspended");
    case Hypothesis::QuotaExhausted: return App::translate("words", "its data volume or credit is probably used up");
    case Hypothesis::ApnOrCredentials: return App::translate("words", "its APN or the credentials for it are refused");
    case Hypothesis::SwitchFailed: return App::translate("words", "it did not come back from its profile switch");
    case Hypothesis::RatSunset: return App::translate("words", "its network has probably switched off the technology it uses");
    case Hypothesis::NbIotMoving: return App::translate("words", "it moves on NB-IoT, which loses its cell at every border");
    case Hypothesis::Congestion: return App::translate("words", "its network is full and makes it wait");
    case Hypothesis::FeedFault: return App::translate("words", "the fault is probably in our own feed and not in the vehicle");
    case Hypothesis::ExpectedSilence: return App::translate("words", "this silence is to be expected");
    }
    return {};
}

} // namespace

QString verdictSentence(const Verdict &verdict, const QTimeZone &zone, const Reader &reader)
{
    if (verdict.silentSince == Instant {}) return App::translate("words", "Nothing was ever heard from it.");
    const RankedHypothesis &first = verdict.first();
    const QString silent = age(verdict.at - verdict.silentSince), why = probably(first.hypothesis), share = percent(first.share, reader.locale);
    if (first.hypothesis == Hypothesis::ExpectedSilence && verdict.until != Instant {})
        return App::translate("words", "Silent for %1: %2 until %3 (%4).").arg(silent, why, clockTime(verdict.until, verdict.at, zone, reader.locale), share);
    if (first.share >= 0.5 || verdict.ranked.size() < 2) return App::translate("words", "Silent for %1: %2 (%3).").arg(silent, why, share);
    const RankedHypothesis &second = verdict.ranked[1];
    return App::translate("words", "Silent for %1: %2 (%3); it may also be: %4 (%5).")
        .arg(silent, why, share, hypothesisName(second.hypothesis), percent(second.share, reader.locale));
}

QString evidenceSource(EvidenceSource source)
{
    switch (source) {
    case EvidenceSource::Sessions: return App::translate("words", "sessions");
    case EvidenceSource::Signalling: return App::translate("words", "signalling");
    case EvidenceSource::Device: return App::translate("words", "device reports");
    case EvidenceSource::Position: return App::translate("words", "positions");
    case EvidenceSource::Radio: return App::translate("words", "radio samples");
    case EvidenceSource::Fleet: return App::translate("words", "the fleet");
    case EvidenceSource::Coverage: return App::translate("words", "learned coverage");
    case EvidenceSource::Operations: return App::translate("words", "operations");
    case EvidenceSource::Inventory: return App::translate("words", "inventory");
    case EvidenceSource::Feed: return App::translate("words", "the feed");
    }
    return {};
}

QString nextStep(const Verdict &verdict, const QTimeZone &zone, const Reader &reader)
{
    switch (verdict.step) {
    case NextStep::None: return App::translate("words", "Nothing to do");
    case NextStep::WaitUntil: return App::translate("words", "Wait until %1").arg(clockTime(verdict.until, verdict.at, zone, reader.locale));
    case NextStep::Audit: return App::translate("words", "Ask the card what it holds");
    case NextStep::Switch: return App::translate("words", "Switch to another profile, after its pre-flight");
    case NextStep::Workshop: return App::translate("words", "Send it to the workshop");
    case NextStep::CallCarrier: return App::translate("words", "Call the carrier");
    case NextStep::FixApn: return App::translate("words", "Correct the APN or its credentials");
    case NextStep::SuspendCard: return App::translate("words", "Suspend the card and look for it");
    case NextStep::MendFeed: return App::translate("words", "Look at the feed on the Connections page");
    }
    return {};
}

} // namespace signalbox::words
