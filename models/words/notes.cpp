#include "operations/notes.h"

#include "words/errors.h"
#include "words/operations.h"
#include "words/template.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox::words {

namespace {

struct NoteSentence
{
    QLatin1StringView code;
    const char *text;
};

constexpr NoteSentence sentences[] = {
    { notes::recorded, QT_TRANSLATE_NOOP("words", "Recorded; nothing was sent yet.") },
    { notes::cancelled, QT_TRANSLATE_NOOP("words", "Cancelled before it was sent.") },
    { notes::activationMissing, QT_TRANSLATE_NOOP("words", "Cancelled: its activation code is not kept here any more. Nothing was sent.") },
    { notes::cannotCompare, QT_TRANSLATE_NOOP("words", "Not sent yet: what is on the card must be listed before a download, and that failed. {error}") },
    { notes::expiredUnsent, QT_TRANSLATE_NOOP("words", "Expired: it could not be sent in time.") },
    { notes::sending, QT_TRANSLATE_NOOP("words", "Sending to the provider.") },
    { notes::notSent, QT_TRANSLATE_NOOP("words", "Not sent: {error} Tried again in {retry}.") },
    { notes::accepted, QT_TRANSLATE_NOOP("words", "The provider has it as {ref}.") },
    { notes::refused, QT_TRANSLATE_NOOP("words", "The provider refused it: {code}.") },
    { notes::answerLost, QT_TRANSLATE_NOOP("words", "The answer was lost after sending: {error} It is not sent again; the card's profiles are read instead.") },
    { notes::restartWhileSending, QT_TRANSLATE_NOOP("words", "The engine stopped while sending. It may have arrived, so it is not sent again; the card's profiles are read instead.") },
    { notes::readAgain, QT_TRANSLATE_NOOP("words", "Reading was cut off and starts again.") },
    { notes::readDone, QT_TRANSLATE_NOOP("words", "Read: {profiles} profiles.") },
    { notes::readFailed, QT_TRANSLATE_NOOP("words", "Could not be read: {error}") },
    { notes::deviceWorking, QT_TRANSLATE_NOOP("words", "The device has it and is working on it.") },
    { notes::providerDone, QT_TRANSLATE_NOOP("words", "The provider says done; the vehicle should be seen on the new profile by {by}.") },
    { notes::providerSettled, QT_TRANSLATE_NOOP("words", "The provider says done.") },
    { notes::providerFailed, QT_TRANSLATE_NOOP("words", "The provider says it failed: {code}.") },
    { notes::providerRolledBack, QT_TRANSLATE_NOOP("words", "The provider says it was rolled back ({code}); the vehicle should be back on its old profile by {by}.") },
    { notes::fellBack, QT_TRANSLATE_NOOP("words", "The new profile reached no network, and the card fell back to its fallback profile by itself ({code}); the vehicle should be seen on it by {by}.") },
    { notes::orderGone, QT_TRANSLATE_NOOP("words", "The provider does not know the order any more; the card's profiles are read instead.") },
    { notes::orderInDoubt, QT_TRANSLATE_NOOP("words", "The order ended without a sure outcome ({code}); the card's profiles are read instead.") },
    { notes::orderFound, QT_TRANSLATE_NOOP("words", "The answer was lost, and the provider has the order: {ref}.") },
    { notes::neverFetched, QT_TRANSLATE_NOOP("words", "The device did not come for it in time, so nothing was executed ({code}).") },
    { notes::notTold, QT_TRANSLATE_NOOP("words", "The order ended without a sure outcome ({code}), and what the card lists does not show whether it was executed.") },
    { notes::orderOverdue, QT_TRANSLATE_NOOP("words", "Still open after its lifetime; the card's profiles are read instead.") },
    { notes::listedOnTarget, QT_TRANSLATE_NOOP("words", "The card lists the new profile as enabled.") },
    { notes::listedDisabled, QT_TRANSLATE_NOOP("words", "The card lists the profile as disabled.") },
    { notes::listedGone, QT_TRANSLATE_NOOP("words", "The card does not list the profile any more.") },
    { notes::listedFallback, QT_TRANSLATE_NOOP("words", "The card lists the profile as its fallback.") },
    { notes::listedInstalled, QT_TRANSLATE_NOOP("words", "The card lists a profile that was not there before.") },
    { notes::listedOnPrevious, QT_TRANSLATE_NOOP("words", "The card lists the old profile as enabled.") },
    { notes::notInForce, QT_TRANSLATE_NOOP("words", "Not in force: the card is on its old profile after {waited}. The vehicle left its network and came back at {at}, so the card may have executed the order and rolled it back.") },
    { notes::notExecuted, QT_TRANSLATE_NOOP("words", "Not executed: nothing changed on the card for {waited}.") },
    { notes::seenOnTarget, QT_TRANSLATE_NOOP("words", "Seen on the new profile at {at}.") },
    { notes::seenOnPrevious, QT_TRANSLATE_NOOP("words", "Seen back on the old profile at {at}.") },
    { notes::seenOnFallback, QT_TRANSLATE_NOOP("words", "Seen on the fallback profile at {at}.") },
    { notes::notSeenByDeadline, QT_TRANSLATE_NOOP("words", "Not seen on the new profile in time; the card is expected to roll back.") },
    { notes::proofVerified, QT_TRANSLATE_NOOP("words", "Verified here: the card says {says} ({code}). Its certificates lead to the issuer {issuer}, its EID, its signature, counter {counter} and number {sequence} hold.") },
    { notes::proofContradicts, QT_TRANSLATE_NOOP("words", "The card's signed answer holds and says {says} ({code}), which is not what the provider says. Neither is believed more for it: audit the card.") },
    { notes::proofRefused, QT_TRANSLATE_NOOP("words", "What came as the card's signed answer is no proof, so only the provider's word stands. {error}") },
    { notes::neverSeen, QT_TRANSLATE_NOOP("words", "Seen neither on the new nor on the old profile.") },
};

QString cardWord(const QString &code)
{
    if (code == u"executed") return QCoreApplication::translate("words", "executed");
    if (code == u"rolled-back") return QCoreApplication::translate("words", "rolled back");
    return code == u"failed" ? QCoreApplication::translate("words", "not executed") : code;
}

/// Times, spans and errors among the parameters become words.
QVariantMap inWords(const QVariantMap &parameters, const Reader &reader)
{
    QVariantMap out;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        const auto span = [&] { return age(std::chrono::milliseconds(it.value().toLongLong())); };
        const auto at = [&] {
            const Instant t = instantFromMicros(it.value().toLongLong() * 1000);
            return time(t, t, reader.zoneHere(), reader.locale);
        };
        if (it.key().endsWith(u"Ms")) out.insert(it.key().chopped(2), span());
        else if (it.key() == u"by" || it.key() == u"at") out.insert(it.key(), at());
        else if (it.key() == u"error") out.insert(it.key(), error({ it.value().toString(), parameters.value(QStringLiteral("about")).toMap(), {} }, reader.locale).what);
        else if (it.key() == u"says") out.insert(it.key(), cardWord(it.value().toString()));
        else out.insert(it.key(), it.value());
    }
    return out;
}

/// What does not speak against a proof, but for care.
QString proofWarnings(const QVariantMap &parameters)
{
    QString text;
    const auto codes = parameters.value(QStringLiteral("warnings")).toStringList();
    if (codes.contains(u"eid-outside-eum")) text += QCoreApplication::translate("words", " Warning: the EID is outside the range that the card's maker may use.");
    if (codes.contains(u"test-ci")) text += QCoreApplication::translate("words", " Warning: TEST, not trustworthy: the issuer is a public test issuer.");
    if (codes.contains(u"revocation-unchecked")) text += QCoreApplication::translate("words", " Whether a certificate was revoked was not checked.");
    return text;
}

} // namespace

QString note(const QString &note, const Reader &reader)
{
    const auto [code, parameters] = splitNote(note);
    const QVariantMap words = inWords(parameters, reader);
    for (const NoteSentence &sentence : sentences) {
        if (code != sentence.code) continue;
        QString text = filled(QCoreApplication::translate("words", sentence.text), words, reader.locale);
        if (code == notes::refused && words.contains(QStringLiteral("error"))) text += u' ' + words.value(QStringLiteral("error")).toString();
        text += proofWarnings(words);
        if (words.contains(QStringLiteral("interruption")))
            text += QCoreApplication::translate("words", " %1 without service.").arg(words.value(QStringLiteral("interruption")).toString());
        return text;
    }
    return code;
}

} // namespace signalbox::words
