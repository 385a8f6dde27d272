#include "words/errors.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace signalbox;

class TestErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tells()
    {
        const auto told = words::error({ QStringLiteral("connection.tls-expired"), { { QStringLiteral("host"), QStringLiteral("eim.example") } }, QStringLiteral("notAfter=…") });
        QCOMPARE(told.what, QStringLiteral("The certificate of eim.example has expired."));
        QVERIFY(told.todo.endsWith(u"Nothing was sent."));
        QCOMPARE(told.detail, QStringLiteral("connection.tls-expired: notAfter=…"));
        const auto query = words::error({ QStringLiteral("query.span"), { { QStringLiteral("position"), 5 }, { QStringLiteral("value"), QStringLiteral("2hours") } }, {} });
        QCOMPARE(query.sentence(), QStringLiteral("At 6: “2hours” is not a time span. Write 2h, 90min or 3d."));
        const auto hidden = words::error({ QStringLiteral("query.field-hidden"), { { QStringLiteral("field"), QStringLiteral("imsi") }, { QStringLiteral("role"), QStringLiteral("finance") } }, {} });
        QVERIFY(hidden.what.contains(u"Finance"));
    }

    void unknownCodesAreNotSwallowed()
    {
        const auto told = words::error({ QStringLiteral("flux.capacitor"), {}, QStringLiteral("1.21 GW") });
        QVERIFY(told.what.contains(u"flux.capacitor"));
        QCOMPARE(told.detail, QStringLiteral("flux.capacitor: 1.21 GW"));
    }

    void gapsAreSeen()
    {
        QVERIFY(words::error({ QStringLiteral("store.open"), {}, {} }).what.contains(u"(unknown)"));
    }

    void everySentenceIsFinished()
    {
        const QStringList codes = words::errorCodes();
        QCOMPARE(QSet<QString>(codes.begin(), codes.end()).size(), codes.size());
        for (const QString &code : codes) {
            const auto told = words::error({ code, {}, {} });
            QVERIFY2(told.what.endsWith(u'.') && !told.what.contains(u'{'), qPrintable(code));
            QVERIFY2(told.todo.isEmpty() || told.todo.endsWith(u'.'), qPrintable(code));
            QVERIFY2(!told.sentence().contains(u'!'), qPrintable(code));
        }
    }

    /// Codes that a reader can meet, as they are written in the sources.
    void everyCodeOfTheTreeIsKnown()
    {
        const QRegularExpression made(QStringLiteral("\"((?:activation|campaign|connection|store|journal|engine|workspace|secret|access|operation|preflight|proof|query|geofence|geojson|vehicle|fleet|feed|inbox|digits|"
                                                     "imei|iccid|plmn|vin|plate|csv|import|cause|causes|reference|arcs)\\.[a-z0-9-]+)\""));
        const QStringList codes = words::errorCodes();
        QStringList missing;
        int seen = 0;
        QDirIterator files(QDir::cleanPath(QStringLiteral(TEST_SOURCE_DIR "/../../../models")), { QStringLiteral("*.cpp") }, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.fileName().contains(u"/words/") || file.fileName().contains(u"/world/") || !file.open(QIODevice::ReadOnly)) continue;
            auto matches = made.globalMatch(QString::fromUtf8(file.readAll()));
            while (matches.hasNext()) {
                const QString code = matches.next().captured(1);
                static const QRegularExpression fileName(QStringLiteral("\\.(ini|sqlite|lock|tsv|key|pem|crt|arcs|sql|db|snapshot)$"));
                if (fileName.match(code).hasMatch()) continue;
                ++seen;
                if (!codes.contains(code) && !missing.contains(code)) missing.append(code);
            }
        }
        QVERIFY(seen > 40);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestErrors)
#include "tst_errors.moc"
