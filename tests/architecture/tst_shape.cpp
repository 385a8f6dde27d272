#include "sourcetree.h"

#include <QFileInfo>
#include <QTest>

/// Sizes and names that keep the tree readable.
class ShapeTest : public QObject
{
    Q_OBJECT

    static QList<SourceFile> handWritten()
    {
        return sourceFiles({ QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("tests"),
                             QStringLiteral("installer"), QStringLiteral("cmake"), QStringLiteral("resources") },
                           { QStringLiteral(".h"), QStringLiteral(".cpp"), QStringLiteral(".txt"), QStringLiteral(".cmake"),
                             QStringLiteral(".sh"), QStringLiteral(".sql"), QStringLiteral(".mjs"), QStringLiteral(".js") });
    }

private Q_SLOTS:
    void noFileIsOver300Lines()
    {
        const auto files = handWritten();
        QVERIFY(files.size() > 100);
        QStringList tooLong;
        for (const SourceFile &file : files)
            if (file.lines.size() > 301) tooLong.append(QStringLiteral("%1: %2 lines").arg(file.path).arg(file.lines.size() - 1));
        QVERIFY2(tooLong.isEmpty(), qPrintable(tooLong.join(QLatin1Char('\n'))));
    }

    void theMedianIsUnder100Lines()
    {
        QList<qsizetype> sizes;
        for (const SourceFile &file : sourceFiles({ QStringLiteral("app"), QStringLiteral("models"), QStringLiteral("widgets") }, { QStringLiteral(".h"), QStringLiteral(".cpp") }))
            sizes.append(file.lines.size());
        std::sort(sizes.begin(), sizes.end());
        QVERIFY(!sizes.isEmpty());
        QVERIFY2(sizes[sizes.size() / 2] <= 100, qPrintable(QString::number(sizes[sizes.size() / 2])));
    }

    void namesSayWhatAThingIs()
    {
        static const QRegularExpression fileName(QStringLiteral("(manager|helper|utils?|common|misc|handler|processor)\\.(h|cpp)$"), QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression className(QStringLiteral("^\\s*(?:class|struct)\\s+\\w*(?:Manager|Helper|Utils?|Common|Misc|Handler|Processor)\\b"));
        static const QRegularExpression singleton(QStringLiteral("\\binstance\\(\\)"));
        QStringList wrong;
        for (const SourceFile &file : handWritten()) {
            if (file.path.startsWith(QLatin1String("tests/architecture/"))) continue;
            if (fileName.match(file.path).hasMatch()) wrong.append(file.path);
            for (const QString &line : file.lines) {
                if (className.match(line).hasMatch()) wrong.append(file.path + QStringLiteral(": ") + line.trimmed());
                // Qt's own application object is the one instance() a Qt program cannot do without.
                if (singleton.match(line).hasMatch() && !line.contains(QLatin1String("Application::instance()")))
                    wrong.append(file.path + QStringLiteral(": ") + line.trimmed());
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void testsDoNotSleep()
    {
        static const QRegularExpression sleeping(QStringLiteral("\\b(QTest::qSleep|QTest::qWait|QThread::m?u?sleep|std::this_thread::sleep_|usleep|nanosleep)\\s*\\("));
        QStringList wrong;
        for (const SourceFile &file : sourceFiles({ QStringLiteral("tests/unit"), QStringLiteral("tests/integration"), QStringLiteral("tests/gui") }, { QStringLiteral(".h"), QStringLiteral(".cpp") }))
            for (const QString &line : file.lines)
                if (sleeping.match(line).hasMatch()) wrong.append(file.path + QStringLiteral(": ") + line.trimmed());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(ShapeTest)
#include "tst_shape.moc"
