#include "sourcetree.h"

#include <QTest>

/// Dependencies point one way; layers.txt says which.
class DirectionsTest : public QObject
{
    Q_OBJECT

    QHash<QString, QStringList> m_allowed = allowedIncludes(QStringLiteral(TEST_SOURCE_DIR "/layers.txt"));

    /// What an include line names: "fleet/query.h" -> "fleet". A widgets file that says "fleet/x.h" means
    /// widgets/fleet when that file exists there and models/fleet otherwise.
    static QString layerOfInclude(const QString &include, const QString &from)
    {
        const QDir project(QStringLiteral(PROJECT_SOURCE_DIR));
        const bool fromWidgets = from.startsWith(QLatin1String("widgets/")) || from.startsWith(QLatin1String("app/"));
        if (fromWidgets && project.exists(QStringLiteral("widgets/") + include))
            return layerOf(QStringLiteral("widgets/") + include);
        if (project.exists(QStringLiteral("models/") + include)) return layerOf(QStringLiteral("models/") + include);
        return {};
    }

    QStringList wrongIncludes(const SourceFile &file) const
    {
        static const QRegularExpression line(QStringLiteral("^\\s*#\\s*include\\s+\"([^\"]+)\""));
        QStringList wrong;
        const QString layer = layerOf(file.path);
        for (qsizetype i = 0; i < file.lines.size(); ++i) {
            const auto match = line.match(file.lines[i]);
            if (!match.hasMatch()) continue;
            const QString target = layerOfInclude(match.captured(1), file.path);
            if (!target.isEmpty() && target != layer && !m_allowed.value(layer).contains(target))
                wrong.append(QStringLiteral("%1:%2 includes %3").arg(file.path).arg(i + 1).arg(match.captured(1)));
        }
        return wrong;
    }

private Q_SLOTS:
    void everyFolderIsListed()
    {
        QVERIFY(!m_allowed.isEmpty());
        QStringList missing;
        for (const SourceFile &file : sourceFiles({ QStringLiteral("models"), QStringLiteral("widgets") }, { QStringLiteral(".h"), QStringLiteral(".cpp") })) {
            const QString layer = layerOf(file.path);
            if (!layer.isEmpty() && !m_allowed.contains(layer) && !missing.contains(layer)) missing.append(layer);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1Char(' '))));
    }

    void layersHaveNoCircle()
    {
        for (auto it = m_allowed.cbegin(); it != m_allowed.cend(); ++it) {
            QStringList open = it.value(), seen;
            while (!open.isEmpty()) {
                const QString next = open.takeFirst();
                QVERIFY2(next != it.key(), qPrintable(it.key() + QStringLiteral(" reaches itself")));
                if (seen.contains(next)) continue;
                seen.append(next);
                open.append(m_allowed.value(next));
            }
        }
    }

    void includesPointOneWay()
    {
        QStringList wrong;
        const auto files = sourceFiles({ QStringLiteral("models"), QStringLiteral("widgets") }, { QStringLiteral(".h"), QStringLiteral(".cpp") });
        QVERIFY(files.size() > 50);
        for (const SourceFile &file : files)
            wrong += wrongIncludes(file);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    /// The rule is worth something only if it can find a fault.
    void aWrongIncludeIsFound()
    {
        const SourceFile bad { QStringLiteral("models/domain/x.h"), { QStringLiteral("#include \"fleet/history.h\"") } };
        QCOMPARE(wrongIncludes(bad).size(), 1);
    }

    void baseAndDomainKnowOnlyQtCore()
    {
        static const QRegularExpression other(QStringLiteral("#include <(QtGui|QtWidgets|QtNetwork|QtSql|QWidget|QColor|QPainter|QImage|QSql\\w*|QNetwork\\w*|QSsl\\w*)"));
        for (const SourceFile &file : sourceFiles({ QStringLiteral("models/base"), QStringLiteral("models/domain") }, { QStringLiteral(".h"), QStringLiteral(".cpp") }))
            for (const QString &line : file.lines)
                QVERIFY2(!other.match(line).hasMatch(), qPrintable(file.path + QStringLiteral(": ") + line));
    }

    void onlyStoreBasemapAndWorldKnowSql()
    {
        for (const SourceFile &file : sourceFiles({ QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("app") }, { QStringLiteral(".h"), QStringLiteral(".cpp") })) {
            const QString layer = layerOf(file.path);
            if (layer == QLatin1String("store") || layer == QLatin1String("basemap") || layer == QLatin1String("world")) continue;
            if (file.path.endsWith(QLatin1String("models/feed/radacctreader.cpp"))) continue; // accounting is a foreign database
            for (const QString &line : file.lines)
                QVERIFY2(!line.startsWith(QLatin1String("#include <QSql")), qPrintable(file.path + QStringLiteral(": ") + line));
        }
    }

    void onlyTheLabPretends()
    {
        for (const SourceFile &file : sourceFiles({ QStringLiteral("widgets"), QStringLiteral("app/console"), QStringLiteral("app/ctl"), QStringLiteral("app/service") }, { QStringLiteral(".h"), QStringLiteral(".cpp") }))
            for (const QString &line : file.lines)
                QVERIFY2(!line.contains(QLatin1String("#include \"world/")), qPrintable(file.path + QStringLiteral(": ") + line));
    }
};

QTEST_GUILESS_MAIN(DirectionsTest)
#include "tst_directions.moc"
