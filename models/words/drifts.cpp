#include "words/drifts.h"

#include "words/networks.h"

#include <QCoreApplication>

namespace signalbox::words {

namespace {

QString named(const std::optional<Profile> &profile, const Reader &reader)
{
    return profile ? profileInBrief(*profile, reader) : QCoreApplication::translate("words", "no profile");
}

} // namespace

QString driftName(DriftCode code)
{
    switch (code) {
    case DriftCode::OnAir: return QCoreApplication::translate("words", "On air otherwise");
    case DriftCode::Card: return QCoreApplication::translate("words", "Card says otherwise");
    case DriftCode::Provider: return QCoreApplication::translate("words", "Provider says otherwise");
    case DriftCode::Missing: return QCoreApplication::translate("words", "Profile missing");
    case DriftCode::Enabled: return QCoreApplication::translate("words", "Other profile enabled");
    case DriftCode::Fallback: return QCoreApplication::translate("words", "Other fallback");
    }
    return {};
}

QString driftSentence(const Drift &drift, const Reader &reader)
{
    const QString found = named(drift.found, reader), expected = named(drift.expected, reader);
    switch (drift.code) {
    case DriftCode::OnAir: return QCoreApplication::translate("words", "We believe %1 is enabled; a session runs on %2.").arg(expected, found);
    case DriftCode::Card: return QCoreApplication::translate("words", "We believe %1 is enabled; the card said %2.").arg(expected, found);
    case DriftCode::Provider: return QCoreApplication::translate("words", "We believe %1 is enabled; the provider lists %2.").arg(expected, found);
    case DriftCode::Missing: return QCoreApplication::translate("words", "The plan wants %1 on the card, and nobody says that it is there.").arg(drift.wanted);
    case DriftCode::Enabled:
        if (drift.country) return QCoreApplication::translate("words", "The plan wants %1 enabled in %2; enabled is %3.").arg(drift.wanted, drift.country->toString(), found);
        return QCoreApplication::translate("words", "The plan wants %1 enabled; enabled is %2.").arg(drift.wanted, found);
    case DriftCode::Fallback: return QCoreApplication::translate("words", "The plan wants %1 as fallback; the fallback is %2.").arg(drift.wanted, found);
    }
    return {};
}

QString profileSource(ProfileSource source)
{
    switch (source) {
    case ProfileSource::Believed: return QCoreApplication::translate("words", "inventory and operations");
    case ProfileSource::Card: return QCoreApplication::translate("words", "the card");
    case ProfileSource::Provider: return QCoreApplication::translate("words", "the provider");
    case ProfileSource::OnAir: return QCoreApplication::translate("words", "telemetry");
    }
    return {};
}

QString profileInBrief(const Profile &profile, const Reader &reader)
{
    QStringList parts;
    if (!profile.name.isEmpty()) parts += profile.name;
    if (profile.home) parts += profile.name.isEmpty() && reader.books ? networkName(*profile.home, reader.books->networks) + u' ' + profile.home->spaced() : profile.home->spaced();
    const QString end = profile.iccid.digits().empty() ? profile.iccidEnd : profile.iccid.toString().right(6);
    if (!end.isEmpty()) parts += u'…' + end;
    return parts.isEmpty() ? QCoreApplication::translate("words", "a profile that is not known") : parts.join(u' ');
}

} // namespace signalbox::words
