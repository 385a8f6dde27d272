#include "base/largevector.h"

#include <QTest>

using namespace signalbox;

/// Scratch memory that is used again.
class TestUsedPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasLeftComesAgain()
    {
        constexpr std::size_t size = 9'000'001;
        void *const first = pages::takeUsed(size);
        const std::size_t before = pages::kept();
        pages::leaveUsed(first, size);
        QVERIFY(pages::kept() >= before + size);
        QCOMPARE(pages::takeUsed(size + 1000), first); // of nearly the same size
        QCOMPARE(pages::kept(), before);
        void *const other = pages::takeUsed(size);
        QVERIFY(other != first);
        pages::leaveUsed(first, size);
        pages::leaveUsed(other, size);
    }

    void noMoreThanASortNeedsWaits()
    {
        std::vector<void *> taken;
        for (int i = 0; i < 20; ++i) taken.push_back(pages::takeUsed(pages::mostKept / 8));
        for (void *each : taken) {
            static_cast<char *>(each)[pages::mostKept / 8 - 1] = 1;
            pages::leaveUsed(each, pages::mostKept / 8);
        }
        QCOMPARE(pages::kept(), pages::mostKept);
        void *const large = pages::takeUsed(pages::mostKept * 2);
        pages::leaveUsed(large, pages::mostKept * 2); // larger than all that may wait
        QVERIFY(pages::kept() <= pages::mostKept);
    }

    void vectorsDoNotMind()
    {
        { LargeVector<std::uint64_t> dirty(1'000'000, 0x5555555555555555u); }
        const LargeVector<std::uint64_t> zeros(1'000'000, 0);
        QCOMPARE(std::count(zeros.begin(), zeros.end(), 0u), 1'000'000);
        LargeVector<std::uint64_t> grown;
        for (std::uint64_t i = 0; i < 1'000'000; ++i) grown.push_back(i);
        for (std::uint64_t i = 0; i < 1'000'000; ++i)
            if (grown[i] != i) QCOMPARE(grown[i], i);
    }
};

QTEST_GUILESS_MAIN(TestUsedPages)
#include "tst_usedpages.moc"
