#include "testfleet.h"

#include <QFile>
#include <QTest>

using namespace testfleet;

class tst_Privacy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFileIsForItsOwnerAlone();
};

void tst_Privacy::theFileIsForItsOwnerAlone()
{
    Store s;
    get(s.store->writer().writeFacts(fleet, { session("A", 0, SessionEvent::Start, "s1") }));
    constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    for (const char *name : { "", "-wal" }) {
        const QFile file(s.options.path + QLatin1StringView(name));
        QVERIFY(file.exists());
        QVERIFY2((file.permissions() & others) == QFile::Permissions(), name);
    }
}

QTEST_GUILESS_MAIN(tst_Privacy)
#include "tst_privacy.moc"
