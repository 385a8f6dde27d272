#include "words/campaigns.h"

#include <QTest>

using namespace signalbox;

class TestCampaignWords : public QObject
{
    Q_OBJECT

    Reader m_reader;
    const Instant m_now = instantFromMicros(1'795'098'728'000'000); // 2026-11-19T14:32:08Z

    QString told(const char *code, const QVariantMap &parameters = {}) const
    {
        return words::campaignReason({ QString::fromLatin1(code), parameters }, m_now, m_reader).replace(QChar(0x00a0), u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto books = Books::load();
        QVERIFY(books);
        m_reader = { *books, QLocale(QLocale::English, QLocale::UnitedKingdom), ZoneChoice::Utc, QTimeZone("Europe/Paris") };
    }

    void aHaltNamesThePlace()
    {
        QVariantMap region { { QStringLiteral("kind"), QStringLiteral("around") }, { QStringLiteral("country"), QStringLiteral("FR") }, { QStringLiteral("city"), QStringLiteral("Lyon") },
                             { QStringLiteral("lat"), 45.8 }, { QStringLiteral("lon"), 4.8 }, { QStringLiteral("radiusKm"), 60 }, { QStringLiteral("troubled"), 5 }, { QStringLiteral("known"), 6 } };
        QCOMPARE(told("region-dark", region), QStringLiteral("5 of 6 switched vehicles around Lyon, France, within 60 km are in trouble."));
        QVariantMap share = region;
        share.insert({ { QStringLiteral("vehicles"), 7 }, { QStringLiteral("share"), 0.06 }, { QStringLiteral("limit"), 0.05 } });
        QCOMPARE(told("rolled-back-share", share),
                 QStringLiteral("7 vehicles rolled back, 6 % of the cohort; the limit is 5 %. Most of the trouble is around Lyon, France, within 60 km."));
        // Who may not see positions reads the country.
        for (const char *name : { "lat", "lon", "city", "radiusKm" }) region.remove(QString::fromLatin1(name));
        QCOMPARE(told("region-dark", region), QStringLiteral("5 of 6 switched vehicles in France are in trouble."));
    }

    void membersSayWhy()
    {
        QCOMPARE(told("battery-low", { { QStringLiteral("volts"), 11.21 } }), QStringLiteral("Its battery is at 11.2 V."));
        QCOMPARE(told("window", { { QStringLiteral("opensAt"), qint64(1'795'100'400'000) } }), QStringLiteral("Its maintenance window opens 15:00 UTC."));
        QCOMPARE(told("refused", {}), QStringLiteral("The provider refused the order (no code)."));
        QCOMPARE(told("target-disabled", { { QStringLiteral("name"), QStringLiteral("SFR") } }), QStringLiteral("SFR is enabled already.")); // of a pre-flight
        QCOMPARE(told(""), QString());
    }

    void theEndIsToldWithWhatItHangsOn()
    {
        CampaignEstimate estimate;
        estimate.likely = m_now + std::chrono::hours(1);
        estimate.last = m_now + std::chrono::hours(2);
        estimate.because = QStringLiteral("polls");
        estimate.unknown = 3;
        QCOMPARE(words::campaignEnd(estimate, m_now, m_reader),
                 QStringLiteral("About 15:32 UTC, the last about 16:32 UTC. What takes the time: how often the cards ask for orders. Of 3 vehicle(s) nobody knows how often they ask."));
        QVERIFY(words::campaignEnd({ {}, {}, QStringLiteral("not-running"), 0 }, m_now, m_reader).contains(u"paused"));
        QVERIFY(words::campaignEnd({}, m_now, m_reader).isEmpty());
    }

    void everyStateHasAWord()
    {
        for (int i = 0; i < memberStateCount; ++i) QVERIFY(!words::memberState(MemberState(i)).isEmpty());
        for (int i = 0; i <= int(CampaignState::Finished); ++i) QVERIFY(!words::campaignState(CampaignState(i)).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCampaignWords)
#include "tst_campaigns.moc"
