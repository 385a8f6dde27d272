#include "feed/crc32c.h"
#include "feed/inbox.h"
#include "feed/memoryinbox.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace signalbox;

class tst_Inbox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void crcIsCastagnoli();
    void givesBackWhatItTook();
    void cutForgetsWholeSegments();
    void survivesEveryTornTail();
    void skipsADamagedMessage();
    void refusesWhenFull();
    void takesFromManyThreads();
    void largerThanABlock();
    void memoryDropsTheOldest();

private:
    static std::vector<std::string> drain(MessageSource &source, MessagePosition *end = nullptr)
    {
        std::vector<std::string> out;
        MessageBatch batch;
        while (source.read(batch, 1000) && !batch.messages.empty())
            for (const auto &m : batch.messages) out.push_back(std::string(batch.topic(m)) + "=" + std::string(batch.payload(m)));
        if (end) *end = batch.end;
        return out;
    }
    static QStringList files(const QTemporaryDir &dir) { return QDir(dir.path()).entryList({ QStringLiteral("*.inbox") }, QDir::Files, QDir::Name); }
};

void tst_Inbox::crcIsCastagnoli()
{
    QCOMPARE(crc32c("123456789"), 0xe3069283u); // RFC 3720 B.4's polynomial, the usual check value
    QCOMPARE(crc32c(std::string(32, '\0')), 0x8a9136aau); // RFC 3720 B.4
    QCOMPARE(crc32c("6789", crc32c("12345")), crc32c("123456789"));
}

void tst_Inbox::givesBackWhatItTook()
{
    QTemporaryDir dir;
    MessagePosition end;
    {
        auto inbox = Inbox::open(dir.path()).value();
        QVERIFY(drain(*inbox).empty());
        for (int i = 0; i < 2500; ++i) QVERIFY(inbox->append("t" + std::to_string(i % 7), "payload " + std::to_string(i)));
        const auto got = drain(*inbox, &end);
        QCOMPARE(got.size(), std::size_t(2500));
        QCOMPARE(got[9], std::string("t2=payload 9"));
        QVERIFY(inbox->append("", ""));
        QCOMPARE(drain(*inbox), std::vector<std::string> { "=" });
        QVERIFY(inbox->sync());
        QCOMPARE(inbox->figures().appended, std::uint64_t(2501));
    }
    auto again = Inbox::open(dir.path()).value(); // nothing was cut: all is there again
    QCOMPARE(drain(*again).size(), std::size_t(2501));
    QCOMPARE(again->figures().tornBytes, std::uint64_t(0));
}

void tst_Inbox::cutForgetsWholeSegments()
{
    QTemporaryDir dir;
    InboxOptions small;
    small.segmentBytes = 1000;
    auto inbox = Inbox::open(dir.path(), small).value();
    for (int i = 0; i < 200; ++i) QVERIFY(inbox->append("topic", std::string(90, char('a' + i % 26))));
    QVERIFY(files(dir).size() > 10);
    MessageBatch batch;
    QVERIFY(inbox->read(batch, 60));
    const MessagePosition first = batch.end;
    const auto rest = drain(*inbox);
    const std::size_t seen = batch.messages.size() + rest.size();
    QCOMPARE(seen, std::size_t(200));
    QVERIFY(inbox->cut(first));
    const auto bytes = inbox->figures().bytes;
    QVERIFY(bytes < 200 * 113 && bytes > 0);
    MessagePosition end;
    QVERIFY(drain(*inbox, &end).empty());
    QVERIFY(inbox->cut(end));
    QCOMPARE(inbox->figures().bytes, std::int64_t(0));
    QCOMPARE(files(dir).size(), 1);
    QVERIFY(inbox->append("after", "wards")); // the reader finds its way into the new segment
    QCOMPARE(drain(*inbox), std::vector<std::string> { "after=wards" });
}

void tst_Inbox::survivesEveryTornTail()
{
    QTemporaryDir dir;
    {
        auto inbox = Inbox::open(dir.path()).value();
        for (int i = 0; i < 3; ++i) QVERIFY(inbox->append("topic", "message " + std::to_string(i)));
    }
    const QString path = dir.filePath(files(dir).constFirst());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const qsizetype frame = whole.size() / 3;
    for (qsizetype keep = 0; keep < whole.size(); ++keep) {
        for (const QByteArray &tail : { QByteArray(), QByteArray(20, '\0'), QByteArray(9, '\xff') }) {
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(whole.left(keep) + tail);
            file.close();
            auto inbox = Inbox::open(dir.path());
            QVERIFY(inbox);
            QVERIFY((*inbox)->append("new", "one"));
            const auto got = drain(**inbox);
            QCOMPARE(got.size(), std::size_t(keep / frame + 1));
            QCOMPARE(got.back(), std::string("new=one"));
            QCOMPARE((*inbox)->figures().tornBytes, std::uint64_t(keep % frame + tail.size()));
        }
    }
}

void tst_Inbox::skipsADamagedMessage()
{
    QTemporaryDir dir;
    {
        auto inbox = Inbox::open(dir.path()).value();
        for (int i = 0; i < 5; ++i) QVERIFY(inbox->append("topic", "message " + std::to_string(i)));
    }
    QFile file(dir.filePath(files(dir).constFirst()));
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 5 * 2 + 20);
    file.write("X");
    file.close();
    auto inbox = Inbox::open(dir.path()).value();
    const auto got = drain(*inbox);
    QCOMPARE(got, (std::vector<std::string> { "topic=message 0", "topic=message 1", "topic=message 3", "topic=message 4" }));
    QCOMPARE(inbox->figures().damagedBytes, std::uint64_t(file.size() / 5));
}

void tst_Inbox::refusesWhenFull()
{
    QTemporaryDir dir;
    InboxOptions small;
    small.limitBytes = 500;
    small.segmentBytes = 200;
    auto inbox = Inbox::open(dir.path(), small).value();
    int taken = 0;
    Result<void> answer;
    while ((answer = inbox->append("t", std::string(50, 'x')))) ++taken;
    QCOMPARE(answer.error().code, QStringLiteral("inbox.full"));
    QCOMPARE(inbox->figures().error, std::optional(answer.error()));
    MessagePosition end;
    QCOMPARE(drain(*inbox, &end).size(), std::size_t(taken)); // what was taken is there
    QVERIFY(inbox->cut(end));
    QVERIFY(inbox->append("t", "again"));
}

void tst_Inbox::takesFromManyThreads()
{
    QTemporaryDir dir;
    InboxOptions small;
    small.segmentBytes = 20'000;
    auto inbox = Inbox::open(dir.path(), small).value();
    std::vector<std::thread> writers;
    std::atomic<int> failed = 0;
    for (int w = 0; w < 3; ++w)
        writers.emplace_back([&, w] {
            for (int i = 0; i < 3000; ++i)
                if (!inbox->append(std::to_string(w), std::to_string(i))) ++failed;
        });
    std::vector<int> next(3, 0);
    std::size_t got = 0;
    MessageBatch batch;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    while (got < 9000 && std::chrono::steady_clock::now() < deadline) {
        QVERIFY(inbox->read(batch, 500));
        for (const auto &m : batch.messages) {
            const auto writer = std::size_t(std::stoi(std::string(batch.topic(m))));
            QCOMPARE(std::stoi(std::string(batch.payload(m))), next[writer]++); // in order for each writer
        }
        got += batch.messages.size();
        QVERIFY(inbox->cut(batch.end));
    }
    for (auto &writer : writers) writer.join();
    QCOMPARE(got, std::size_t(9000));
    QCOMPARE(failed.load(), 0);
    QCOMPARE(inbox->figures().damagedBytes, std::uint64_t(0));
}

void tst_Inbox::largerThanABlock()
{
    QTemporaryDir dir;
    auto inbox = Inbox::open(dir.path()).value();
    QVERIFY(inbox->append("small", "1"));
    QVERIFY(inbox->append("large", std::string(9'000'000, 'z')));
    QVERIFY(inbox->append("small", "2"));
    const auto got = drain(*inbox);
    QCOMPARE(got.size(), std::size_t(3));
    QCOMPARE(got[1].size(), std::size_t(9'000'006));
    QCOMPARE(got[2], std::string("small=2"));
}

void tst_Inbox::memoryDropsTheOldest()
{
    MemoryInbox inbox(1000);
    for (int i = 0; i < 30; ++i) QVERIFY(inbox.append("t", std::string(99, char('a' + i % 26))));
    const auto got = drain(inbox);
    QVERIFY(got.size() <= 10);
    QCOMPARE(got.size() + inbox.dropped(), std::size_t(30));
    QCOMPARE(got.back(), "t=" + std::string(99, 'd'));
}

QTEST_APPLESS_MAIN(tst_Inbox)
#include "tst_inbox.moc"
