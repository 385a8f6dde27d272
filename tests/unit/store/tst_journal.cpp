#include "store/enginelock.h"
#include "testfleet.h"

#include <QTest>

using namespace testfleet;

class tst_Journal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIntentIsStoredWhole();
    void numbersRise();
    void aLifeFromRecordedToSettled();
    void forbiddenStepsAreRefused_data();
    void forbiddenStepsAreRefused();
    void oneOpenMutatingOperationPerEid();
    void onlyTheOwnerMovesOn();
    void anybodyMayRecordAndCancel();
    void twoProgramsOneLock();
    void everyWriteOfAnotherRaisesTheRevision();
    void filters();
    void experienceCountsWhatLeftItsNetwork();

private:
    using OS = OperationState;
    /// Moves on and changes `o` to what was stored.
    static QString step(
        Store &s, Operation &o, OS to, OperationOutcome outcome = OperationOutcome::None, Evidence evidence = Evidence::None)
    {
        Operation after = o;
        after.state = to;
        after.stateSince = at(100);
        after.outcome = outcome;
        after.evidence = evidence;
        const QString error = errorOf(s.store->journal().advance(
            after, { o.id, 0, o.state, to, outcome, evidence, QStringLiteral("note {}"), at(100), QStringLiteral("engine") }));
        if (error.isEmpty()) o = after;
        return error;
    }
};

void tst_Journal::anIntentIsStoredWhole()
{
    Store s;
    Operation o = operation();
    o.targetImsi = imsi(u"240017654321098");
    o.expectedContact = at(55);
    o.landedIccid = iccid();
    o.landedImsi = imsi();
    o.reason = QStringLiteral("Zürich – “quoted”; drop table");
    const Operation stored = get(s.store->journal().add(o));
    s.reopen();
    const Operation read = get(s.store->journal().find(admin, o.id));
    for (const Operation &r : { stored, read }) {
        QCOMPARE(r.number, std::int64_t(1));
        QCOMPARE(r.kind, o.kind);
        QCOMPARE(r.vehicle, o.vehicle);
        QCOMPARE(r.eid, o.eid);
        QCOMPARE(r.iccid, o.iccid);
        QCOMPARE(r.previousIccid, o.previousIccid);
        QCOMPARE(r.landedIccid, o.landedIccid);
        QCOMPARE(r.landedImsi, o.landedImsi);
        QCOMPARE(r.previousImsi, o.previousImsi);
        QCOMPARE(r.targetImsi, o.targetImsi);
        QCOMPARE(r.rollback, o.rollback);
        QCOMPARE(r.reason, o.reason);
        QCOMPARE(r.requestedBy, o.requestedBy);
        QCOMPARE(r.createdAt, o.createdAt);
        QCOMPARE(r.notAfter, o.notAfter);
        QCOMPARE(r.expectedContact, o.expectedContact);
        QCOMPARE(r.state, OS::Recorded);
        QVERIFY(!r.interruption);
    }
    const auto steps = get(s.store->journal().transitions(admin, o.id));
    QCOMPARE(steps.size(), std::size_t(1));
    QCOMPARE(steps[0].to, OS::Recorded);
    QCOMPARE(steps[0].by, QStringLiteral("anna"));
    QCOMPARE(errorOf(s.store->journal().find(admin, QUuid::createUuid())), QStringLiteral("journal.unknown"));
}

void tst_Journal::experienceCountsWhatLeftItsNetwork()
{
    Store s;
    const auto lock = EngineLock::acquire(s.dir.path(), *s.store, QStringLiteral("test"));
    QVERIFY(lock);
    using O = OperationOutcome;
    const auto live = [&](const char16_t *target, O outcome) {
        Operation o = operation();
        o.targetImsi = imsi(target);
        o = get(s.store->journal().add(o));
        QCOMPARE(step(s, o, OS::Submitting), QString());
        if (outcome != O::Refused) QCOMPARE(step(s, o, OS::Accepted), QString());
        QCOMPARE(step(s, o, OS::Settled, outcome, Evidence::Attested), QString());
    };
    for (const O outcome : { O::Succeeded, O::Succeeded, O::RolledBack, O::Unreachable, O::Failed, O::Refused }) live(u"240017654321098", outcome);
    live(u"208011234567890", O::Unreachable); // another network
    const auto lived = get(s.store->journal().experience(fleet, *Plmn::parse(u"24001")));
    QCOMPARE(lived.switches, 4);
    QCOMPARE(lived.stranded, 2);
    QCOMPARE(get(s.store->journal().experience(fleet, *Plmn::parse(u"26201"))).switches, 0);
}

void tst_Journal::numbersRise()
{
    Store s;
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(get(s.store->journal().add(operation("A", '1', OperationKind::ReadStatus))).number, std::int64_t(i));
    s.reopen();
    QCOMPARE(get(s.store->journal().add(operation())).number, std::int64_t(4));
}

void tst_Journal::aLifeFromRecordedToSettled()
{
    Store s;
    get(s.store->takeOwnership(QUuid::createUuid(), QStringLiteral("test")));
    Operation o = get(s.store->journal().add(operation()));
    for (const OS to : { OS::Submitting, OS::Accepted, OS::Working, OS::Verifying })
        QCOMPARE(step(s, o, to), QString());
    o.expectedContact = at(200);
    QCOMPARE(step(s, o, OS::Verifying), QString()); // stays, and says more
    o.interruption = std::chrono::seconds(12);
    o.dialectCode = QStringLiteral("SUCCESS");
    QCOMPARE(step(s, o, OS::Settled, OperationOutcome::Succeeded, Evidence::Observed), QString());
    const Operation read = get(s.store->journal().find(admin, o.id));
    QCOMPARE(read.state, OS::Settled);
    QCOMPARE(read.outcome, OperationOutcome::Succeeded);
    QCOMPARE(read.evidence, Evidence::Observed);
    QCOMPARE(read.interruption, o.interruption);
    QCOMPARE(read.dialectCode, o.dialectCode);
    const auto steps = get(s.store->journal().transitions(admin, o.id));
    QCOMPARE(steps.size(), std::size_t(7));
    for (std::size_t i = 0; i < steps.size(); ++i) {
        QCOMPARE(steps[i].step, std::int64_t(i + 1));
        if (i > 0) QCOMPARE(steps[i].from, steps[i - 1].to);
    }
    QCOMPARE(step(s, o, OS::Settled), QStringLiteral("journal.transition")); // the end is the end
}

void tst_Journal::forbiddenStepsAreRefused_data()
{
    QTest::addColumn<OperationState>("to");
    QTest::newRow("settled") << OS::Settled;
    QTest::newRow("working") << OS::Working;
    QTest::newRow("drafted") << OS::Drafted;
    QTest::newRow("accepted") << OS::Accepted;
}

void tst_Journal::forbiddenStepsAreRefused()
{
    QFETCH(OperationState, to);
    Store s;
    get(s.store->takeOwnership(QUuid::createUuid(), QStringLiteral("test")));
    Operation o = get(s.store->journal().add(operation()));
    QCOMPARE(step(s, o, to), QStringLiteral("journal.transition"));
    Operation stale = o;
    QCOMPARE(step(s, o, OS::Submitting), QString());
    QCOMPARE(step(s, stale, OS::Submitting), QStringLiteral("journal.transition")); // somebody was first
    QCOMPARE(get(s.store->journal().transitions(admin, o.id)).size(), std::size_t(2));
    Operation late = operation("B", '2');
    late.state = OS::Accepted;
    QCOMPARE(errorOf(s.store->journal().add(late)), QStringLiteral("journal.transition"));
}

void tst_Journal::oneOpenMutatingOperationPerEid()
{
    Store s;
    get(s.store->takeOwnership(QUuid::createUuid(), QStringLiteral("test")));
    Operation first = get(s.store->journal().add(operation()));
    const auto busy = s.store->journal().add(operation("B")).result();
    QVERIFY(!busy);
    QCOMPARE(busy.error().code, QStringLiteral("journal.eid-busy"));
    QCOMPARE(busy.error().parameters.value(QStringLiteral("number")).toLongLong(), 1);
    Operation other = operation("B");
    other.fleet = FleetId::parse(u"second").value();
    QCOMPARE(errorOf(s.store->journal().add(other)), QStringLiteral("journal.eid-busy")); // the same card in another fleet
    get(s.store->journal().add(operation("A", '1', OperationKind::ReadStatus)));
    get(s.store->journal().add(operation("A", '2')));
    QCOMPARE(step(s, first, OS::Submitting), QString());
    QCOMPARE(step(s, first, OS::Unknown), QString());
    QCOMPARE(errorOf(s.store->journal().add(operation())), QStringLiteral("journal.eid-busy")); // reserved while unknown
    QCOMPARE(step(s, first, OS::Settled, OperationOutcome::Failed, Evidence::Inferred), QString());
    const auto next = get(s.store->journal().add(operation()));
    QVERIFY(next.number > first.number);
}

void tst_Journal::onlyTheOwnerMovesOn()
{
    Store s;
    Operation o = get(s.store->journal().add(operation()));
    QCOMPARE(step(s, o, OS::Submitting), QStringLiteral("journal.not-owner"));
    get(s.store->takeOwnership(QUuid::createUuid(), QStringLiteral("first")));
    QCOMPARE(step(s, o, OS::Submitting), QString());
    Store second(std::chrono::hours(1), s.options.path);
    get(second.store->takeOwnership(QUuid::createUuid(), QStringLiteral("second")));
    QCOMPARE(step(s, o, OS::Accepted), QStringLiteral("journal.not-owner")); // the first lost it and cannot go on
    QCOMPARE(step(second, o, OS::Accepted), QString());
    get(s.store->giveUpOwnership()); // not its own any more: nothing happens
    QCOMPARE(step(second, o, OS::Working), QString());
}

void tst_Journal::anybodyMayRecordAndCancel()
{
    Store owner;
    get(owner.store->takeOwnership(QUuid::createUuid(), QStringLiteral("desk")));
    Store terminal(std::chrono::hours(1), owner.options.path);
    Operation o = get(terminal.store->journal().add(operation()));
    QCOMPARE(step(terminal, o, OS::Submitting), QStringLiteral("journal.not-owner"));
    QCOMPARE(step(terminal, o, OS::Cancelled), QString());
    Operation again = get(terminal.store->journal().add(operation())); // the card is free again
    QCOMPARE(step(owner, again, OS::Submitting), QString());
    QCOMPARE(step(terminal, again, OS::Cancelled), QStringLiteral("journal.not-owner")); // it was sent
}

void tst_Journal::twoProgramsOneLock()
{
    Store s;
    auto first = EngineLock::acquire(s.dir.path(), *s.store, QStringLiteral("desk"));
    QVERIFY(first);
    Operation o = get(s.store->journal().add(operation()));
    QCOMPARE(step(s, o, OS::Submitting), QString());
    Store second(std::chrono::hours(1), s.options.path);
    const auto refused = EngineLock::acquire(s.dir.path(), *second.store, QStringLiteral("ctl"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, QStringLiteral("engine.locked"));
    QCOMPARE(refused.error().parameters.value(QStringLiteral("pid")).toLongLong(), QCoreApplication::applicationPid());
    first->reset();
    QCOMPARE(step(s, o, OS::Accepted), QStringLiteral("journal.not-owner"));
    QVERIFY(EngineLock::acquire(s.dir.path(), *second.store, QStringLiteral("ctl")));
}

void tst_Journal::everyWriteOfAnotherRaisesTheRevision()
{
    Store s;
    Store other(std::chrono::hours(1), s.options.path);
    QCOMPARE(get(other.store->foreignJournalRevision()), qint64(0));
    Operation o = get(s.store->journal().add(operation()));
    const qint64 one = get(other.store->foreignJournalRevision());
    QVERIFY(one > 0);
    QCOMPARE(get(s.store->foreignJournalRevision()), qint64(0)); // it knows what it wrote itself
    QCOMPARE(step(s, o, OS::Settled), QStringLiteral("journal.not-owner"));
    QCOMPARE(get(other.store->foreignJournalRevision()), one);
    QCOMPARE(step(s, o, OS::Cancelled), QString());
    QVERIFY(get(other.store->foreignJournalRevision()) > one);
}

void tst_Journal::filters()
{
    Store s;
    Operation a = get(s.store->journal().add(operation("A", '1')));
    get(s.store->journal().add(operation("B", '2')));
    get(s.store->journal().add(operation("B", '3')));
    QCOMPARE(step(s, a, OS::Cancelled), QString());
    const auto numbers = [&](OperationFilter filter) {
        std::vector<std::int64_t> out;
        for (const Operation &o : get(s.store->journal().list(admin, filter)))
            out.push_back(o.number);
        return out;
    };
    using Numbers = std::vector<std::int64_t>;
    QCOMPARE(numbers({}), (Numbers { 3, 2, 1 }));
    QCOMPARE(numbers({ true, {}, {}, 500 }), (Numbers { 3, 2 }));
    QCOMPARE(numbers({ false, vehicle("B"), {}, 500 }), (Numbers { 3, 2 }));
    QCOMPARE(numbers({ false, {}, eid('2'), 500 }), (Numbers { 2 }));
    QCOMPARE(numbers({ false, {}, {}, 1 }), (Numbers { 3 }));
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_journal.moc"
