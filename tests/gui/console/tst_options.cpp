#include "options.h"

#include <QTest>

using namespace signalbox;

class TestOptions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEverything();
    void refusesNonsense_data();
    void refusesNonsense();
};

static Result<Options> parse(const QString &line)
{
    return parseOptions(QStringList { QStringLiteral("signalbox") } + line.split(QLatin1Char(' '), Qt::SkipEmptyParts));
}

void TestOptions::readsEverything()
{
    const auto options = parse(QStringLiteral("--workspace w --screenshot out --role finance --theme dark --language de"));
    QVERIFY(options);
    QCOMPARE(options->workspace, QStringLiteral("w"));
    QCOMPARE(options->screenshots, QStringLiteral("out"));
    QCOMPARE(options->role, Role::Finance);
    QCOMPARE(options->theme, std::optional(ThemeChoice::Dark));
    QCOMPARE(options->language, QStringLiteral("de"));
    QVERIFY(options->unattended());
    const auto plain = parse({});
    QVERIFY(plain && !plain->unattended() && plain->workspace.isEmpty());
    QCOMPARE(parse(QStringLiteral("--workspace w --measure 120"))->measureSeconds, 120);
}

void TestOptions::refusesNonsense_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("role") << QStringLiteral("--role king");
    QTest::newRow("theme") << QStringLiteral("--theme pink");
    QTest::newRow("measure") << QStringLiteral("--workspace w --measure soon");
    QTest::newRow("no workspace") << QStringLiteral("--smoke");
    QTest::newRow("unknown") << QStringLiteral("--colour red");
}

void TestOptions::refusesNonsense()
{
    QFETCH(QString, line);
    const auto options = parse(line);
    QVERIFY(!options);
    QCOMPARE(options.error().code, QStringLiteral("usage"));
    QVERIFY(!options.error().technical.isEmpty());
}

QTEST_MAIN(TestOptions)
#include "tst_options.moc"
