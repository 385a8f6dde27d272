#include "../sgp32/vectors.h"
#include "operations/notes.h"
#include "runnerdesk.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using enum OrderStatus::Kind;

class TestProofs : public QObject
{
    Q_OBJECT

    Vectors m_vectors { QStringLiteral(TEST_SOURCE_DIR "/../sgp32/vectors.json") };
    QTemporaryDir m_roots;

    /// By what it is called in the vectors: "enable+rollback", "disable", "replayError(4) signed" …
    CardProof proof(const char *name) const
    {
        for (const QJsonValue &value : m_vectors.cases) {
            const QJsonObject one = value.toObject();
            for (const char *key : { "psmo", "error", "rollback" })
                if (one[QLatin1StringView(key)].toString().startsWith(QLatin1StringView(name))) return m_vectors.proof(one);
        }
        return {};
    }
    Operation operation(OperationKind kind) const
    {
        Operation op = Story::operation(kind, start);
        op.eid = *Eid::parse(m_vectors.all[QStringLiteral("eid")].toString());
        op.iccid = *Iccid::parse(m_vectors.all[QStringLiteral("iccid")].toString());
        return op;
    }
    static OrderStatus status(OrderStatus::Kind kind, const CardProof &proof)
    {
        OrderStatus status = RunnerDesk::status(kind);
        status.proof = proof;
        return status;
    }
    /// The operation as it is after the provider said `said`.
    Operation after(RunnerDesk &desk, const Operation &op, const OrderStatus &said) const
    {
        if (desk.wall.now() < m_vectors.expectation().at) desk.wall.set(m_vectors.expectation().at);
        desk.backend.submissions = { RunnerDesk::accepted() };
        desk.backend.statuses = { said };
        const QUuid id = desk.journal.add(op).result().value().id;
        desk.runner.start();
        desk.settle();
        for (int i = 0; i < 3; ++i) desk.pass(7);
        for (const Operation &one : desk.journal.operations)
            if (one.id == id) return one;
        return {};
    }
    void seeTarget(RunnerDesk &desk) const
    {
        SessionFact session = Story::session(u"start", u"B");
        session.iccid = *Iccid::parse(m_vectors.all[QStringLiteral("iccid")].toString());
        const Fact fact { *VehicleId::parse(u"FR-TRK-1"), desk.clock.now(), 1, session };
        desk.watch.observe(std::span(&fact, 1));
        desk.settle();
    }
    QString told(const RunnerDesk &desk, QLatin1StringView note) const
    {
        for (const Transition &row : desk.journal.rows)
            if (splitNote(row.note).first == note) return row.note;
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile root(m_roots.filePath(QStringLiteral("ci.pem")));
        QVERIFY(root.open(QIODevice::WriteOnly) && root.write(m_vectors.pem("ciCertPem")) > 0);
    }

    void judgesWhatTheCardSaysOfTheOrder_data()
    {
        QTest::addColumn<QByteArray>("vector");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *vector, OperationKind kind, const char *told) { QTest::newRow(vector) << QByteArray(vector) << int(kind) << QString::fromLatin1(told); };
        row("enable+rollback", OperationKind::Enable, "executed ok");
        row("disable", OperationKind::Disable, "executed ok");
        row("delete", OperationKind::Delete, "executed ok");
        row("setFallbackAttribute", OperationKind::SetFallback, "executed ok");
        row("unsetFallbackAttribute", OperationKind::UnsetFallback, "executed ok");
        row("listProfileInfo", OperationKind::Audit, "executed ok");
        row("setDefaultDpAddress", OperationKind::SetDefaultDp, "executed ok");
        row("configureImmediateEnable", OperationKind::ImmediateEnable, "executed ok");
        row("replayError(4) signed", OperationKind::Enable, "failed replayError");
        row("rollbackResult ok", OperationKind::Enable, "rolled-back ok");
        row("getRAT", OperationKind::Delete, "refused proof.other-order");
        row("unsigned (v1.2", OperationKind::Enable, "refused proof.unsigned");
    }
    void judgesWhatTheCardSaysOfTheOrder()
    {
        QFETCH(QByteArray, vector);
        QFETCH(int, kind);
        QFETCH(QString, told);
        ManualClock wall(m_vectors.expectation().at);
        Operation op = operation(OperationKind(kind));
        op.details.smdpAddress = QStringLiteral("smdp.lab.example");
        const ProofJudgement judged = ProofJudge(wall, m_roots.path()).judge(op, proof(vector.constData()), {});
        const QString detail = holds(judged.verdict) ? judged.finding.about.value(QStringLiteral("code")).toString() : judged.finding.code;
        QCOMPARE(QString(code(judged.verdict)) + u' ' + detail, told);
        QCOMPARE(judged.finding.mark.has_value(), holds(judged.verdict));
    }

    void anotherProfileIsAnotherOrder()
    {
        ManualClock wall(m_vectors.expectation().at);
        Operation op = operation(OperationKind::Disable);
        op.iccid = Story::iccid(u"C");
        QCOMPARE(ProofJudge(wall, m_roots.path()).judge(op, proof("disable"), {}).finding.code, QStringLiteral("proof.other-order"));
        QCOMPARE(ProofJudge(wall).judge(op, proof("disable"), {}).finding.code, QStringLiteral("proof.no-roots"));
    }

    void whatTheCardSignedIsVerified()
    {
        RunnerDesk desk(m_roots.path());
        const CardProof came = proof("disable");
        const Operation op = after(desk, operation(OperationKind::Disable), status(Succeeded, came));
        QCOMPARE(op.outcome, OperationOutcome::Succeeded);
        QCOMPARE(op.evidence, Evidence::Verified);
        QCOMPARE(op.proof, ProofVerdict::Executed);
        QCOMPARE(desk.journal.log().mid(2), (QStringList { QStringLiteral("accepted>accepted proof-verified"), QStringLiteral("accepted>settled provider-settled") }));
        QCOMPARE(desk.journal.proofs.size(), std::size_t(1));
        QCOMPARE(desk.journal.proofs[0].second.bytes, came);
        QCOMPARE(desk.journal.proofs[0].second.finding.mark, (ProofMark { QStringLiteral("eim.lab.example"), 202, 42 }));
        QCOMPARE(desk.backend.listed, 1); // what the card holds now
    }

    void aSwitchIsVerifiedOnceItIsSeen()
    {
        RunnerDesk desk(m_roots.path());
        Operation wanted = operation(OperationKind::Enable);
        const Operation op = after(desk, wanted, status(Succeeded, proof("enable+rollback")));
        QCOMPARE(op.state, OperationState::Verifying);
        QCOMPARE(op.evidence, Evidence::Attested);
        QCOMPARE(op.proof, ProofVerdict::Executed);
        desk.see(u"stop", u"A");
        desk.pass(3);
        seeTarget(desk);
        QCOMPARE(desk.op().outcome, OperationOutcome::Succeeded);
        QCOMPARE(desk.op().evidence, Evidence::Verified);
    }

    void aSignedRollbackIsVerifiedWhenItIsBack()
    {
        RunnerDesk desk(m_roots.path());
        after(desk, operation(OperationKind::Enable), status(RolledBack, proof("rollbackResult ok")));
        desk.see(u"start", u"A");
        QCOMPARE(desk.op().outcome, OperationOutcome::RolledBack);
        QCOMPARE(desk.op().evidence, Evidence::Verified);
    }

    /// The card executed it and came back later: what it signed first proves nothing about the end.
    void aSwitchThatIsSeenToComeBackIsOnlyObserved()
    {
        RunnerDesk desk(m_roots.path());
        after(desk, operation(OperationKind::Enable), status(Succeeded, proof("enable+rollback")));
        seeTarget(desk);
        QCOMPARE(desk.op().evidence, Evidence::Verified);
        RunnerDesk other(m_roots.path());
        after(other, operation(OperationKind::Enable), status(Succeeded, proof("enable+rollback")));
        other.pass(1);
        other.see(u"start", u"A");
        QCOMPARE(other.op().outcome, OperationOutcome::RolledBack);
        QCOMPARE(other.op().evidence, Evidence::Observed);
    }

    void whatDoesNotHoldRaisesNothing()
    {
        RunnerDesk desk(m_roots.path());
        CardProof forged = proof("disable");
        forged.result.back() = char(forged.result.back() ^ 1);
        const Operation op = after(desk, operation(OperationKind::Disable), status(Succeeded, forged));
        QCOMPARE(op.outcome, OperationOutcome::Succeeded);
        QCOMPARE(op.evidence, Evidence::Attested);
        QCOMPARE(op.proof, ProofVerdict::Refused);
        QCOMPARE(told(desk, notes::proofRefused), QStringLiteral("proof-refused {\"error\":\"proof.signature\"}"));
        QCOMPARE(desk.journal.proofs[0].second.bytes, forged);
    }

    void aContradictionRaisesNothing()
    {
        RunnerDesk desk(m_roots.path());
        const Operation op = after(desk, operation(OperationKind::Disable), status(Failed, proof("disable")));
        QCOMPARE(op.outcome, OperationOutcome::Failed);
        QCOMPARE(op.evidence, Evidence::Attested);
        QCOMPARE(op.proof, ProofVerdict::Contradicts);
        QVERIFY(!told(desk, notes::proofContradicts).isEmpty());
    }

    void theCardsWordEndsDoubt()
    {
        RunnerDesk desk(m_roots.path());
        const Operation op = after(desk, operation(OperationKind::Disable), status(InDoubt, proof("disable")));
        QCOMPARE(op.outcome, OperationOutcome::Succeeded);
        QCOMPARE(op.evidence, Evidence::Verified);
    }

    void theSameResultProvesOneOperation()
    {
        RunnerDesk desk(m_roots.path());
        after(desk, operation(OperationKind::Disable), status(Succeeded, proof("disable")));
        Operation again = operation(OperationKind::Disable);
        again.id = QUuid::createUuid();
        const Operation op = after(desk, again, status(Succeeded, proof("disable")));
        QCOMPARE(op.outcome, OperationOutcome::Succeeded);
        QCOMPARE(op.evidence, Evidence::Attested);
        QCOMPARE(op.proof, ProofVerdict::Refused);
        QVERIFY(told(desk, notes::proofRefused).contains(u"proof.replayed"));
    }

    void notesNameNoCard()
    {
        RunnerDesk desk(m_roots.path());
        Operation op = operation(OperationKind::Disable);
        op.eid = *Eid::withCheckDigits("890490321234512345123456789013");
        after(desk, op, status(Succeeded, proof("disable")));
        QVERIFY(!told(desk, notes::proofRefused).isEmpty());
        for (const Transition &row : desk.journal.rows) QVERIFY2(!row.note.contains(u"8904903212345"), qPrintable(row.note));
    }
};

QTEST_GUILESS_MAIN(TestProofs)
#include "tst_proofs.moc"
