#include "words/errorsentences.h"

#include <QCoreApplication>

namespace signalbox::words {

std::span<const ErrorSentence> campaignSentences()
{
    static constexpr ErrorSentence sentences[] = {
        { "campaign.name", QT_TRANSLATE_NOOP("words", "A campaign needs a name of at most {most} characters."), QT_TRANSLATE_NOOP("words", "Write one.") },
        { "campaign.kind", QT_TRANSLATE_NOOP("words", "A campaign cannot do “{kind}”: an activation code is for one vehicle."),
          QT_TRANSLATE_NOOP("words", "Choose another kind of order.") },
        { "campaign.target", QT_TRANSLATE_NOOP("words", "It is not said which profile “{kind}” is about."),
          QT_TRANSLATE_NOOP("words", "Name at least one home network or profile, or the address of the SM-DP+.") },
        { "campaign.cohort", QT_TRANSLATE_NOOP("words", "It is not said which vehicles take part."), QT_TRANSLATE_NOOP("words", "Write a filter, or name vehicles.") },
        { "campaign.waves", QT_TRANSLATE_NOOP("words", "The waves make no sense ({member})."),
          QT_TRANSLATE_NOOP("words", "Shares rise between 0 and 1, the rate is between 1 and 6,000 a minute.") },
        { "campaign.window", QT_TRANSLATE_NOOP("words", "Maintenance window {index} makes no sense."), QT_TRANSLATE_NOOP("words", "It needs at least one day, and times from 00:00 to 24:00.") },
        { "campaign.gate", QT_TRANSLATE_NOOP("words", "The success gate makes no sense ({member})."), QT_TRANSLATE_NOOP("words", "Shares are between 0 and 1, the soak time at most 30 days.") },
        { "campaign.halt", QT_TRANSLATE_NOOP("words", "The halt limits make no sense ({member})."), QT_TRANSLATE_NOOP("words", "Shares are between 0 and 1; a region has at least two vehicles.") },
        { "campaign.patience", QT_TRANSLATE_NOOP("words", "The time that the campaign has makes no sense."), QT_TRANSLATE_NOOP("words", "It is between a minute and 366 days.") },
        { "campaign.json", QT_TRANSLATE_NOOP("words", "The draft has a member that is unknown or wrong: {member}."), QT_TRANSLATE_NOOP("words", "Look at the help page “campaigns”. Nothing was stored.") },
        { "campaign.empty", QT_TRANSLATE_NOOP("words", "No vehicle can take part; {excluded} are left out."), QT_TRANSLATE_NOOP("words", "Look at the preview, which says why. Nothing was stored.") },
        { "campaign.unknown", QT_TRANSLATE_NOOP("words", "There is no such campaign."), QT_TRANSLATE_NOOP("words", "Read the list of campaigns again.") },
        { "campaign.state", QT_TRANSLATE_NOOP("words", "The campaign has moved on, or its state ({state}) does not allow this."), QT_TRANSLATE_NOOP("words", "Look at its state now. Nothing was changed.") },
    };
    return sentences;
}

} // namespace signalbox::words
