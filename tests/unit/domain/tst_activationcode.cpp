#include "domain/activationcode.h"

#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;

class ActivationCodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *name, const char *text, const char *told) { QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(told); };
        row("with prefix", "LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815", "LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815 no");
        row("without", "1$smdp.example.com$04386-AGYFT-A74Y8-3F815", "LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815 no");
        row("lower case and blanks around", "  lpa:1$smdp.example.com$AB-1\r\n", "LPA:1$smdp.example.com$AB-1 no");
        row("with OID", "1$SMDP.GSMA.COM$04386-AGYFT$1.3.6.1.4.1.31746", "LPA:1$SMDP.GSMA.COM$04386-AGYFT$1.3.6.1.4.1.31746 no");
        row("with confirmation", "1$SMDP.GSMA.COM$04386$1.3.6.1$1", "LPA:1$SMDP.GSMA.COM$04386$1.3.6.1$1 confirm");
        row("confirmation without OID", "1$SMDP.GSMA.COM$04386$$1", "LPA:1$SMDP.GSMA.COM$04386$$1 confirm");
        row("later releases say more", "1$SMDP.GSMA.COM$04386$$1$ABCD$x y", "LPA:1$SMDP.GSMA.COM$04386$$1 confirm");
        row("no matching id", "1$smdp.example.com$", "LPA:1$smdp.example.com$ no");
        row("port", "1$smdp.example.com:8443$A", "LPA:1$smdp.example.com:8443$A no");
        row("empty", " \n ", "activation.empty");
        row("something else", "https://example.com/", "activation.prefix at 0");
        row("other format", "LPA:2$smdp.example.com$A", "activation.prefix at 4");
        row("only a host", "1$smdp.example.com", "activation.fields");
        row("no host", "1$$A", "activation.host at 2");
        row("blank in the host", " 1$smdp example.com$A", "activation.host at 7");
        row("path in the host", "LPA:1$smdp.example.com/x$A", "activation.host at 22");
        row("port 0", "1$smdp.example.com:0$A", "activation.host at 18");
        row("umlaut in the id", "1$smdp.example.com$AÄ", "activation.matching-id at 20");
        row("line break in the id", "1$smdp.example.com$A\nB", "activation.matching-id at 20");
        row("OID", "1$smdp.example.com$A$1.x", "activation.oid at 23");
        row("flag", "1$smdp.example.com$A$$2", "activation.flag at 22");
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(QString, told);
        const auto code = ActivationCode::parse(text);
        if (code) {
            QCOMPARE(code->wire() + (code->needsConfirmation() ? QStringLiteral(" confirm") : QStringLiteral(" no")), told);
            QCOMPARE(*ActivationCode::parse(code->wire()), *code);
            return;
        }
        const QVariantMap &p = code.error().parameters;
        QCOMPARE(code.error().code + (p.contains(QStringLiteral("position")) ? QStringLiteral(" at %1").arg(p[QStringLiteral("position")].toInt()) : QString()), told);
        QVERIFY(code.error().technical.isEmpty());
    }

    void tooLong()
    {
        const QString begin = QStringLiteral("1$smdp.example.com$");
        for (const QString &prefix : { QString(), QStringLiteral("LPA:") }) { // it does not count: SGP.22 4.1
            const QString longest = begin + QString(255 - begin.size(), u'A');
            QVERIFY(ActivationCode::parse(prefix + longest).has_value());
            QCOMPARE(ActivationCode::parse(prefix + longest + u'A').error().code, QStringLiteral("activation.length"));
        }
    }

    void showsLittle()
    {
        const auto code = ActivationCode::parse(u"1$smdp.example.com$04386-AGYFT-A74Y8-3F815$1.2$1");
        QCOMPARE(code->masked(), QStringLiteral("LPA:1$smdp.example.com$…F815"));
        QCOMPARE(ActivationCode::parse(u"1$smdp.example.com$A74Y83F815")->masked(), QStringLiteral("LPA:1$smdp.example.com$…"));
    }

    void knowsTheSameCodeAgain()
    {
        const auto a = ActivationCode::parse(u"LPA:1$SMDP.example.com$04386-AGYFT");
        const auto b = ActivationCode::parse(u"1$smdp.example.com$04386-AGYFT$1.2");
        const auto c = ActivationCode::parse(u"1$smdp.example.com$04386-AGYFU");
        QCOMPARE(a->fingerprint(), b->fingerprint());
        QVERIFY(a->fingerprint() != c->fingerprint());
        QVERIFY(!a->fingerprint().contains("AGYFT"));
    }

    /// Whatever comes, it is read or refused with a place inside the text.
    void anything()
    {
        QRandomGenerator random(7);
        const QString letters = QStringLiteral("LPA:1$$$..-aZ09 \n\u00e4/");
        int read = 0;
        for (int i = 0; i < 20000; ++i) {
            QString text = i % 2 ? QStringLiteral("LPA:1$h$") : QString();
            for (int n = random.bounded(24); n > 0; --n) text += letters[random.bounded(int(letters.size()))];
            const auto code = ActivationCode::parse(text);
            if (code) {
                ++read;
                QCOMPARE(*ActivationCode::parse(code->wire()), *code);
            } else if (const auto at = code.error().parameters.constFind(QStringLiteral("position")); at != code.error().parameters.cend()) {
                QVERIFY(at->toInt() >= 0 && at->toInt() <= text.size());
            }
        }
        QVERIFY(read > 100);
    }
};

QTEST_GUILESS_MAIN(ActivationCodeTest)
#include "tst_activationcode.moc"
