#include "operations/notes.h"
#include "story.h"

#include <QTest>

using namespace signalbox;

class OperationLifeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lives_data()
    {
        QTest::addColumn<QString>("story");
        QTest::addColumn<QString>("told");
        const QString sent = QStringLiteral("recorded>submitting sending\n");
        const QString taken = sent + QStringLiteral("submitting>accepted accepted\n");
        const QString lost = sent + QStringLiteral("submitting>unknown answer-lost\n");
        const auto row = [](const char *name, const char *story, const QString &head, const char *told) {
            QTest::newRow(name) << QString::fromLatin1(story) << head + QString::fromLatin1(told);
        };
        row("seen after done", "0 dispatch|1 answer accepted R|9 status accepted|20 status success|21 session stop A|22 session start B", taken,
            "accepted>verifying provider-done\nverifying>settled seen-on-target\nsucceeded observed");
        row("seen before done", "0 dispatch|1 answer accepted R|8 session start B|20 status success", taken,
            "accepted>settled seen-on-target\nsucceeded observed");
        row("renewed on the old one before the switch", "0 dispatch|1 answer accepted R|5 session stop A|6 session start A|20 status success|21 tick|30 session start B",
            taken, "accepted>verifying provider-done\nverifying>settled seen-on-target\nsucceeded observed");
        row("rolled back", "0 dispatch|1 answer accepted R|9 session stop A|40 status rolled-back rolled back: no network|45 session start A", taken,
            "accepted>verifying provider-rolled-back\nverifying>settled seen-on-previous\nrolled-back observed");
        row("rolled back, seen before", "0 dispatch|1 answer accepted R|9 session stop A|40 session start A|45 status rolled-back x", taken,
            "accepted>settled seen-on-previous\nrolled-back observed");
        row("rolled back, never seen again", "0 dispatch|1 answer accepted R|40 status rolled-back x|99 tick|101 tick", taken,
            "accepted>verifying provider-rolled-back\nverifying>settled never-seen\nrolled-back attested");
        row("was on the target, and is back", "0 dispatch|1 answer accepted R|9 status success|10 tick|20 session start A", taken,
            "accepted>verifying provider-done\nverifying>settled seen-on-previous\nrolled-back observed");
        row("failed", "0 dispatch|1 answer accepted R|9 status failed disallowedByPolicy", taken, "accepted>settled provider-failed\nfailed attested");
        row("refused", "0 dispatch|1 answer refused CONFLICT", sent, "submitting>settled refused\nrefused attested");
        row("not sent, then expired", "0 dispatch|1 answer not-sent|101 dispatch", sent,
            "submitting>recorded not-sent\nrecorded>expired expired-unsent\nnone none");
        row("device at work", "0 dispatch|1 answer accepted R|2 status working|3 status working|4 status failed x", taken,
            "accepted>working device-working\nworking>settled provider-failed\nfailed attested");
        row("never seen after done", "0 dispatch|1 answer accepted R|9 status success|69 tick|70 tick|131 tick", taken,
            "accepted>verifying provider-done\nverifying>unknown not-seen-by-deadline\nunknown>settled never-seen\nunreachable attested");
        row("seen late", "0 dispatch|1 answer accepted R|9 status success|70 tick|75 status success|80 listing B=on A=off|90 session start B", taken,
            "accepted>verifying provider-done\nverifying>unknown not-seen-by-deadline\nunknown>settled seen-on-target\nsucceeded observed");
        row("listed on the old one after done", "0 dispatch|1 answer accepted R|9 status success|70 tick|75 listing A=on B=off", taken,
            "accepted>verifying provider-done\nverifying>unknown not-seen-by-deadline\nunknown>settled listed-on-previous\nrolled-back inferred");
        row("done but nobody asked us", "0 dispatch|1 answer accepted R|9 session start B|60 tick|70 tick", taken,
            "accepted>settled seen-on-target\nsucceeded observed");
        row("order gone", "0 dispatch|1 answer accepted R|9 status gone NOT_FOUND|10 status gone|20 listing A=off B=on|30 session start B", taken,
            "accepted>unknown order-gone\nunknown>verifying listed-on-target\nverifying>settled seen-on-target\nsucceeded observed");
        row("order overdue", "0 dispatch|1 answer accepted R|111 status accepted|112 status accepted|113 status failed x", taken,
            "accepted>unknown order-overdue\nunknown>settled provider-failed\nfailed attested");
        row("lost, executed, seen", "0 dispatch|1 answer lost|9 session start B|10 tick|11 listing B=on A=off", lost,
            "unknown>settled seen-on-target\nsucceeded observed");
        row("lost, executed, listed only", "0 dispatch|1 answer lost|11 listing B=on A=off|12 tick|72 tick", lost,
            "unknown>verifying listed-on-target\nverifying>settled never-seen\nsucceeded inferred");
        row("lost, seen long enough", "0 dispatch|1 answer lost|9 session start B|60 tick|70 tick", lost,
            "unknown>settled seen-on-target\nsucceeded observed");
        row("lost, tried and back", "0 dispatch|1 answer lost|9 session start B|30 session start A", lost,
            "unknown>settled seen-on-previous\nrolled-back observed");
        row("lost, never arrived", "0 dispatch|1 answer lost|50 listing A=on B=off|111 listing A=on B=off|112 listing A=on B=off", lost,
            "unknown>settled not-executed\nfailed inferred");
        row("lost, away and back on the old one", "0 dispatch|1 answer lost|30 session start A|112 listing A=on B=off", lost,
            "unknown>settled not-in-force\nfailed inferred");
        row("lost, no listing answers", "0 dispatch|1 answer lost|500 tick", lost, "none none");
        row("restart while sending", "0 dispatch|5 restart|11 listing B=on A=off|12 session start B", sent,
            "submitting>unknown restart-while-sending\nunknown>verifying listed-on-target\nverifying>settled seen-on-target\nsucceeded observed");
        row("restart elsewhere", "0 restart|0 dispatch|1 answer accepted R|5 restart", taken, "none none");
        row("cancelled", "5 cancel", QString(), "recorded>cancelled cancelled\nnone none");
        row("too late to cancel", "0 dispatch|1 cancel", sent, "none none");
    }
    void lives()
    {
        QFETCH(QString, story);
        QFETCH(QString, told);
        QCOMPARE(Story().tell(story), told);
    }

    void readings()
    {
        QCOMPARE(Story(OperationKind::ReadStatus).tell(QStringLiteral("0 dispatch|1 restart|2 dispatch|3 read A=on B=off")),
                 QStringLiteral("recorded>submitting sending\nsubmitting>recorded read-again\nrecorded>submitting sending\n"
                                "submitting>settled read-done\nsucceeded attested"));
    }

    void disableNeedsNoAir()
    {
        QCOMPARE(Story(OperationKind::Disable).tell(QStringLiteral("0 dispatch|1 answer accepted R|9 status success")),
                 QStringLiteral("recorded>submitting sending\nsubmitting>accepted accepted\naccepted>settled provider-settled\nsucceeded attested"));
        QCOMPARE(Story(OperationKind::Disable).tell(QStringLiteral("0 dispatch|1 answer lost|9 listing A=on B=off")),
                 QStringLiteral("recorded>submitting sending\nsubmitting>unknown answer-lost\nunknown>settled listed-disabled\nsucceeded inferred"));
    }

    void lostAnswersOfEveryKind_data()
    {
        QTest::addColumn<OperationKind>("kind");
        QTest::addColumn<QString>("lists");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, OperationKind kind, const char *lists, const char *told) {
            QTest::newRow(name) << kind << QString::fromLatin1(lists) << QString::fromLatin1(told);
        };
        row("delete, done", OperationKind::Delete, "9 listing A=on B=off|15 listing A=on", "unknown>settled listed-gone\nsucceeded inferred");
        row("delete, never arrived", OperationKind::Delete, "9 listing A=on B=off|111 listing A=on B=off|112 listing A=on B=off",
            "unknown>settled not-executed\nfailed inferred");
        row("fallback, done", OperationKind::SetFallback, "9 listing A=on B=off|15 listing A=on B=fallback", "unknown>settled listed-fallback\nsucceeded inferred");
        row("fallback, of another profile", OperationKind::SetFallback, "9 listing A=fallback B=off|112 listing A=fallback B=off",
            "unknown>settled not-executed\nfailed inferred");
        row("disable, done", OperationKind::Disable, "9 listing A=off B=on|15 listing A=off B=off", "unknown>settled listed-disabled\nsucceeded inferred");
        row("disable, and gone since", OperationKind::Disable, "9 listing A=off|112 listing A=off", "unknown>settled not-executed\nfailed inferred");
        row("download, done", OperationKind::Download, "9 listing A=on|15 listing A=on B=off", "unknown>settled listed-installed\nsucceeded inferred");
        row("download, never arrived", OperationKind::Download, "9 listing A=on|112 listing A=on", "unknown>settled not-executed\nfailed inferred");
        row("download, two are new", OperationKind::Download, "9 listing A=on B=off C=off", "unknown>settled listed-installed\nsucceeded-with-warning inferred");
        row("download, the old one went", OperationKind::Download, "9 listing B=on", "unknown>settled listed-installed\nsucceeded inferred");
    }
    void lostAnswersOfEveryKind()
    {
        QFETCH(OperationKind, kind);
        QFETCH(QString, lists);
        QFETCH(QString, told);
        Story story(kind);
        QCOMPARE(story.tell(QStringLiteral("0 dispatch|1 answer lost|") + lists), QStringLiteral("recorded>submitting sending\nsubmitting>unknown answer-lost\n") + told);
        const bool installed = kind == OperationKind::Download && told.contains(u"succeeded inferred");
        if (kind == OperationKind::Download) QCOMPARE(story.op.iccid, installed ? std::optional(Story::iccid(u"B")) : std::nullopt);
    }

    void theProviderNamesWhatItInstalled()
    {
        Story story(OperationKind::Download);
        QCOMPARE(story.tell(QStringLiteral("0 dispatch|1 answer accepted R|9 status success C")),
                 QStringLiteral("recorded>submitting sending\nsubmitting>accepted accepted\naccepted>settled provider-settled\nsucceeded attested"));
        QCOMPARE(story.op.iccid, std::optional(Story::iccid(u"C")));
    }

    void notesNameNoSubscription()
    {
        const Error error { QStringLiteral("connection.eid-unknown"), { { QStringLiteral("eid"), QStringLiteral("89049032") }, { QStringLiteral("host"), QStringLiteral("eim.example") } }, {} };
        const QString note = makeNote(notes::answerLost, aboutError(error));
        QVERIFY(note.contains(u"eim.example"));
        QVERIFY(!note.contains(u"89049032"));
    }

    void measuresTheInterruption()
    {
        Story story;
        story.tell(QStringLiteral("0 dispatch|1 answer accepted R|9 session interim A|14 session stop A|20 status success|61 session start B"));
        QVERIFY(story.op.interruption);
        QCOMPARE(qint64(story.op.interruption->count()), qint64(47'000'000));
    }

    void sightingsIgnoreWhatWasBefore()
    {
        Story story;
        const Instant order = story.op.createdAt;
        story.seen.add(Story::session(u"start", u"B"), order - std::chrono::seconds(5));
        story.seen.add(Story::session(u"stop", u"B"), order + std::chrono::seconds(5));
        QVERIFY2(!story.seen.firstOnTarget(), "a late stop tells of an attachment before the order");
        story.seen.add(Story::session(u"start", u"A"), order + std::chrono::seconds(9));
        story.seen.add(Story::session(u"interim", u"B"), order + std::chrono::seconds(20));
        story.seen.add(Story::session(u"start", u"B"), order + std::chrono::seconds(15)); // came late
        QCOMPARE(*story.seen.firstOnTarget(), order + std::chrono::seconds(15));
        QVERIFY(story.seen.onTargetNow());
        QVERIFY(!story.seen.backOnPrevious());
    }
};

QTEST_GUILESS_MAIN(OperationLifeTest)
#include "tst_operationlife.moc"
