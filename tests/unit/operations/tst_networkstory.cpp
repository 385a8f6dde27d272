#include "operations/networkstory.h"
#include "story.h"

#include <QTest>

using namespace signalbox;

class NetworkStoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlySwitchesThatLeftExplain()
    {
        const Instant now = instantFromMicros(1'700'000'000'000'000);
        Operation sent = Story::operation(OperationKind::Enable, now);
        sent.iccid = Story::iccid(u"B");
        sent.previousIccid = Story::iccid(u"A");
        sent.attempts = 1;
        sent.state = OperationState::Settled;
        sent.stateSince = now + std::chrono::minutes(5);
        Operation unsent = sent;
        unsent.attempts = 0;
        Operation reading = sent;
        reading.kind = OperationKind::ReadStatus;
        Operation open = sent;
        open.state = OperationState::Working;
        const auto orders = orderedSwitches(std::vector { sent, unsent, reading, open });
        QCOMPARE(orders.size(), std::size_t(2));
        QCOMPARE(orders[0].target, Story::iccid(u"B"));
        QCOMPARE(orders[0].previous, std::optional(Story::iccid(u"A")));
        QCOMPARE(orders[0].until, std::optional(now + std::chrono::minutes(5)));
        QVERIFY(!orders[1].until);
    }

    void theNewestWordSaysWhichIsTheFallback()
    {
        const Instant now = instantFromMicros(1'700'000'000'000'000);
        const auto said = [&](QStringView name, bool fallback, ProfileSource source, int minute) {
            ProfileStatement statement { Story::profile(name, false), source, now + std::chrono::minutes(minute) };
            statement.profile.fallback = fallback;
            return statement;
        };
        QVERIFY(!fallbackProfile(std::vector { said(u"A", false, ProfileSource::Believed, 0) }));
        QCOMPARE(*fallbackProfile(std::vector { said(u"A", true, ProfileSource::Believed, 0), said(u"B", true, ProfileSource::Provider, 1),
                                                said(u"A", true, ProfileSource::OnAir, 2) }),
                 Story::iccid(u"B"));
    }
};

QTEST_GUILESS_MAIN(NetworkStoryTest)
#include "tst_networkstory.moc"
