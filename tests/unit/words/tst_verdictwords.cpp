#include "words/verdicts.h"

#include <QRegularExpression>
#include <QTest>

using namespace signalbox;

/// Nothing that a verdict can say is without words.
class tst_VerdictWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        auto books = Books::load();
        QVERIFY(books);
        m_reader = { .books = *books, .locale = QLocale::c() };
    }

    void everyCauseHasAName()
    {
        QSet<QString> names;
        for (int i = 0; i < hypothesisCount; ++i) names.insert(words::hypothesisName(Hypothesis(i)));
        QCOMPARE(names.size(), hypothesisCount);
        QVERIFY(!names.contains(QString()));
    }

    void everyRowHasASentence()
    {
        QSet<QString> sentences;
        for (int i = 1; i < evidenceCodes; ++i) {
            EvidenceRow row { .code = EvidenceCode(i), .at = m_now, .number = 3, .total = 7, .figure = 12, .usual = 13.5, .cause = Cause { CauseSpace::Emm, 17 }, .until = m_now };
            const QString text = words::evidenceSentence(row, m_now, QTimeZone::utc(), m_reader);
            QVERIFY2(text.endsWith(u'.') && !text.contains(QRegularExpression(QStringLiteral("%[12n]"))), code(EvidenceCode(i)).data());
            sentences.insert(text);
        }
        // Refusals are told by their cause, in one way.
        QCOMPARE(sentences.size(), evidenceCodes - 1 - 7);
    }

    void everySourceAndStepHasWords()
    {
        for (int i = 0; i <= int(EvidenceSource::Feed); ++i) QVERIFY(!words::evidenceSource(EvidenceSource(i)).isEmpty());
        Verdict verdict = verdictOf(Hypothesis::CoverageGap, 0.9);
        for (int i = 0; i <= int(NextStep::MendFeed); ++i) {
            verdict.step = NextStep(i);
            QVERIFY(!words::nextStep(verdict, QTimeZone::utc(), m_reader).isEmpty());
        }
    }

    void oneSentenceToReadAloud()
    {
        const auto sentence = [&](const Verdict &verdict) { return words::verdictSentence(verdict, QTimeZone::utc(), m_reader).replace(QChar(QChar::Nbsp), u' '); };
        QCOMPARE(sentence(verdictOf(Hypothesis::FlatBattery, 0.82)), QStringLiteral("Silent for 41 min: the battery is probably flat (82 %)."));
        QCOMPARE(sentence(verdictOf(Hypothesis::DeviceDead, 0.44)),
                 QStringLiteral("Silent for 41 min: the device has probably lost power or died (44 %); it may also be: coverage gap (20 %)."));
        Verdict never = verdictOf(Hypothesis::DeviceDead, 0.9);
        never.silentSince = {};
        QCOMPARE(sentence(never), QStringLiteral("Nothing was ever heard from it."));
        for (int i = 0; i < hypothesisCount; ++i) QVERIFY(!sentence(verdictOf(Hypothesis(i), 0.9)).contains(QStringLiteral(":  ")));
    }

private:
    Verdict verdictOf(Hypothesis first, double share) const
    {
        return { .at = m_now, .silentSince = m_now - std::chrono::minutes(41), .ranked = { { first, 1, share }, { Hypothesis::CoverageGap, 0, 0.2 } }, .evidence = {} };
    }

    const Instant m_now = instantFromMicros(1'795'100'000'000'000);
    Reader m_reader;
};

QTEST_GUILESS_MAIN(tst_VerdictWords)
#include "tst_verdictwords.moc"
