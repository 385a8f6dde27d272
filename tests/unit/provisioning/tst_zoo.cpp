#include "provisioning/camarabackend.h"
#include "support/zoo.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

/// The zoo itself: every animal has its own name and listens, and one that is no worse than "extra members"
/// works, so that the others fail because of their fault.
class ZooTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void animals()
    {
        QTemporaryDir dir;
        const TestPki pki(dir.path());
        QVERIFY(pki.good);
        const Zoo zoo(pki);
        QSet<QString> names;
        for (const auto &animal : zoo.animals()) names.insert(animal->name());
        QCOMPARE(std::size_t(names.size()), zoo.animals().size());
        QVERIFY(names.size() > 30);
        const auto tame = std::find_if(zoo.animals().begin(), zoo.animals().end(), [](const auto &animal) { return animal->name() == u"extra members"; });
        CamaraOptions options;
        options.root = (*tame)->root();
        options.tls = { pki.path(QStringLiteral("ca.pem")), pki.path(QStringLiteral("desk.pem")), pki.path(QStringLiteral("desk.key")) };
        const auto backend = CamaraBackend::make(options);
        Operation op;
        op.id = QUuid::createUuid();
        op.kind = OperationKind::SetFallback;
        op.iccid = *Iccid::parse(QString::fromLatin1(zooIccid(7, true)));
        op.eid = *Eid::parse(QString::fromLatin1(zooEid(7)));
        const auto answer = (*backend)->submit(op, {});
        QTRY_VERIFY(answer.isFinished());
        QVERIFY2(answer.result().kind == SubmitAnswer::Kind::Accepted, qPrintable(answer.result().error.code));
        QCOMPARE((*tame)->mostEffects(), 1);
        const auto listed = (*backend)->profiles(op.eid);
        QTRY_VERIFY(listed.isFinished());
        QCOMPARE(listed.result()->size(), std::size_t(2));
        QVERIFY2(listed.result()->at(1).fallback, "it did as it was told");
    }
};

QTEST_GUILESS_MAIN(ZooTest)
#include "tst_zoo.moc"
