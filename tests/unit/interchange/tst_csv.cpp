#include "interchange/csvcell.h"
#include "interchange/csvreader.h"
#include "interchange/csvwriter.h"

#include <QBuffer>
#include <QRandomGenerator>
#include <QTest>

using namespace signalbox;

/// Text in, cells out: "a|b" a record, "#csv.code@line" a fault.
class tst_Csv : public QObject
{
    Q_OBJECT

    static QString read(const QByteArray &octets, qsizetype longest = 65'536)
    {
        QBuffer buffer;
        buffer.setData(octets);
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer, longest);
        QStringList out;
        for (CsvRecord record; reader.next(record);)
            out += record.fault ? QStringLiteral("#%1@%2").arg(record.fault->code, record.fault->parameters[QStringLiteral("line")].toString())
                                : QStringLiteral("%1:").arg(record.line) + record.cells.join(u'|');
        return out.join(u'/');
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &octets, const char16_t *expected) {
            QTest::newRow(name) << octets << QString::fromUtf16(expected);
        };
        row("empty", "", u"");
        row("plain", "a,b\n1,2\n", u"1:a|b/2:1|2");
        row("no last line end", "a,b\r\n1,", u"1:a|b/2:1|");
        row("lone carriage returns", "a,b\r1,2\r", u"1:a|b/2:1|2");
        row("semicolons", "a;b;c,d\n1;2;3\n", u"1:a|b|c,d/2:1|2|3");
        row("tabs", "a\tb\n1\t2,3\n", u"1:a|b/2:1|2,3");
        row("sep line", "sep=;\na;b\n1;2\n", u"2:a|b/3:1|2");
        row("blank lines", "a,b\n\n\r\n1,2\n", u"1:a|b/4:1|2");
        row("quotes", "a,b\n\"1,\"\"x\"\"\",\"\"\n", u"1:a|b/2:1,\"x\"|");
        row("line break inside", "a,b\n\"1\r\n2\",3\n4,5\n", u"1:a|b/2:1\r\n2|3/4:4|5");
        row("quote inside a plain cell", "a,b\n5\" screen,2\n", u"1:a|b/2:5\" screen|2");
        row("byte order mark", "\xef\xbb\xbf" "a,b\n1,2\n", u"1:a|b/2:1|2");
        row("umlauts", "Stra\xc3\x9f" "e,b\n", u"1:Straße|b");
        row("Latin-1 is told", "a,b\nStra\xdf" "e,b\n1,2\n", u"1:a|b/#csv.encoding@2/3:1|2");
        row("text after a quote", "a,b\n\"1\"x,2\n3,4\n", u"1:a|b/#csv.quote-text@2/3:3|4");
        row("open quote at the end", "a,b\n\"1,2\n3,4\n", u"1:a|b/#csv.quote-open@2/3:3|4");
        row("open quote closed by another", "a,b\n\"1,2\n3,\"4\"\n5,6\n", u"1:a|b/#csv.quote-text@2/3:3|4/4:5|6");
        row("nul", QByteArray("a,b\n1\0,2\n3,4\n", 13), u"1:a|b/#csv.nul@2/3:3|4");
        row("only a mark", "\xef\xbb\xbf", u"");
    }
    void reads()
    {
        QFETCH(QByteArray, octets);
        QTEST(read(octets), "expected");
    }

    void readsSixteenBits()
    {
        const QString text = QStringLiteral("a;b\r\nMünchen;𝄞\r\n");
        QByteArray little(reinterpret_cast<const char *>(text.utf16()), text.size() * 2), big = little;
        for (qsizetype i = 0; i < big.size(); i += 2) std::swap(big[i], big[i + 1]);
        const QString expected = QStringLiteral("1:a|b/2:München|𝄞");
        QCOMPARE(read("\xff\xfe" + little), expected);
        QCOMPARE(read("\xfe\xff" + big), expected);
        // Without a mark, an ASCII start is enough.
        const QString ascii = QStringLiteral("name;plate\r\n1;2\r\n");
        QCOMPARE(read(QByteArray(reinterpret_cast<const char *>(ascii.utf16()), ascii.size() * 2)), QStringLiteral("1:name|plate/2:1|2"));
    }

    void longLinesCostOneLine()
    {
        const QByteArray longRow = "\"" + QByteArray(500, 'x') + "\",2\n";
        QCOMPARE(read("a,b\n" + longRow + "1,2\n", 300), QStringLiteral("1:a|b/#csv.too-long@2/3:1|2"));
        QCOMPARE(read("a,b\n" + longRow + "1,2\n", 1000), QStringLiteral("1:a|b/2:%1|2/3:1|2").arg(QString(500, u'x')));
        QCOMPARE(read("a,b\n" + QByteArray(200'000, 'y') + "\n1,2\n"), QStringLiteral("1:a|b/#csv.too-long@2/3:1|2"));
        // A quotation mark that never closes in a large file costs one line as well.
        QByteArray large = "a,b\n\"1,2\n";
        for (int i = 0; i < 30'000; ++i) large += "3,4\n";
        const QString told = read(large);
        QVERIFY(told.startsWith(QStringLiteral("1:a|b/#csv.too-long@2/3:3|4/4:3|4")));
        QVERIFY(told.endsWith(QStringLiteral("/30002:3|4")));
    }

    void linesAreCountedOverPieces()
    {
        QByteArray octets = "a,b\r\n";
        for (int i = 0; i < 40'000; ++i) octets += "\"x\r\ny\",2\r\n";
        QVERIFY(read(octets).endsWith(QStringLiteral("/80000:x\r\ny|2")));
    }

    void neutralises_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        QTest::newRow("formula") << QStringLiteral("=1+1") << QStringLiteral("'=1+1");
        QTest::newRow("plus") << QStringLiteral("+49 89") << QStringLiteral("'+49 89");
        QTest::newRow("minus") << QStringLiteral("-x") << QStringLiteral("'-x");
        QTest::newRow("at") << QStringLiteral("@SUM(A1)") << QStringLiteral("'@SUM(A1)");
        QTest::newRow("tab") << QStringLiteral("\t=1") << QStringLiteral("'\t=1");
        QTest::newRow("return") << QStringLiteral("\r=1") << QStringLiteral("'\r=1");
        QTest::newRow("full width") << QStringLiteral("＝1") << QStringLiteral("'＝1");
        QTest::newRow("looks escaped") << QStringLiteral("'=1") << QStringLiteral("''=1");
        QTest::newRow("apostrophe alone") << QStringLiteral("'s-Hertogenbosch") << QStringLiteral("'s-Hertogenbosch");
        QTest::newRow("two apostrophes") << QStringLiteral("''") << QStringLiteral("''");
        QTest::newRow("words") << QStringLiteral("a=b") << QStringLiteral("a=b");
        QTest::newRow("empty") << QString() << QString();
    }
    void neutralises()
    {
        QFETCH(QString, text);
        QTEST(neutralised(text), "cell");
        QCOMPARE(restored(neutralised(text)), text);
    }

    void everyTextComesBack()
    {
        QRandomGenerator random(7);
        const QString letters = QStringLiteral("=+-@\t\r\n',;\"ab ß＝");
        QByteArray file;
        QBuffer buffer(&file);
        buffer.open(QIODevice::WriteOnly);
        CsvWriter writer(buffer);
        QStringList texts;
        QVERIFY(writer.text(QStringLiteral("h1")).text(QStringLiteral("h2")).number(QStringLiteral("h3")).endRow());
        for (int i = 0; i < 5000; ++i) {
            QString text;
            for (quint32 n = random.bounded(6u); n > 0; --n) text += letters[random.bounded(letters.size())];
            texts += text;
            QVERIFY(writer.text(text).text(QStringLiteral("x")).number(QStringLiteral("-%1").arg(i)).endRow());
        }
        buffer.close();
        buffer.open(QIODevice::ReadOnly);
        CsvReader reader(buffer);
        CsvRecord record;
        QVERIFY(reader.next(record));
        for (int i = 0; i < texts.size(); ++i) {
            QVERIFY(reader.next(record));
            QVERIFY(!record.fault && record.cells.size() == 3);
            QCOMPARE(restored(record.cells[0]), texts[i]);
            QCOMPARE(record.cells[2], QStringLiteral("-%1").arg(i));
        }
        QVERIFY(!reader.next(record));
    }
};

QTEST_GUILESS_MAIN(tst_Csv)
#include "tst_csv.moc"
