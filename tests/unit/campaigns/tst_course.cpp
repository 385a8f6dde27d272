#include "campaigns/campaigncourse.h"
#include "cast.h"

#include <QTest>

using namespace cast;

/// How vehicles came to where they stand, as points over time.
class tst_Course : public QObject
{
    Q_OBJECT

    static CampaignMember then(int i, MemberState state, double seconds, std::optional<Span> interruption = {})
    {
        CampaignMember m = member(i, state);
        m.since = at(seconds);
        m.interruption = interruption;
        return m;
    }

private Q_SLOTS:
    void countsRiseToWhatIsNow()
    {
        const std::vector<CampaignMember> members {
            then(0, MemberState::Succeeded, 5, std::chrono::seconds(10)), then(1, MemberState::Succeeded, 15, std::chrono::seconds(20)),
            then(2, MemberState::Succeeded, 16, std::chrono::seconds(40)), then(3, MemberState::Dark, 25), then(4, MemberState::RolledBack, 35),
            then(5, MemberState::Waiting, 0), then(6, MemberState::Sent, 30), then(7, MemberState::Skipped, 3),
        };
        const auto course = courseOf(campaign(), members, at(40), 5); // at 0, 10, 20, 30, 40 s
        QCOMPARE(course.size(), 5u);
        const std::vector<CoursePoint> expected {
            { at(0), 0, 0, 0, {} }, { at(10), 1, 0, 0, Span(std::chrono::seconds(10)) }, { at(20), 3, 0, 0, Span(std::chrono::seconds(20)) },
            { at(30), 3, 1, 0, {} }, { at(40), 3, 1, 1, {} },
        };
        for (std::size_t i = 0; i < expected.size(); ++i) QVERIFY2(course[i] == expected[i], qPrintable(QString::number(i)));
    }

    void ordersBackGoOnAfterTheEnd()
    {
        Campaign ended = campaign(CampaignState::Halted);
        ended.endedAt = at(40);
        const auto course = courseOf(ended, { then(0, MemberState::Succeeded, 5), then(1, MemberState::Returned, 90) }, at(500), 10);
        QCOMPARE(course.size(), 10u);
        QVERIFY(course.back().at == at(90));
        QCOMPARE(course.back().otherwise, 1);
    }

    void thereIsNoneBeforeItBegins()
    {
        QVERIFY(courseOf(campaign(CampaignState::Approved), { then(0, MemberState::Waiting, 0) }, at(40)).empty());
        QVERIFY(courseOf(campaign(), {}, start).empty()); // no time has passed
        QCOMPARE(courseOf(campaign(), {}, at(1)).back().succeeded, 0);
    }
};

QTEST_GUILESS_MAIN(tst_Course)
#include "tst_course.moc"
