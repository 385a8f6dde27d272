#include "runnerdesk.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using Desk = RunnerDesk;

class DownloadsTest : public QObject
{
    Q_OBJECT

    static ActivationCode code() { return *ActivationCode::parse(u"LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815"); }

    Operation recordDownload(Desk &desk)
    {
        Operation op = Story::operation(OperationKind::Download, start);
        op.iccid.reset();
        op.activation = code().masked();
        return desk.journal.add(op, code()).result().value();
    }

private Q_SLOTS:
    void listsBeforeItDownloads()
    {
        Desk desk;
        QSignalSpy listed(&desk.runner, &OperationRunner::profilesRead);
        desk.backend.submissions = { Desk::accepted() };
        OrderStatus done = Desk::status(OrderStatus::Kind::Succeeded);
        done.assignedIccid = Story::iccid(u"B");
        desk.backend.statuses = { done };
        desk.backend.listing = { Story::profile(u"A", true) };
        recordDownload(desk);
        desk.runner.start();
        desk.settle();
        QCOMPARE(desk.op().state, OperationState::Accepted);
        QCOMPARE(desk.op().iccidsBefore, std::vector { Story::iccid(u"A") });
        QCOMPARE(desk.backend.codes, std::vector { code() });
        desk.pass(7);
        QCOMPARE(desk.op().outcome, OperationOutcome::Succeeded);
        QCOMPARE(desk.op().iccid, std::optional(Story::iccid(u"B")));
        QCOMPARE(listed.count(), 2); // before it, and after the provider's "done"
    }

    void findsALostDownloadByWhatIsNew()
    {
        Desk desk;
        desk.backend.submissions = { SubmitAnswer {} };
        desk.backend.listing = { Story::profile(u"A", true) };
        recordDownload(desk);
        desk.runner.start();
        desk.settle();
        QCOMPARE(desk.op().state, OperationState::Unknown);
        desk.backend.listing.push_back(Story::profile(u"C", false));
        desk.pass(10);
        QCOMPARE(desk.op().outcome, OperationOutcome::Succeeded);
        QCOMPARE(desk.op().evidence, Evidence::Inferred);
        QCOMPARE(desk.op().iccid, std::optional(Story::iccid(u"C")));
        QCOMPARE(desk.backend.submitted, 1);
    }

    void waitsUntilTheListBeforeIsKnown()
    {
        Desk desk;
        desk.backend.submissions = { Desk::accepted() };
        const Error fault { QStringLiteral("connection.timeout"), {}, {} };
        desk.backend.listingFaults = { fault, fault };
        recordDownload(desk);
        desk.runner.start();
        desk.settle();
        QCOMPARE(desk.backend.submitted, 0);
        for (int i = 0; i < 4; ++i) desk.pass(7);
        QCOMPARE(desk.backend.submitted, 1);
        QCOMPARE(desk.journal.log(), (QStringList { QStringLiteral("recorded>recorded cannot-compare"), QStringLiteral("recorded>submitting sending"),
                                                    QStringLiteral("submitting>accepted accepted") }));
    }

    void cannotDownloadWithoutItsCode()
    {
        Desk desk;
        recordDownload(desk);
        desk.journal.activations.clear();
        desk.runner.start();
        desk.settle();
        QCOMPARE(desk.op().state, OperationState::Cancelled);
        QCOMPARE(desk.backend.submitted, 0);
    }
};

QTEST_GUILESS_MAIN(DownloadsTest)
#include "tst_downloads.moc"
