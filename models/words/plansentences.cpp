#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "plan.pick", QT_TRANSLATE_NOOP("words", "“{value}” does not name a profile."),
      QT_TRANSLATE_NOOP("words", "Write its home network, as 208-10, or its name, of at most 64 characters. Nothing was changed.") },
    { "plan.country", QT_TRANSLATE_NOOP("words", "“{value}” is not a country."),
      QT_TRANSLATE_NOOP("words", "Write two letters and the profile, as FR 208-10, or * and the profile for everywhere else. Nothing was changed.") },
    { "plan.country-twice", QT_TRANSLATE_NOOP("words", "The plan names two profiles for one country ({country})."), QT_TRANSLATE_NOOP("words", "One profile is enabled at a time: keep one. Nothing was changed.") },
    { "plan.empty", QT_TRANSLATE_NOOP("words", "The plan says nothing."), QT_TRANSLATE_NOOP("words", "Say which profiles are on the cards, which is enabled where, or which is the fallback; or remove the plan. Nothing was changed.") },
    { "plan.too-long", QT_TRANSLATE_NOOP("words", "The plan is too long."), QT_TRANSLATE_NOOP("words", "Name at most {most} profiles and countries. Nothing was changed.") },
    { "plan.member", QT_TRANSLATE_NOOP("words", "A plan has no part named “{member}”."), QT_TRANSLATE_NOOP("words", "Its parts are holds, enabled and fallback. Nothing was changed.") },
    { "plan.unknown", QT_TRANSLATE_NOOP("words", "The cohort “{cohort}” has no plan of its own."), QT_TRANSLATE_NOOP("words", "Somebody may have removed it. Nothing was changed.") },
};

} // namespace

std::span<const ErrorSentence> planSentences() { return sentences; }

} // namespace signalbox::words
