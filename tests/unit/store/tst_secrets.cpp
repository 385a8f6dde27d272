#include "testfleet.h"

#include <QFile>
#include <QTest>

using namespace testfleet;

/// An activation code is in the store for the engine alone, and only until the request with it is out.
class SecretsTest : public QObject
{
    Q_OBJECT

    using OS = OperationState;
    static ActivationCode code() { return *ActivationCode::parse(u"LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815"); }

    static Operation download()
    {
        Operation o = operation();
        o.id = QUuid::createUuid();
        o.kind = OperationKind::Download;
        o.activation = code().masked();
        return o;
    }
    static void step(Store &s, Operation &o, OS to)
    {
        const OS from = o.state;
        o.state = to;
        get(s.store->journal().advance(o, { o.id, 0, from, to, o.outcome, o.evidence, {}, at(100), QStringLiteral("engine") }));
    }
    /// The text of the code in any file of the database.
    static bool isOnDisk(const Store &s)
    {
        for (const char *end : { "", "-wal" }) {
            QFile file(s.options.path + QString::fromLatin1(end));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains("AGYFT")) return true;
        }
        return false;
    }

private Q_SLOTS:
    void livesUntilTheRequestIsOut()
    {
        Store s;
        get(s.store->takeOwnership(QUuid::createUuid(), QStringLiteral("desk")));
        Operation o = get(s.store->journal().add(download(), code()));
        QCOMPARE(get(s.store->journal().activation(o.id)), std::optional(code()));
        o.iccidsBefore = { iccid(u"8933011234567890123"), iccid(u"8933102234567890124") };
        step(s, o, OS::Submitting);
        step(s, o, OS::Recorded); // not sent after all
        QCOMPARE(get(s.store->journal().activation(o.id)), std::optional(code()));
        step(s, o, OS::Submitting);
        step(s, o, OS::Unknown);
        QCOMPARE(get(s.store->journal().activation(o.id)), std::nullopt);
        const Operation read = get(s.store->journal().find(admin, o.id));
        QCOMPARE(read.iccidsBefore, o.iccidsBefore);
        QCOMPARE(read.activation, code().masked());
    }

    void onlyTheEngineReadsIt()
    {
        Store s;
        const Operation o = get(s.store->journal().add(download(), code()));
        QCOMPARE(errorOf(s.store->journal().activation(o.id)), QStringLiteral("journal.not-owner"));
    }

    void aCancelledOneForgetsIt()
    {
        Store s;
        Operation o = get(s.store->journal().add(download(), code()));
        QVERIFY(isOnDisk(s));
        step(s, o, OS::Cancelled);
        s.reopen(); // the write-ahead log goes into the file
        QVERIFY(!isOnDisk(s));
    }

    void findsUsesByFingerprint()
    {
        Store s;
        Operation o = get(s.store->journal().add(download(), code()));
        OperationFilter same;
        same.activation = *ActivationCode::parse(u"1$SMDP.example.com$04386-AGYFT-A74Y8-3F815");
        QCOMPARE(get(s.store->journal().list(admin, same)).size(), std::size_t(1));
        same.activation = *ActivationCode::parse(u"1$smdp.example.com$OTHER");
        QVERIFY(get(s.store->journal().list(admin, same)).empty());
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
