#include "colourscience.h"
#include "look/look.h"

#include <QFile>
#include <QTest>

using namespace signalbox;
using namespace colourscience;

namespace {
Tokens readTokens()
{
    QFile file(QStringLiteral(":/signalbox/look/tokens.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("tokens.json is not in the program");
    return Tokens::parse(file.readAll()).value();
}

double lowest(const Tokens &tokens, Theme theme, Token ink, const std::vector<Token> &grounds)
{
    double low = 21;
    for (const Token ground : grounds)
        low = std::min(low, contrast(tokens.colour(theme, ink), tokens.colour(theme, ground)));
    return low;
}

const std::vector<Token> TextGrounds { Token::Window, Token::Rail, Token::Surface, Token::Base, Token::Popup,
                                       Token::SelBg, Token::Hover, Token::DarkBg, Token::DegradedBg,
                                       Token::RiskBg, Token::SwitchingBg, Token::NeutralBg };

bool near(double value, double stated, double tolerance = 0.06)
{
    if (std::abs(value - stated) <= tolerance)
        return true;
    qWarning("is %.3f, stated as %.1f", value, stated);
    return false;
}
} // namespace

class TestColours : public QObject
{
    Q_OBJECT
    const Tokens m_tokens = readTokens();

private Q_SLOTS:
    void everyColourOfEveryThemeIsRequired();
    void textStandsOut_data();
    void textStandsOut();
    void statesStandOut_data();
    void statesStandOut();
    void lightnessFollowsTheRank();
    void statesDifferForEveryEye_data();
    void statesDifferForEveryEye();
    void differenceMatchesThePublishedPairs();
    void sheetIsFullyResolved();
};

void TestColours::everyColourOfEveryThemeIsRequired()
{
    QFile file(QStringLiteral(":/signalbox/look/tokens.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QByteArray json = file.readAll();
    QVERIFY(Tokens::parse(json));
    json.replace("\"mlabel\"", "\"mlable\"");
    const auto broken = Tokens::parse(json);
    QVERIFY(!broken);
    QCOMPARE(broken.error().code, QStringLiteral("look.colour"));
    QCOMPARE(broken.error().parameters.value(QStringLiteral("token")).toString(), QStringLiteral("mlabel"));
    QCOMPARE(Tokens::parse("{").error().code, QStringLiteral("look.json"));
}

void TestColours::textStandsOut_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<QList<double>>("stated");
    // text, text2, text3, accent, danger, good, accentText, border, focus, mlabel
    QTest::newRow("light") << 0 << QList<double> { 12.1, 6.1, 4.7, 5.1, 5.8, 4.9, 6.8, 3.3, 5.8, 5.5 };
    QTest::newRow("dark") << 1 << QList<double> { 11.0, 7.2, 5.1, 6.0, 6.4, 6.6, 8.4, 3.9, 7.4, 6.0 };
    QTest::newRow("contrast") << 2 << QList<double> { 13.8, 13.8, 9.7, 7.6, 10.2, 9.5, 11.5, 21, 13.0, 19 };
}

void TestColours::textStandsOut()
{
    QFETCH(int, theme);
    QFETCH(QList<double>, stated);
    const auto in = static_cast<Theme>(theme);
    const std::vector<Token> inks { Token::Text, Token::Text2, Token::Text3, Token::Accent, Token::Danger,
                                    Token::Good };
    for (std::size_t i = 0; i < inks.size(); ++i) {
        const double low = lowest(m_tokens, in, inks[i], TextGrounds);
        QVERIFY(low >= 4.5);
        QVERIFY(near(low, stated[qsizetype(i)]));
    }
    QVERIFY(near(lowest(m_tokens, in, Token::AccentText, { Token::Accent }), stated[6]));
    QVERIFY(near(lowest(m_tokens, in, Token::Border, { Token::Base, Token::Surface }), stated[7]));
    QVERIFY(near(lowest(m_tokens, in, Token::Focus, { Token::Window, Token::Surface, Token::Base, Token::SelBg }),
                 stated[8]));
    QVERIFY(near(lowest(m_tokens, in, Token::MLabel, { Token::Land, Token::Sea }), stated[9], 0.5));
}

void TestColours::statesStandOut_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<QList<QList<double>>>("stated"); // by rank 6 to 0: L*, then contrast on base, land, sea, selBg
    using Rows = QList<QList<double>>;
    QTest::newRow("light") << 0
                           << Rows { { 28, 10.0, 8.9, 8.1, 8.0 }, { 35, 7.8, 6.9, 6.3, 6.2 },
                                     { 39, 6.7, 6.0, 5.4, 5.4 }, { 43, 5.8, 5.1, 4.7, 4.6 },
                                     { 48, 4.8, 4.3, 3.9, 3.9 }, { 51, 4.3, 3.8, 3.5, 3.4 },
                                     { 55, 3.8, 3.4, 3.1, 3.0 } };
    QTest::newRow("dark") << 1
                          << Rows { { 73, 7.8, 7.5, 8.7, 6.6 }, { 69, 6.9, 6.6, 7.6, 5.8 },
                                    { 65, 6.1, 5.8, 6.7, 5.1 }, { 61, 5.3, 5.1, 5.8, 4.4 },
                                    { 57, 4.6, 4.4, 5.1, 3.8 }, { 53, 4.0, 3.9, 4.5, 3.4 },
                                    { 50, 3.6, 3.5, 4.0, 3.1 } };
    QTest::newRow("contrast") << 2
                              << Rows { { 88, 15.4, 14.0, 15.4, 10.2 }, { 80, 12.5, 11.3, 12.5, 8.2 },
                                        { 75, 10.7, 9.7, 10.7, 7.1 }, { 70, 9.1, 8.3, 9.1, 6.0 },
                                        { 63, 7.2, 6.6, 7.2, 4.8 }, { 56, 5.9, 5.3, 5.9, 3.9 },
                                        { 52, 5.1, 4.6, 5.1, 3.4 } };
}

void TestColours::statesStandOut()
{
    QFETCH(int, theme);
    QFETCH(QList<QList<double>>, stated);
    const auto in = static_cast<Theme>(theme);
    const std::array grounds { Token::Base, Token::Land, Token::Sea, Token::SelBg };
    for (int rank = 6; rank >= 0; --rank) {
        const QList<double> &row = stated[6 - rank];
        const QColor colour = m_tokens.colour(in, stateToken(rank));
        QVERIFY(near(lab(colour).l, row[0], 0.6));
        for (std::size_t i = 0; i < grounds.size(); ++i) {
            const double ratio = contrast(colour, m_tokens.colour(in, grounds[i]));
            QVERIFY(ratio >= 3.0);
            QVERIFY(near(ratio, row[qsizetype(i) + 1]));
        }
        if (rank >= 4)
            QVERIFY(lowest(m_tokens, in, stateToken(rank), { Token::Base, Token::Surface, Token::SelBg }) >= 4.5);
    }
}

void TestColours::lightnessFollowsTheRank()
{
    const std::array smallest { 3.5, 3.0, 4.0 };
    for (int theme = 0; theme < 3; ++theme) {
        double step = 100;
        for (int rank = 0; rank < 6; ++rank) {
            const double here = lab(m_tokens.colour(static_cast<Theme>(theme), stateToken(rank))).l;
            const double worse = lab(m_tokens.colour(static_cast<Theme>(theme), stateToken(rank + 1))).l;
            step = std::min(step, theme == 0 ? here - worse : worse - here);
        }
        QVERIFY(near(step, smallest[std::size_t(theme)], 0.1));
    }
}

void TestColours::statesDifferForEveryEye_data()
{
    QTest::addColumn<int>("theme");
    QTest::addColumn<QList<double>>("stated"); // normal, protanopia, deuteranopia, tritanopia
    QTest::newRow("light") << 0 << QList<double> { 14.0, 9.6, 9.5, 9.7 };
    QTest::newRow("dark") << 1 << QList<double> { 14.7, 9.5, 7.8, 7.8 };
    QTest::newRow("contrast") << 2 << QList<double> { 17.3, 10.9, 10.5, 10.5 };
}

void TestColours::statesDifferForEveryEye()
{
    QFETCH(int, theme);
    QFETCH(QList<double>, stated);
    for (int vision = 0; vision < 4; ++vision) {
        double least = 1000;
        for (int one = 0; one < StateRanks; ++one) {
            for (int other = one + 1; other < StateRanks; ++other) {
                const auto of = [&](int rank) {
                    return lab(m_tokens.colour(static_cast<Theme>(theme), stateToken(rank)),
                               static_cast<Vision>(vision));
                };
                least = std::min(least, difference(of(one), of(other)));
            }
        }
        QVERIFY2(near(least, stated[vision], 0.1), qPrintable(QString::number(vision)));
    }
}

void TestColours::differenceMatchesThePublishedPairs()
{
    // Sharma, Wu, Dalal 2005, table 1, pairs 1, 7 and 17.
    QVERIFY(near(difference({ 50, 2.6772, -79.7751 }, { 50, 0, -82.7485 }), 2.0425, 0.0001));
    QVERIFY(near(difference({ 50, 0, 0 }, { 50, -1, 2 }), 2.3669, 0.0001));
    QVERIFY(near(difference({ 50, 2.5, 0 }, { 73, 25, -18 }), 27.1492, 0.0001));
}

void TestColours::sheetIsFullyResolved()
{
    QFile file(QStringLiteral(":/signalbox/look/look.qss"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Look look(std::make_shared<Tokens>(m_tokens), { QStringLiteral("Sans"), QStringLiteral("Mono") },
                    { .theme = Theme::Dark, .scale = 1.5 });
    QString sheet = look.resolve(QString::fromUtf8(file.readAll()));
    sheet.remove(0, sheet.indexOf(QLatin1StringView("*/")));
    QVERIFY(sheet.size() > 1000);
    QVERIFY(!sheet.contains(u'@'));
    QCOMPARE(look.resolve(QStringLiteral("@base@ @12px@ @nothing@")), QStringLiteral("#1a2229 18px @nothing@"));
}

QTEST_MAIN(TestColours)
#include "tst_colours.moc"
