#include "randomdigits.h"

#include "domain/identifiers.h"

#include <QTest>

using namespace signalbox;

class TestIdentifiers : public QObject
{
    Q_OBJECT

    template<typename Id>
    static QString refusal(const QString &text)
    {
        const auto id = Id::parse(text);
        return id ? QStringLiteral("accepted") : id.error().code;
    }

private Q_SLOTS:
    void eidVector()
    {
        const auto eid = Eid::parse(u"89049032123451234512345678901235");
        QVERIFY(eid);
        QVERIFY(eid->checkHolds());
        QCOMPARE(eid->wire().toHex(), QByteArray("89049032123451234512345678901235"));
        QCOMPARE(*Eid::fromWire(eid->wire()), *eid);
        QCOMPARE(*Eid::parse(u"8904 9032-1234 5123 4512 3456 7890 1235"), *eid);
    }

    void eidCheckDigitsCatchErrors()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 300; ++i) {
            const QString stem = randomDigits(random, 30);
            const Eid eid = *Eid::withCheckDigits(stem.toStdString());
            QVERIFY(eid.checkHolds());
            QString wrong = eid.toString();
            const int at = random.bounded(32);
            wrong[at] = QChar(u'0' + (wrong[at].digitValue() + 1 + random.bounded(9)) % 10);
            const auto parsed = Eid::parse(wrong);
            QVERIFY(parsed); // a warning, never a refusal: real cards fail it
            QVERIFY(!parsed->checkHolds());
        }
    }

    void eidRefusals()
    {
        QCOMPARE(refusal<Eid>(QStringLiteral("8904903212345123451234567890123")), QStringLiteral("digits.length"));
        QCOMPARE(refusal<Eid>(QStringLiteral("8904903212345123451234567890123X")), QStringLiteral("digits.character"));
        QCOMPARE(refusal<Eid>({}), QStringLiteral("digits.length"));
        QVERIFY(!Eid::fromWire(QByteArray(15, '\x11')));
        QVERIFY(!Eid::fromWire(QByteArray(16, '\xaa')));
        QCOMPARE(Eid::parse(u"12a").error().parameters.value(QStringLiteral("position")).toInt(), 3);
    }

    void iccidVector()
    {
        const Iccid iccid = *Iccid::parse(u"8949449999999990023");
        QCOMPARE(iccid.wire().toHex().toUpper(), QByteArray("989444999999990920F3"));
        QCOMPARE(*Iccid::fromWire(QByteArray::fromHex("989444999999990920F3")), iccid);
    }

    void iccidWireIsItsOwnInverse()
    {
        QRandomGenerator random(2);
        for (int i = 0; i < 500; ++i) {
            const Iccid iccid = *Iccid::parse(randomDigits(random, 18 + i % 3));
            QCOMPARE(*Iccid::fromWire(iccid.wire()), iccid);
            QCOMPARE(iccid.wire().size(), 10);
        }
        QVERIFY(!Iccid::fromWire(QByteArray::fromHex("989444999999990920")));
        QVERIFY(!Iccid::fromWire(QByteArray::fromHex("98944499F999990920F3"))); // a digit behind the filling
        QVERIFY(!Iccid::fromWire(QByteArray::fromHex("98A444999999990920F3")));
    }

    void luhnCatchesErrors()
    {
        QRandomGenerator random(3);
        for (int i = 0; i < 300; ++i) {
            const QString stem = randomDigits(random, 18);
            QString good = stem + QLatin1Char(luhnDigit(stem.toStdString()));
            QVERIFY(Iccid::parse(good)->luhnHolds());
            const int at = random.bounded(19);
            good[at] = QChar(u'0' + (good[at].digitValue() + 1 + random.bounded(9)) % 10);
            QVERIFY(!Iccid::parse(good)->luhnHolds());
        }
        QVERIFY(!luhnHolds("0"));
        QVERIFY(!luhnHolds(""));
    }

    void digitsAloneAreReadAsTheirTextIs()
    {
        const auto same = []<typename Id>(const Id &parsed, std::string_view tooShort) {
            return Id::fromDigits(parsed.digits()) == parsed && !Id::fromDigits(tooShort) && !Id::fromDigits(std::string(parsed.digits().size(), 'x'));
        };
        QVERIFY(same(*Eid::parse(u"89049032123451234512345678901235"), "8904903212345123451234567890123"));
        QVERIFY(same(*Iccid::parse(u"8944499999999990920"), "89444999999999909"));
        QVERIFY(same(*Imsi::parse(u"208011400000001"), "2080114000000"));
        const Imei imei = *Imei::parse(u"490154203237518");
        QVERIFY(same(imei, "49015420323751"));
        QVERIFY(!Imei::fromDigits("490154203237519")); // its check digit is wrong
    }

    void imeiVector()
    {
        QCOMPARE(Imei::parse(u"490154203237518")->toString(), QStringLiteral("490154203237518"));
        QCOMPARE(Imei::parse(u"49-015420-323751-8")->tac(), std::string_view("49015420"));
        QCOMPARE(Imei::parse(u"4901542032375101")->toString(), QStringLiteral("490154203237518")); // IMEISV: software version, no check digit
        const auto wrong = Imei::parse(u"490154203237517");
        QCOMPARE(wrong.error().code, QStringLiteral("imei.luhn"));
        QCOMPARE(wrong.error().parameters.value(QStringLiteral("expected")).toString(), QStringLiteral("8"));
        QCOMPARE(refusal<Imei>(QStringLiteral("49015420323751")), QStringLiteral("digits.length"));
    }

    void imsi()
    {
        QCOMPARE(Imsi::parse(u"234150000000001")->mcc(), std::string_view("234"));
        QVERIFY(Imsi::parse(u"23415000000001"));
        QCOMPARE(refusal<Imsi>(QStringLiteral("2341500000001")), QStringLiteral("digits.length"));
        QCOMPARE(refusal<Imsi>(QStringLiteral("2341500000000012")), QStringLiteral("digits.length"));
        QCOMPARE(refusal<Imsi>(QStringLiteral("23415000000000\u0661")), QStringLiteral("digits.character")); // an Arabic digit is none here
    }

    void orderAndHashFollowTheDigits()
    {
        QRandomGenerator random(4);
        QSet<Iccid> set;
        for (int i = 0; i < 200; ++i) {
            const QString a = randomDigits(random, 19), b = randomDigits(random, 19);
            QCOMPARE(*Iccid::parse(a) < *Iccid::parse(b), a < b);
            set.insert(*Iccid::parse(a));
            QVERIFY(set.contains(*Iccid::parse(a)));
        }
        QVERIFY(Eid() == Eid());
        QVERIFY(Eid().digits().empty());
    }

    void anyTextIsAnswered()
    {
        QRandomGenerator random(6);
        for (int i = 0; i < 2000; ++i) {
            QString text;
            for (int n = random.bounded(40); n > 0; --n) text += random.bounded(4) ? QChar(u'0' + random.bounded(10)) : QChar(random.bounded(1, 0xffff));
            if (const auto eid = Eid::parse(text)) QCOMPARE(eid->digits().size(), std::size_t(32));
            if (const auto iccid = Iccid::parse(text)) QVERIFY(iccid->digits().size() >= 18);
            if (const auto imsi = Imsi::parse(text)) QVERIFY(imsi->digits().size() >= 14);
            if (const auto imei = Imei::parse(text)) QCOMPARE(imei->digits().size(), std::size_t(15));
        }
    }
};

QTEST_GUILESS_MAIN(TestIdentifiers)
#include "tst_identifiers.moc"
