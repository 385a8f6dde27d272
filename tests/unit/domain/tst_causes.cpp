#include "domain/cause.h"

#include <QFile>
#include <QTest>

using namespace signalbox;

class TestCauses : public QObject
{
    Q_OBJECT

    CauseDictionary m_dictionary;

    CauseClass kind(const char *cause) const
    {
        const CauseEntry *entry = m_dictionary.find(*Cause::parse(QString::fromLatin1(cause)));
        if (!entry) QTest::qFail(cause, __FILE__, __LINE__);
        return entry ? entry->kind : CauseClass::Normal;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(":/signalbox/causes.tsv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto read = CauseDictionary::fromTsv(file.readAll());
        QVERIFY2(read, read ? "" : qPrintable(read.error().parameters.value(QStringLiteral("value")).toString()));
        m_dictionary = std::move(*read);
        QVERIFY(m_dictionary.size() >= 190);
    }

    void everySpaceHasCausesAndTheyAreExplained()
    {
        QSet<int> spaces;
        for (const CauseEntry &entry : m_dictionary.entries()) {
            spaces.insert(int(entry.cause.space));
            QVERIFY(entry.meaning.endsWith(u'.'));
            const bool advised = entry.action.endsWith(u'.') || entry.kind == CauseClass::Normal;
            QVERIFY2(advised, qPrintable(entry.cause.toString()));
        }
        QCOMPARE(spaces.size(), 11);
    }

    void whatNeedsSomebody_data()
    {
        QTest::addColumn<int>("kind");
        for (const char *c : { "emm:2", "emm:3", "emm:5", "emm:6", "emm:7", "emm:8", "5gmm:3", "5gmm:7", "esm:8", "esm:27", "esm:28", "esm:29", "esm:32", "esm:33", "esm:50", "esm:51",
                               "s6a:5001", "diameter:5003", "s6a:5004", "s6a:5420", "s6a:5421", "s6a:5422", "gy:4012", "map:1" })
            QTest::newRow(c) << int(CauseClass::Permanent);
        for (const char *c : { "emm:11", "emm:12", "emm:13", "emm:14", "emm:15", "emm:35", "emm:78", "5gmm:27", "esm:66" }) QTest::newRow(c) << int(CauseClass::Sticky);
        for (const char *c : { "emm:17", "emm:22", "esm:26", "esm:34", "diameter:3002", "diameter:3004", "diameter:5012", "radius:2", "radius:3", "radius:7", "radius:8", "radius:9", "radius:11",
                               "radius:15", "gtpv2:84", "map:27", "radio:0", "radio:9" })
            QTest::newRow(c) << int(CauseClass::Transient);
        for (const char *c : { "radius:1", "radius:4", "radius:5", "esm:36", "gtpv2:16", "diameter:2001" }) QTest::newRow(c) << int(CauseClass::Normal);
    }
    void whatNeedsSomebody()
    {
        QFETCH(int, kind);
        QCOMPARE(int(this->kind(QTest::currentDataTag())), kind);
    }

    void sameNumberAnotherList()
    {
        QVERIFY(m_dictionary.find({ CauseSpace::S6a, 5004 })->name != m_dictionary.find({ CauseSpace::Diameter, 5004 })->name);
        QVERIFY(m_dictionary.find({ CauseSpace::Emm, 8 })->name != m_dictionary.find({ CauseSpace::Esm, 8 })->name);
        QCOMPARE(m_dictionary.find({ CauseSpace::Emm, 4711 }), nullptr);
    }

    void parses()
    {
        for (int space = 0; space < 11; ++space) {
            const Cause cause { CauseSpace(space), 17 };
            QCOMPARE(*Cause::parse(cause.toString()), cause);
        }
        for (const char16_t *bad : { u"", u"emm", u"emm:", u":17", u"emm:x", u"emm:-1", u"lte:17", u"emm:99999999999" })
            QVERIFY2(!Cause::parse(bad), qPrintable(QString::fromUtf16(bad)));
    }

    void badTablesAreRefusedByLine()
    {
        for (const char *bad : { "emm:17\ttransient\tn\tm", "emm:17\tsometimes\tn\tm\ta", "x:1\tnormal\tn\tm\ta", "emm:17\tnormal\t\tm\ta", "emm:17\tnormal\tn\t\ta" }) {
            const auto read = CauseDictionary::fromTsv(QByteArray("# head\n\n") + bad);
            QVERIFY2(!read, bad);
            QCOMPARE(read.error().parameters.value(QStringLiteral("line")).toInt(), 3);
        }
        QCOMPARE(CauseDictionary::fromTsv("# nothing\n")->size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCauses)
#include "tst_causes.moc"
