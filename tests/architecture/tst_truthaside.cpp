#include "sourcetree.h"

#include <QTest>

/// What the lab knows to be true stays with the lab: no other code opens truth.jsonl, and what judges vehicles cannot even
/// name a class of the world.
class TruthAsideTest : public QObject
{
    Q_OBJECT

    static QStringList naming(const QList<SourceFile> &files, const QRegularExpression &what)
    {
        QStringList found;
        for (const SourceFile &file : files)
            for (qsizetype i = 0; i < file.lines.size(); ++i)
                if (what.match(file.lines[i]).hasMatch()) found.append(QStringLiteral("%1:%2").arg(file.path).arg(i + 1));
        return found;
    }

    static QList<SourceFile> code(const QStringList &folders) { return sourceFiles(folders, { QStringLiteral(".h"), QStringLiteral(".cpp") }); }

private Q_SLOTS:
    void onlyTheLabNamesTheFile()
    {
        const QRegularExpression file(QStringLiteral("truth\\.jsonl|\"truth"));
        QStringList outside;
        for (const QString &line : naming(code({ QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("app") }), file))
            if (!line.startsWith(QLatin1String("models/world/")) && !line.startsWith(QLatin1String("app/lab/"))) outside.append(line);
        QVERIFY2(outside.isEmpty(), qPrintable(outside.join(QLatin1Char(' '))));
        QVERIFY(!naming(code({ QStringLiteral("models/world"), QStringLiteral("app/lab") }), file).isEmpty()); // the search finds something
    }

    void diagnosisKnowsNoWorld()
    {
        const auto files = code({ QStringLiteral("models/diagnosis"), QStringLiteral("models/engine") });
        QVERIFY(files.size() > 20);
        const QStringList found = naming(files, QRegularExpression(QStringLiteral("#include \"world/|world::|QFile.*truth")));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char(' '))));
    }

    /// Of the program that measures verdicts, the part that reaches them: its desk sees told facts alone.
    void theMeasuredDeskKnowsNoWorld()
    {
        QList<SourceFile> desk;
        for (const SourceFile &file : code({ QStringLiteral("tests/acceptance/src/diagnosisskill") }))
            if (file.path.contains(QLatin1String("/desk.")) || file.path.contains(QLatin1String("/historybook."))) desk.append(file);
        QCOMPARE(desk.size(), 4);
        const QStringList found = naming(desk, QRegularExpression(QStringLiteral("#include \"world/|world::|truthwatch|\"story\\.h|\"trial\\.h")));
        QVERIFY2(found.isEmpty(), qPrintable(found.join(QLatin1Char(' '))));
    }
};

QTEST_GUILESS_MAIN(TruthAsideTest)
#include "tst_truthaside.moc"
