#include "fleet/queryfields.h"
#include "operations/notes.h"
#include "words/causes.h"
#include "words/ids.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/queries.h"
#include "words/states.h"
#include "words/times.h"

#include <cmath>

#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class TestWords : public QObject
{
    Q_OBJECT

    Reader m_reader;
    const Instant m_now = instantFromMicros(1'795'098'728'000'000); // 2026-11-19T14:32:08Z

    static QString plain(QString text) { return text.replace(QChar(0x00a0), u' '); }

private Q_SLOTS:
    void initTestCase()
    {
        const auto books = Books::load();
        QVERIFY(books);
        m_reader = { *books, QLocale(QLocale::English, QLocale::UnitedKingdom), ZoneChoice::Utc, QTimeZone("Europe/Paris") };
    }

    void ages()
    {
        const auto told = [](Span span) { return plain(words::age(span)); };
        QCOMPARE(told(3s), QStringLiteral("3 s"));
        QCOMPARE(told(59s), QStringLiteral("59 s"));
        QCOMPARE(told(41min + 59s), QStringLiteral("41 min"));
        QCOMPARE(told(2h + 14min), QStringLiteral("2 h 14 min"));
        QCOMPARE(told(2h), QStringLiteral("2 h"));
        QCOMPARE(told(76h + 10min), QStringLiteral("3 d 4 h"));
        QCOMPARE(told(-5s), QStringLiteral("0 s"));
        QCOMPARE(words::ageOf({}, m_now), QStringLiteral("never"));
        QCOMPARE(words::ageOf(m_now, m_now), QStringLiteral("now"));
    }

    void times()
    {
        const QTimeZone utc = QTimeZone::utc(), paris("Europe/Paris");
        const auto told = [&](Instant t, const QTimeZone &zone) { return words::time(t, m_now, zone, m_reader.locale); };
        QCOMPARE(told(m_now, utc), QStringLiteral("14:32:08"));
        QCOMPARE(told(m_now, paris), QStringLiteral("15:32:08"));
        QCOMPARE(told(m_now - 24h, utc), QStringLiteral("18 Nov 14:32"));
        QCOMPARE(told(m_now - 24h * 626, utc), QStringLiteral("2025-03-03"));
        QCOMPARE(told(m_now - 15h, paris), QStringLiteral("00:32:08")); // yesterday in UTC, today in Paris
        QCOMPARE(told({}, utc), QStringLiteral("never"));
        QCOMPARE(words::isoTime(m_now), QStringLiteral("2026-11-19T14:32:08Z"));
        QCOMPARE(words::clockTime(m_now, m_now, paris, m_reader.locale), QStringLiteral("15:32 CET"));
        QCOMPARE(words::zoneName(utc, m_now, m_reader.locale), QStringLiteral("UTC"));
        QVERIFY(words::zoneName(paris, m_now, m_reader.locale).contains(u"UTC+1"));
    }

    void zonesOfVehicles()
    {
        Reader reader = m_reader;
        const auto zone = [&](const char *country, double lon) { return reader.zoneAt(CountryCode::parse(QString::fromLatin1(country)), lon).id(); };
        QCOMPARE(zone("FR", 4.9), QByteArray("UTC"));
        reader.zone = ZoneChoice::Mine;
        QCOMPARE(zone("EE", 24.7), QByteArray("Europe/Paris"));
        reader.zone = ZoneChoice::Vehicle;
        QCOMPARE(reader.zoneAt(CountryCode::parse(u"EE"), 24.7).offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toMillis(m_now), Qt::UTC)), 7200);
        QCOMPARE(reader.zoneAt(CountryCode::parse(u"US"), -118.2).standardTimeOffset(QDateTime::fromMSecsSinceEpoch(toMillis(m_now), Qt::UTC)), -8 * 3600);
        QCOMPARE(reader.zoneAt({}, 0), QTimeZone::utc());
    }

    void numbers()
    {
        const QLocale en = m_reader.locale, de(QLocale::German);
        QCOMPARE(plain(words::withUnit(-118, 0, u"dBm", en)), QStringLiteral("\u2212118 dBm"));
        QCOMPARE(words::number(-0.04, 1, en), QStringLiteral("0.0"));
        QCOMPARE(words::number(1234.5, 1, en), QStringLiteral("1,234.5"));
        QCOMPARE(words::number(1234.5, 1, de), QStringLiteral("1.234,5"));
        QCOMPARE(words::number(std::nan(""), 1, en), QStringLiteral("none"));
        QCOMPARE(plain(words::octets(1'840'000, en)), QStringLiteral("1.84 MB"));
        QCOMPARE(plain(words::octets(999, en)), QStringLiteral("999 B"));
        QCOMPARE(words::megabytes(40'000, en), QStringLiteral("0.04"));
        QCOMPARE(words::count(10'000, en), QStringLiteral("10,000"));
        QCOMPARE(plain(words::percent(0.91, en)), QStringLiteral("91 %"));
    }

    void ids()
    {
        QCOMPARE(words::grouped(*Eid::parse(u"89049032123451234512345678901235")), QStringLiteral("8904 9032 1234 5123 4512 3456 7890 1235"));
        QCOMPARE(words::lastSix(u"89330100190441703251"), QStringLiteral("…703251"));
        QCOMPARE(words::lastSix(u"123456"), QStringLiteral("123456"));
        QCOMPARE(words::cell(0x7f2102), QStringLiteral("7F21-02"));
        QCOMPARE(words::cell(0), QString());
        QCOMPARE(words::cell(0x123456789), QStringLiteral("123456789"));
    }

    void networksAndCauses()
    {
        QCOMPARE(words::network(*Plmn::parse(u"20810"), m_reader.books->networks), QStringLiteral("SFR 208 10"));
        QCOMPARE(words::network(*Plmn::from(777, 77, 2), m_reader.books->networks), QStringLiteral("777 77"));
        QCOMPARE(words::ratNames(ratBit(Rat::LteM) | ratBit(Rat::NbIot) | ratBit(Rat::Geran)), QStringLiteral("LTE-M, NB-IoT, 2G"));
        QCOMPARE(words::countryName(*CountryCode::parse(u"FR"), m_reader.books->countries, QLocale(QLocale::German)), QStringLiteral("Frankreich"));
        const CauseDictionary &causes = m_reader.books->causes;
        QCOMPARE(words::cause({ CauseSpace::Emm, 17 }, causes), QStringLiteral("network failure, #17"));
        QCOMPARE(words::cause({ CauseSpace::S6a, 5001 }, causes), QStringLiteral("user unknown, #5001"));
        QCOMPARE(words::cause({ CauseSpace::Emm, 200 }, causes), QStringLiteral("cause emm #200"));
        QVERIFY(words::causeAction({ CauseSpace::Emm, 200 }, causes).isEmpty());
    }

    void everyCodeHasAWord()
    {
        for (int i = 0; i < vehicleStateCount; ++i) {
            QVERIFY(!words::stateName(VehicleState(i)).isEmpty());
            QVERIFY(words::stateMeaning(VehicleState(i)).endsWith(u'.'));
        }
        for (int i = 0; i <= int(OperationKind::Resume); ++i) QVERIFY(!words::operationKind(OperationKind(i)).isEmpty());
        for (int i = 0; i <= int(OperationState::Unknown); ++i) QVERIFY(!words::operationState(OperationState(i)).isEmpty());
        for (int i = 0; i <= int(OperationOutcome::Unreachable); ++i) QVERIFY(!words::operationOutcome(OperationOutcome(i)).isEmpty());
        for (int i = 0; i <= int(Evidence::Verified); ++i) QVERIFY(words::evidenceMeaning(Evidence(i)).endsWith(u'.'));
        for (int i = 1; i <= int(ProofVerdict::Failed); ++i) QVERIFY(!words::proofVerdict(ProofVerdict(i)).isEmpty());
        const auto fields = QueryFields::standard(std::make_shared<const NetworkNames>(*NetworkNames::load()), std::make_shared<const Countries>(*Countries::load()));
        for (const auto &field : fields.all()) QVERIFY2(!words::queryField(field->code).isEmpty(), qPrintable(field->code));
        QVERIFY(!words::queryField({}).isEmpty());
        for (int i = 0; i < roleCount; ++i) QVERIFY(!words::roleName(Role(i)).isEmpty());
        for (int i = 0; i <= int(CauseClass::Ask); ++i) QVERIFY(!words::causeClass(CauseClass(i)).isEmpty());
    }

    void everyReasonHasASentence()
    {
        for (int i = 1; i <= int(ReasonCode::Expected); ++i) {
            const Reason reason { ReasonCode(i), Cause { CauseSpace::Emm, 17 }, 4, m_now };
            const QString text = words::reason(reason, nullptr, m_now, QTimeZone::utc(), m_reader);
            QVERIFY2(!text.isEmpty() && !text.contains(u'%'), qPrintable(text));
        }
        OpenOperation open;
        open.kind = OperationKind::Enable;
        open.state = OperationState::Accepted;
        open.targetName = QStringLiteral("SFR");
        open.deadline = m_now + 4min;
        QCOMPARE(plain(words::reason({ .code = ReasonCode::Switching }, &open, m_now, QTimeZone::utc(), m_reader)), QStringLiteral("Enable SFR, accepted, 4 min left"));
        QCOMPARE(words::reason({ .code = ReasonCode::Rejects, .cause = Cause { CauseSpace::Emm, 17 }, .number = 7 }, nullptr, m_now, QTimeZone::utc(), m_reader),
                 QStringLiteral("7 × network failure, #17 in 10 min"));
    }

    void notes()
    {
        const auto told = [this](QLatin1StringView code, const QVariantMap &parameters) { return plain(words::note(makeNote(code, parameters), m_reader)); };
        const qint64 at = toMillis(m_now); // qlonglong: a long is no QVariant
        QCOMPARE(told(notes::seenOnTarget, { { QStringLiteral("at"), qlonglong(at) }, { QStringLiteral("interruptionMs"), 47000 } }),
                 QStringLiteral("Seen on the new profile at 14:32:08. 47 s without service."));
        QVERIFY(told(notes::answerLost, { { QStringLiteral("error"), QStringLiteral("connection.timeout") } }).contains(u"not sent again"));
        QCOMPARE(told(notes::refused, { { QStringLiteral("code"), QStringLiteral("CONFLICT") } }), QStringLiteral("The provider refused it: CONFLICT."));
        for (const auto code : { notes::recorded, notes::cancelled, notes::expiredUnsent, notes::sending, notes::notSent, notes::accepted, notes::refused, notes::answerLost,
                                 notes::restartWhileSending, notes::readAgain, notes::readDone, notes::readFailed, notes::deviceWorking, notes::providerDone, notes::providerSettled,
                                 notes::providerFailed, notes::providerRolledBack, notes::orderGone, notes::orderInDoubt, notes::orderOverdue, notes::listedOnTarget, notes::listedOnPrevious,
                                 notes::notExecuted, notes::notInForce, notes::seenOnTarget, notes::seenOnPrevious, notes::notSeenByDeadline, notes::neverSeen })
            QVERIFY2(told(code, {}).endsWith(u'.') || told(code, {}).endsWith(u')'), code.latin1());
        QCOMPARE(told(QLatin1StringView("from-the-future"), {}), QStringLiteral("from-the-future"));
    }

    void findings()
    {
        using Weight = Finding::Weight;
        for (const char *code : { "target-installed", "target-disabled", "target-enabled", "fallback-set", "reachable", "radio-fits", "eid-free", "battery", "not-on-a-trip",
                                  "connection-offers", "rollback-selectable" })
            for (const Weight weight : { Weight::Pass, Weight::Remark, Weight::Stop }) {
                const QString text = words::finding({ QString::fromLatin1(code), weight, {} }, m_now, m_reader);
                QVERIFY2(text.endsWith(u'.') && !text.contains(u'%'), qPrintable(text));
            }
        QVariantMap coverage { { QStringLiteral("known"), true }, { QStringLiteral("without"), 0.86 }, { QStringLiteral("here"), 0.91 },
                               { QStringLiteral("evidence"), 14 }, { QStringLiteral("plmn"), QStringLiteral("20810") }, { QStringLiteral("rat"), QStringLiteral("lte-m") },
                               { QStringLiteral("readAt"), qint64(toMillis(m_now - 3min)) } };
        const auto said = [&](Weight weight) { return plain(words::finding({ QStringLiteral("coverage"), weight, coverage }, m_now, m_reader)); };
        QCOMPARE(said(Weight::Remark), QStringLiteral("The target network may be out of reach here: 208 10 LTE-M failed the fleet 91 % of the time. "
                                                      "14 observation(s), newest 3 min ago."));
        coverage[QStringLiteral("here")] = 0.1, coverage[QStringLiteral("aheadM")] = 7200.0;
        QCOMPARE(said(Weight::Remark), QStringLiteral("The target network may be lost ahead: 208 10 LTE-M, without service for 86 % of the next minutes. "
                                                      "Worst in 7 km. 14 observation(s), newest 3 min ago."));
        coverage = { { QStringLiteral("known"), false } };
        QVERIFY(said(Weight::Remark).startsWith(QStringLiteral("Nobody of the fleet")));
        QCOMPARE(plain(words::finding({ QStringLiteral("reachable"), Weight::Pass, { { QStringLiteral("readAt"), qint64(toMillis(m_now - 3min)) }, { QStringLiteral("pollMs"), 60000 } } }, m_now, m_reader)),
                 QStringLiteral("The vehicle is reachable: last fact 3 min ago. It asks for orders every 1 min."));
    }

    void standings()
    {
        Operation operation;
        operation.state = OperationState::Settled;
        operation.outcome = OperationOutcome::RolledBack;
        operation.evidence = Evidence::Observed;
        QCOMPARE(words::standing(operation, m_now, m_reader), QStringLiteral("Rolled back, observed"));
        operation.state = OperationState::Accepted;
        operation.expectedContact = m_now + 4min;
        QCOMPARE(words::standing(operation, m_now, m_reader), QStringLiteral("Accepted, next contact about 14:36 UTC"));
    }
};

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
