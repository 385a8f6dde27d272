#include "eimchild.h"
#include "onem2mvehicle.h"
#include "provisioning/es4backend.h"

#include <QCoreApplication>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

namespace {

const Eid eid = *Eid::withCheckDigits("890490320000000000000000000007");
const Iccid first = *Iccid::parse(u"8988307000000000123");
const Iccid second = *Iccid::parse(u"8949449999999990023");
const Iccid third = *Iccid::parse(u"8933011234567890123");

/// The first is on, the third is the fallback.
M2mCard factoryCard()
{
    std::vector<M2mProfile> profiles(3);
    profiles[0].profile.iccid = first;
    profiles[0].profile.state = ProfileState::Enabled;
    profiles[1].profile.iccid = second;
    profiles[2].profile.iccid = third;
    profiles[2].profile.fallback = true;
    for (std::size_t i = 0; i < profiles.size(); ++i) profiles[i].aid = isdpAid(int(i) + 1);
    return M2mCard(eid, profiles, 640 * 1024);
}

template<typename T>
T waitFor(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 20000)) qFatal("no answer");
    return future.result();
}

Operation operation(OperationKind kind, const Iccid &iccid = second)
{
    Operation op;
    op.id = QUuid::createUuid();
    op.kind = kind;
    op.eid = eid;
    op.iccid = iccid;
    op.previousIccid = first;
    op.state = OperationState::Accepted;
    op.createdAt = WallClock().now() - std::chrono::seconds(1);
    return op;
}

} // namespace

/// The dialect es4 against the lab's SM-SR in a process of its own, over mutual TLS, with one vehicle behind it.
class TestEs4 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsAndAudits();
    void orders();
    void anEnableThatFallsBack();
    void whatIsRefused();
    void aKilledSmsrLosesNothing();
    void strangersAreToldSo();

private:
    std::unique_ptr<Es4Backend> backend(const PkiFiles &papers)
    {
        ProviderAccess access;
        access.name = QStringLiteral("lab-es4");
        access.root = m_smsr->es4();
        access.tls = { m_smsr->pki().authority.certificate, papers.certificate, papers.key };
        es4::Settings settings { labOperatorOid, labSmsrOid, {}, {}, QStringLiteral("box") };
        settings.validity = std::chrono::hours(1);
        settings.mailboxPause = std::chrono::milliseconds(20);
        return std::move(Es4Backend::make(std::move(access), std::move(settings)).value());
    }
    /// What an order came to.
    OrderStatus ended(Es4Backend &desk, Operation op)
    {
        const SubmitAnswer answer = waitFor(desk.submit(op, {}));
        OrderStatus last;
        last.code = QStringLiteral("not accepted: ") + answer.code + answer.error.code;
        if (answer.kind != SubmitAnswer::Kind::Accepted) return last;
        op.providerRef = answer.providerRef;
        const auto over = [&] {
            const auto status = waitFor(desk.status(op));
            if (status) last = *status;
            return status && last.kind != OrderStatus::Kind::Accepted;
        };
        if (!QTest::qWaitFor(over, 20000)) last.code = QStringLiteral("no end");
        return last;
    }
    std::unique_ptr<EimChild> m_smsr;
    std::unique_ptr<OneM2mVehicle> m_truck;
};

void TestEs4::init()
{
    m_truck.reset();
    m_smsr = std::make_unique<EimChild>();
    auto store = SmsrStore::open(m_smsr->workspace() + QStringLiteral("/world.sqlite"));
    QVERIFY(store && (*store)->seed({ smsrFactoryCard(factoryCard()) }));
    QVERIFY(m_smsr->start());
    m_truck = std::make_unique<OneM2mVehicle>(factoryCard(), m_smsr->workspace(), m_smsr->esipa(), m_smsr->pki().authority.certificate);
}

void TestEs4::readsAndAudits()
{
    const auto desk = backend(m_smsr->pki().desk);
    QVERIFY(waitFor(desk->test()));
    for (const OperationKind kind : { OperationKind::ReadStatus, OperationKind::Audit }) {
        const OrderStatus status = ended(*desk, operation(kind));
        QCOMPARE(status.kind, OrderStatus::Kind::Succeeded);
        QCOMPARE(status.reading.profiles->size(), 3u);
        QCOMPARE(status.reading.fromBook, kind == OperationKind::ReadStatus);
        QVERIFY((*status.reading.profiles)[2].fallback);
    }
    QVERIFY(*ended(*desk, operation(OperationKind::EuiccInfo)).reading.euicc->freeMemory > 0);
    QCOMPARE(m_truck->executions, 1); // the audit alone woke the card
}

void TestEs4::orders()
{
    const auto desk = backend(m_smsr->pki().desk);
    const auto good = [&](OperationKind kind, const Iccid &iccid) {
        const OrderStatus status = ended(*desk, operation(kind, iccid));
        if (status.kind != OrderStatus::Kind::Succeeded) qWarning("%s", qPrintable(status.code));
        return status.kind == OrderStatus::Kind::Succeeded;
    };
    QVERIFY(good(OperationKind::Enable, second));
    QVERIFY(good(OperationKind::SetFallback, first));
    QVERIFY(good(OperationKind::Delete, third));
    QVERIFY(good(OperationKind::Disable, second)); // which enables the one with the fallback attribute
    QCOMPARE(m_truck->card.profiles().size(), std::size_t(2));
    QCOMPARE(m_truck->card.enabled()->profile.iccid, first);
}

void TestEs4::anEnableThatFallsBack()
{
    const auto desk = backend(m_smsr->pki().desk);
    m_truck->dead.insert(second);
    const OrderStatus status = ended(*desk, operation(OperationKind::Enable));
    QCOMPARE(status.kind, OrderStatus::Kind::RolledBack);
    QVERIFY(status.landedOn && status.landedOn->fallback);
    QCOMPARE(status.landedOn->iccid, third);
    QVERIFY2(status.code.startsWith(QStringLiteral("8.2.1/4.2")), qPrintable(status.code));
    QVERIFY2(!status.code.contains(third.toString()), qPrintable(status.code)); // shortened: not everybody may see it
    QCOMPARE(m_truck->fallbacks, 1);
}

void TestEs4::whatIsRefused()
{
    const auto desk = backend(m_smsr->pki().desk);
    const auto refusal = [&](const Operation &op) {
        const SubmitAnswer answer = waitFor(desk->submit(op, {}));
        return QStringLiteral("%1 %2").arg(int(answer.kind)).arg(answer.code.section(u' ', 0, 0));
    };
    QCOMPARE(refusal(operation(OperationKind::Enable, first)), QStringLiteral("1 8.2.1/3.5"));
    QCOMPARE(refusal(operation(OperationKind::Delete, third)), QStringLiteral("1 8.2.3/3.8"));
    Operation other = operation(OperationKind::Enable);
    other.eid = *Eid::withCheckDigits("890490320000000000000000000008");
    QCOMPARE(refusal(other), QStringLiteral("1 8.1.1/1.1"));
    QCOMPARE(waitFor(desk->profiles(other.eid)).error().code, QStringLiteral("connection.eid-unknown"));
    m_truck->dead.insert(first); // so that it keeps the first order to itself
    QCOMPARE(refusal(operation(OperationKind::Enable)), QStringLiteral("0 "));
    QCOMPARE(refusal(operation(OperationKind::Audit)), QStringLiteral("2 1.2/4.4"));
}

void TestEs4::aKilledSmsrLosesNothing()
{
    m_smsr->kill();
    QVERIFY(m_smsr->start("persist-before-answer:1"));
    const auto desk = backend(m_smsr->pki().desk);
    Operation op = operation(OperationKind::Enable);
    QCOMPARE(waitFor(desk->submit(op, {})).kind, SubmitAnswer::Kind::Lost);
    QTRY_VERIFY_WITH_TIMEOUT(m_smsr->isDead(), 20000);
    QVERIFY(m_smsr->start());
    op.state = OperationState::Unknown;
    std::optional<QString> found;
    QVERIFY(QTest::qWaitFor([&] {
        const auto looked = waitFor(desk->lookUp(op));
        found = looked ? *looked : std::nullopt;
        return found.has_value();
    }, 20000));
    op.providerRef = *found;
    QCOMPARE(waitFor(desk->status(op))->kind, OrderStatus::Kind::Succeeded);
    QCOMPARE(m_truck->executions, 1);
}

void TestEs4::strangersAreToldSo()
{
    const auto stranger = backend(m_smsr->pki().lab); // a certificate of the same authority, and no operator's
    const SubmitAnswer answer = waitFor(stranger->submit(operation(OperationKind::Enable), {}));
    QCOMPARE(answer.kind, SubmitAnswer::Kind::Refused);
    QVERIFY2(answer.code.contains(QStringLiteral("FailedAuthentication")), qPrintable(answer.code));
    const auto nobody = backend({});
    QVERIFY(!waitFor(nobody->test()));
    QCOMPARE(m_smsr->count(QStringLiteral("SELECT COUNT(*) FROM smsr_order")), 0);
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc > 2 && qstrcmp(argv[1], "--eim") == 0) return EimChild::serve(app.arguments());
    TestEs4 test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_es4.moc"
