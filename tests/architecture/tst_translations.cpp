#include "sourcetree.h"

#include <QTest>
#include <QXmlStreamReader>

/// Every sentence of the desk has its German and every plural its English forms.
class TranslationsTest : public QObject
{
    Q_OBJECT

    struct Messages
    {
        QStringList sources, unfinished;
    };

    static Messages read(const QString &name)
    {
        Messages messages;
        QFile file(QStringLiteral(PROJECT_SOURCE_DIR "/translations/") + name);
        if (!file.open(QIODevice::ReadOnly)) return messages;
        QXmlStreamReader xml(&file);
        while (!xml.atEnd()) {
            if (!xml.readNextStartElement()) continue;
            if (xml.name() == u"source") messages.sources.append(xml.readElementText());
            else if (xml.name() == u"translation" && xml.attributes().value(QLatin1StringView("type")) == u"unfinished") messages.unfinished.append(messages.sources.last());
        }
        return messages;
    }

private Q_SLOTS:
    void nothingIsUnfinished_data()
    {
        QTest::addColumn<int>("least");
        QTest::newRow("signalbox_de.ts") << 800;
        QTest::newRow("signalbox_en.ts") << 15;
        QTest::newRow("causes_de.ts") << 200;
    }
    void nothingIsUnfinished()
    {
        QFETCH(int, least);
        const Messages messages = read(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(messages.sources.size() >= least, qPrintable(QString::number(messages.sources.size())));
        QVERIFY2(messages.unfinished.isEmpty(), qPrintable(messages.unfinished.join(QLatin1Char('\n'))));
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
