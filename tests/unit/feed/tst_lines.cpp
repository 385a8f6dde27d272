#include "feed/factlimits.h"
#include "feed/filefeed.h"
#include "feed/linecutter.h"
#include "feed/refusalsfile.h"
#include "feed/streamfeed.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <unistd.h>

using namespace signalbox;
using namespace std::chrono_literals;

namespace {

void write(const QString &path, const QByteArray &text, QIODevice::OpenMode mode = QIODevice::Append)
{
    QFile file(path);
    QVERIFY(file.open(mode | QIODevice::WriteOnly));
    QCOMPARE(file.write(text), text.size());
}

/// Reads until nothing comes any more; keeps where that was.
class Follower
{
public:
    explicit Follower(const QString &path, const QString &cursor, std::chrono::milliseconds late = 0ms)
        : m_feed({ path, cursor, "topic", late })
    {
    }
    QByteArray read(std::size_t most = 3)
    {
        QByteArray out;
        for (int idle = 0; idle < 3;) {
            MessageBatch batch;
            if (!m_feed.read(batch, most)) return "error";
            for (const auto &m : batch.messages) {
                const std::string_view text = batch.payload(m);
                out += QByteArray(text.data(), qsizetype(std::min<std::size_t>(text.size(), 40))) + '|';
                if (batch.topic(m) != "topic") return "topic";
            }
            idle = batch.messages.empty() ? idle + 1 : 0;
            m_end = batch.end;
        }
        return out;
    }
    void stored() { QVERIFY(m_feed.cut(m_end)); }
    FeedFigures figures() const { return m_feed.figures(); }
    QString error() const { return figures().error ? figures().error->code : QString(); }

private:
    FileFeed m_feed;
    MessagePosition m_end;
};

} // namespace

class tst_Lines : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;
    QString path() const { return m_dir->filePath(QStringLiteral("events.jsonl")); }
    QString rotated(const char *suffix) const { return path() + QLatin1StringView(suffix); }
    QString cursor() const { return m_dir->filePath(QStringLiteral("inbox/x.cursor")); }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void cutsLines()
    {
        LineCutter cutter;
        QVERIFY(!cutter.next("", true));
        QVERIFY(!cutter.next("half", false));
        QCOMPARE(cutter.next("half", true)->text, std::string_view("half"));
        const auto line = cutter.next("\xEF\xBB\xBFone \r\ntwo", false);
        QCOMPARE(line->text, std::string_view("one"));
        QCOMPARE(line->consumed, std::size_t(9));
        const std::string monster(factlimits::message + 1, 'x');
        QCOMPARE(cutter.next(monster, false)->text.size(), monster.size());
        QVERIFY(cutter.skipping());
        QVERIFY(cutter.next("still the same line", false)->text.empty());
        QVERIFY(cutter.next("its end\nnext", false)->text.empty());
        QCOMPARE(cutter.next("next\n", false)->text, std::string_view("next"));
    }

    void followsAFile()
    {
        Follower f(path(), cursor());
        QCOMPARE(f.read(), QByteArray());
        QCOMPARE(f.error(), QStringLiteral("feed.file-missing"));
        QVERIFY(f.figures().link == FeedLink::Waiting);
        write(path(), "a\nb\n\n  \nc\nd\ne");
        QCOMPARE(f.read(), QByteArray("a|b|c|d|"));
        QVERIFY(f.figures().link == FeedLink::Connected);
        QCOMPARE(f.error(), QString());
        write(path(), "e\nf\n");
        QCOMPARE(f.read(), QByteArray("ee|f|"));
        QCOMPARE(f.figures().messages, std::uint64_t(6));
    }

    void goesOnWhereTheStoreIs()
    {
        write(path(), "a\nb\n");
        {
            Follower f(path(), cursor());
            QCOMPARE(f.read(), QByteArray("a|b|"));
            f.stored();
            write(path(), "c\n");
            QCOMPARE(f.read(), QByteArray("c|")); // not stored: a kill comes here
        }
        Follower f(path(), cursor());
        QCOMPARE(f.read(), QByteArray("c|"));
        f.stored();
        Follower again(path(), cursor());
        QCOMPARE(again.read(), QByteArray());
    }

    void followsRotation()
    {
        write(path(), "a\n");
        Follower f(path(), cursor());
        QCOMPARE(f.read(), QByteArray("a|"));
        QVERIFY(QFile::rename(path(), rotated(".1")));
        QCOMPARE(f.read(), QByteArray());
        write(rotated(".1"), "late\ntail");
        write(path(), "new\n");
        QCOMPARE(f.read(), QByteArray("late|tail|new|"));
        f.stored();
        // While nobody looks: two rotations, and a compressed one that is nobody's business.
        write(path(), "b\n");
        QVERIFY(QFile::rename(rotated(".1"), rotated(".3")));
        QVERIFY(QFile::rename(path(), rotated(".2")));
        write(rotated(".1"), "c\n");
        write(rotated(".0.gz"), "zip\n");
        write(path(), "d\n");
        Follower later(path(), cursor());
        QCOMPARE(later.read(), QByteArray("b|c|d|"));
        later.stored();
        QCOMPARE(later.error(), QString());
        Follower last(path(), cursor());
        QCOMPARE(last.read(), QByteArray());
    }

    void waitsForLateWriters()
    {
        write(path(), "a\n");
        Follower f(path(), cursor(), 1h);
        QCOMPARE(f.read(), QByteArray("a|"));
        QVERIFY(QFile::rename(path(), rotated(".1")));
        write(path(), "new\n");
        QCOMPARE(f.read(), QByteArray());
        write(rotated(".1"), "late\n");
        QCOMPARE(f.read(), QByteArray("late|"));
    }

    void readsAFileThatWasWrittenAnew()
    {
        write(path(), "a long first line\nb\n");
        Follower f(path(), cursor());
        QCOMPARE(f.read(), QByteArray("a long first line|b|"));
        f.stored();
        write(path(), "c\n", QIODevice::Truncate);
        QCOMPARE(f.read(), QByteArray("c|"));
        write(path(), "another beginning\nthat is longer than what was there\n", QIODevice::Truncate);
        QCOMPARE(f.read(), QByteArray("another beginning|that is longer than what was there|"));
        f.stored();
        write(path(), "and again another one, after a restart\nof more octets than the cursor has seen so far, so that only the head tells\n", QIODevice::Truncate);
        Follower later(path(), cursor());
        QCOMPARE(later.read().left(3), QByteArray("and"));
        QCOMPARE(later.error(), QStringLiteral("feed.file-gone"));
    }

    void aPictureBeginsAtTheEnd()
    {
        write(path(), "a\nb\n");
        Follower f(path(), {});
        QCOMPARE(f.read(), QByteArray());
        write(path(), "c\n");
        QCOMPARE(f.read(), QByteArray("c|"));
        f.stored();
        QVERIFY(!QFile::exists(cursor()));
    }

    void refusesWhatIsNoFile()
    {
        Follower folder(m_dir->path(), cursor());
        QCOMPARE(folder.read(), QByteArray());
        QCOMPARE(folder.error(), QStringLiteral("feed.file"));
        write(path(), "a\n");
        for (const char *nonsense : { "", "{}", "[1]", "{\"inode\":\"x\"}", "{\"device\":\"-1\"}" }) {
            QVERIFY(QDir().mkpath(m_dir->filePath(QStringLiteral("inbox"))));
            write(cursor(), nonsense, QIODevice::Truncate);
            Follower f(path(), cursor());
            QCOMPARE(f.read(), QByteArray("a|"));
        }
    }

    void aLineThatIsTooLongIsGivenOnce()
    {
        write(path(), "a\n" + QByteArray(10'000'000, 'x') + "\nb\n");
        Follower f(path(), cursor());
        QCOMPARE(f.read(), QByteArray("a|") + QByteArray(40, 'x') + "|b|");
    }

    void readsAStreamToItsEnd()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        std::mutex mutex;
        QByteArray got;
        int refused = 0;
        StreamFeed feed(ends[0], "topic");
        QVERIFY(feed.start([&](std::string_view topic, std::string_view text) -> Result<void> {
            const std::lock_guard lock(mutex);
            if (text == "b" && refused++ == 0) return failure("inbox.full");
            got += QByteArray(topic.data(), qsizetype(topic.size())) + ' ' + QByteArray(text.data(), qsizetype(std::min<std::size_t>(text.size(), 9))) + '|';
            return {};
        }));
        const auto send = [&](const QByteArray &text) { QCOMPARE(::write(ends[1], text.constData(), size_t(text.size())), ssize_t(text.size())); };
        send("a\r\nb");
        QTRY_COMPARE(feed.figures().messages, std::uint64_t(1));
        send("\n\nc\nlast");
        ::close(ends[1]);
        QTRY_VERIFY(feed.figures().link == FeedLink::Ended);
        feed.stop();
        ::close(ends[0]);
        QCOMPARE(got, QByteArray("topic a|topic b|topic c|topic last|"));
        QCOMPARE(feed.figures().messages, std::uint64_t(4));
        QCOMPARE(feed.figures().sinkFailures, std::uint64_t(1));
        QVERIFY(feed.figures().link == FeedLink::Ended);
    }

    void aStreamCanBeLeft()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        StreamFeed feed(ends[0], "t");
        QVERIFY(feed.start([](std::string_view, std::string_view) -> Result<void> { return {}; }));
        QTRY_VERIFY(feed.figures().link == FeedLink::Connected);
        feed.stop();
        QVERIFY(feed.figures().link == FeedLink::Stopped);
        ::close(ends[0]);
        ::close(ends[1]);
    }

    void refusalsSurviveAndAddUp()
    {
        Refusals refusals(2);
        refusals.add("t", "one", "feed.json");
        refusals.add("t", "two", "feed.type", "seq");
        refusals.add("t", "\xff\xfe", "feed.type", "seq");
        refusals.addUnused();
        const QString file = m_dir->filePath(QStringLiteral("inbox/x.refused.json"));
        QVERIFY(refusalsfile::save(file, refusals.report()));
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
        Refusals next(2);
        next.add("t", "three", "feed.json");
        next.resume(refusalsfile::load(file));
        const RefusalReport report = next.report();
        QCOMPARE(report.refused, std::uint64_t(4));
        QCOMPARE(report.unused, std::uint64_t(1));
        QCOMPARE(report.counts.size(), std::size_t(2));
        QCOMPARE(report.counts[0].count, std::uint64_t(2));
        QCOMPARE(report.last.size(), std::size_t(2));
        QCOMPARE(report.last.back().excerpt, std::string("three"));
        write(file, "{\"last\":[1,{}],\"counts\":7,\"refused\":-3}", QIODevice::Truncate);
        QCOMPARE(refusalsfile::load(file).refused, std::uint64_t(0));
        QCOMPARE(refusalsfile::load(QStringLiteral("/nowhere/at/all")).last.size(), std::size_t(0));
    }
};

QTEST_GUILESS_MAIN(tst_Lines)
#include "tst_lines.moc"
