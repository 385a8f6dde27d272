#include "store/databasethread.h"
#include "store/sql.h"
#include "testfleet.h"

#include <QTest>

using namespace testfleet;

class tst_Proofs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytesComeBackAsTheyCame();
    void theOneThatHoldsComesFirst();
    void whatWasAcceptedIsRememberedPerCard();
    void garbageGivesWay();
    void onlyForTheOwnerAndForThoseWhoSeeIdentities();

private:
    static void own(Store &s) { get(s.store->takeOwnership(QUuid::createUuid(), QStringLiteral("test"))); }
    static qint64 number(const Store &s, const char *statement)
    {
        auto thread = DatabaseThread::open({ s.options.path }).value();
        return get(thread->run<qint64>([statement](QSqlDatabase &db) -> Result<qint64> {
            return sql::number(db, QLatin1StringView(statement)).value().value_or(-1);
        }));
    }
    static CardProof proof(const QByteArray &result) { return { QByteArray("req\0uest", 8), result, "card", "maker", 128 }; }
    static ProofFinding verified(std::int64_t counter, std::int64_t sequence)
    {
        return { QStringLiteral("verified"), { { QStringLiteral("says"), QStringLiteral("executed") } }, ProofMark { QStringLiteral("eim"), counter, sequence } };
    }
};

void tst_Proofs::bytesComeBackAsTheyCame()
{
    Store s;
    own(s);
    const Operation o = get(s.store->journal().add(operation()));
    QVERIFY(!get(s.store->journal().proof(admin, o.id)));
    QVERIFY(get(s.store->journal().keepProof(o, proof("result"), at(7))).empty());
    QVERIFY(get(s.store->journal().keepProof(o, proof("result"), at(9))).empty()); // once
    auto kept = get(s.store->journal().proof(admin, o.id));
    QVERIFY(kept);
    QCOMPARE(kept->bytes, proof("result"));
    QCOMPARE(kept->finding, ProofFinding {});
    QCOMPARE(kept->at, at(7));
    get(s.store->journal().judgeProof(o, proof("result"), verified(3, 4)));
    kept = get(s.store->journal().proof(admin, o.id));
    QCOMPARE(kept->finding, verified(3, 4));
    const CardProof empty {};
    get(s.store->journal().keepProof(o, empty, at(9)));
    QCOMPARE(get(s.store->journal().proof(admin, o.id))->bytes, proof("result"));
}

void tst_Proofs::theOneThatHoldsComesFirst()
{
    Store s;
    own(s);
    const Operation o = get(s.store->journal().add(operation()));
    int second = 0;
    for (const char *result : { "forged", "enabled", "rolled back", "forged again" }) get(s.store->journal().keepProof(o, proof(result), at(++second)));
    QCOMPARE(get(s.store->journal().proof(admin, o.id))->bytes.result, QByteArray("forged again"));
    get(s.store->journal().judgeProof(o, proof("enabled"), verified(3, 4)));
    QCOMPARE(get(s.store->journal().proof(admin, o.id))->bytes.result, QByteArray("enabled"));
    get(s.store->journal().judgeProof(o, proof("rolled back"), verified(3, 5)));
    get(s.store->journal().judgeProof(o, proof("forged again"), { QStringLiteral("proof.signature"), {}, {} }));
    QCOMPARE(get(s.store->journal().proof(admin, o.id))->bytes.result, QByteArray("rolled back"));
}

void tst_Proofs::whatWasAcceptedIsRememberedPerCard()
{
    Store s;
    own(s);
    Operation reading = operation();
    reading.kind = OperationKind::ReadStatus;
    const auto added = [&] {
        reading.id = QUuid::createUuid();
        return get(s.store->journal().add(reading));
    };
    const Operation first = added(), second = added();
    QVERIFY(get(s.store->journal().keepProof(first, proof("one"), at(1))).empty());
    QVERIFY(get(s.store->journal().keepProof(second, proof("two"), at(1))).empty()); // the first is not judged yet
    get(s.store->journal().judgeProof(first, proof("one"), verified(7, 70)));
    const std::vector<ProofMark> mark { { QStringLiteral("eim"), 7, 70 } };
    QCOMPARE(get(s.store->journal().keepProof(second, proof("two"), at(2))), mark);
    QVERIFY(get(s.store->journal().keepProof(first, proof("one"), at(2))).empty()); // asked for again after a restart
    QCOMPARE(get(s.store->journal().keepProof(first, proof("another"), at(2))), mark);
    QCOMPARE(get(s.store->journal().keepProof(second, proof("one"), at(2))), mark); // a replay
    Operation elsewhere = second;
    elsewhere.eid = *Eid::withCheckDigits("890490320000000000000000000099");
    QVERIFY(get(s.store->journal().keepProof(elsewhere, proof("three"), at(2))).empty());
}

void tst_Proofs::garbageGivesWay()
{
    Store s;
    own(s);
    const Operation o = get(s.store->journal().add(operation()));
    get(s.store->journal().keepProof(o, proof("good"), at(0)));
    get(s.store->journal().judgeProof(o, proof("good"), verified(1, 1)));
    for (int i = 0; i < 50; ++i) get(s.store->journal().keepProof(o, proof(QByteArray::number(i)), at(i + 1)));
    QCOMPARE(get(s.store->journal().proof(admin, o.id))->bytes.result, QByteArray("good"));
    QCOMPARE(number(s, "select count(*) from operation_proof"), qint64(8));
    QCOMPARE(number(s, "select count(*) from operation_proof where result = x'3439'"), qint64(1));
}

void tst_Proofs::onlyForTheOwnerAndForThoseWhoSeeIdentities()
{
    Store s;
    const Operation o = get(s.store->journal().add(operation()));
    QCOMPARE(errorOf(s.store->journal().keepProof(o, proof("result"), at(1))), QStringLiteral("journal.not-owner"));
    QCOMPARE(errorOf(s.store->journal().judgeProof(o, proof("result"), verified(1, 1))), QStringLiteral("journal.not-owner"));
    Viewer finance = admin;
    finance.role = Role::Finance;
    QCOMPARE(errorOf(s.store->journal().proof(finance, o.id)), QStringLiteral("access.denied"));
}

QTEST_GUILESS_MAIN(tst_Proofs)
#include "tst_proofs.moc"
