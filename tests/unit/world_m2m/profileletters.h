#pragma once

#include "world/m2mcard.h"

/// Profiles of these tests have letters: A to Z, each with an ICCID of its own.
inline signalbox::Iccid iccidOf(QChar letter)
{
    return *signalbox::Iccid::parse(QStringLiteral("89881700000000000%1").arg(letter.unicode() - u'A', 2, 10, QLatin1Char('0')));
}

inline QString letterOf(const signalbox::Iccid &iccid)
{
    return QString(QChar(u'A' + iccid.toString().right(2).toInt()));
}

inline signalbox::Eid testEid()
{
    return *signalbox::Eid::withCheckDigits("890490320000000000000000000007");
}

/// "A* Bf Cd Dn": * enabled, f carries the fallback attribute, n and d are POL1: may not be disabled, not be deleted.
inline signalbox::world::M2mCard cardOf(const QString &text)
{
    using namespace signalbox::world;
    std::vector<M2mProfile> profiles;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        M2mProfile one { isdpAid(int(profiles.size()) + 1), {}, 0, 50'000 };
        one.profile.iccid = iccidOf(word[0]);
        if (word.contains(u'*')) one.profile.state = signalbox::ProfileState::Enabled;
        one.profile.fallback = word.contains(u'f');
        one.policy = std::uint8_t((word.contains(u'n') ? NotDisabled : 0) | (word.contains(u'd') ? NotDeleted : 0));
        profiles.push_back(one);
    }
    return M2mCard(testEid(), std::move(profiles), 256 * 1024);
}

inline QString textOf(const signalbox::world::M2mCard &card)
{
    QStringList words;
    for (const signalbox::world::M2mProfile &one : card.profiles())
        words += letterOf(one.profile.iccid) + (one.profile.state == signalbox::ProfileState::Enabled ? QStringLiteral("*") : QString())
            + (one.profile.fallback ? QStringLiteral("f") : QString());
    return words.join(u' ');
}
