#include "chronicle.h"

#include "world/cardplaces.h"

#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;

/// What a world remembers of profiles that were downloaded.
class TestDownloads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesOnTheCardStay();
};

void TestDownloads::placesOnTheCardStay()
{
    QTemporaryDir dir;
    const Plmn home = *Plmn::parse(u"22801");
    const Iccid first = *Iccid::parse(u"8941019000000000011"), second = *Iccid::parse(u"8941019000000000029");
    {
        const auto store = WorldStore::open(dir.filePath(QStringLiteral("world.sqlite")));
        QVERIFY(store);
        QVERIFY((*store)->addDownload({ 3, second, *Imsi::parse(u"228019000000002"), home }));
        QVERIFY((*store)->addDownload({ 3, first, *Imsi::parse(u"228019000000001"), home }));
        QVERIFY((*store)->addDownload({ 900, first, *Imsi::parse(u"228019000000001"), home })); // of a larger world
    }
    const auto model = smallModel(5);
    const std::size_t factory = model->fleet().vehicles()[3].profiles.size();
    const auto store = WorldStore::open(dir.filePath(QStringLiteral("world.sqlite")));
    QVERIFY(CardPlaces::recall(*model, **store));
    const auto &profiles = model->fleet().vehicles()[3].profiles;
    QCOMPARE(profiles.size(), factory + 2);
    QCOMPARE(profiles[factory].iccid, second);
    QCOMPARE(profiles[factory + 1].iccid, first);
    QCOMPARE(model->carriers().profiles()[profiles[factory].carrier].home, home);
    QCOMPARE(model->fleet().vehicles()[2].profiles.size(), smallModel(5)->fleet().vehicles()[2].profiles.size());
}

QTEST_GUILESS_MAIN(TestDownloads)
#include "tst_downloads.moc"
