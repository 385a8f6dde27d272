#include "target.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace signalbox::fuzz;

/// Every file of the committed corpora through its target: what a fuzzer once found, or began with, never
/// comes back.
class tst_Corpus : public QObject
{
    Q_OBJECT

    static QString folder(const char *target) { return QStringLiteral(TEST_SOURCE_DIR "/corpus/") + QLatin1StringView(target); }

private Q_SLOTS:
    void isReadWithoutHarm_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const auto &some : { feedTargets(), textTargets(), providerTargets(), m2mTargets() })
            for (const Target &target : some) QTest::newRow(target.name) << QByteArray(target.name);
    }
    void isReadWithoutHarm()
    {
        QFETCH(QByteArray, name);
        const Target *target = targetNamed(name.toStdString());
        QVERIFY(target);
        int files = 0;
        for (const QFileInfo &info : QDir(folder(target->name)).entryInfoList(QDir::Files)) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const std::string bytes = file.readAll().toStdString();
            QVERIFY2(bytes.size() <= 64 * 1024, "corpora stay small");
            target->read(bytes);
            for (const std::size_t part : { bytes.size() / 2, bytes.size() / 3 }) target->read(std::string_view(bytes).substr(0, part));
            ++files;
        }
        QVERIFY2(files >= 5, qPrintable(QStringLiteral("%1 files").arg(files)));
    }

    void everyFolderHasATarget()
    {
        const QStringList folders = QDir(folder("")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(!folders.isEmpty());
        for (const QString &name : folders) QVERIFY2(targetNamed(name.toStdString()), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(tst_Corpus)
#include "tst_corpus.moc"
