#include "look/banner.h"
#include "look/chip.h"
#include "look/desktable.h"
#include "look/holdbutton.h"
#include "look/notices.h"
#include "look/severitystrip.h"
#include "look/text.h"

#include <QApplication>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace signalbox;

namespace {
constexpr int StateRole = Qt::UserRole + 1;
const std::array<QString, StateRanks> Names { QStringLiteral("Online"), QStringLiteral("Quiet"), QStringLiteral("Unknown"),
                                              QStringLiteral("Switching"), QStringLiteral("At risk"),
                                              QStringLiteral("Degraded"), QStringLiteral("Dark") };

bool alike(const QColor &one, const QColor &other)
{
    // A thin ring is nowhere painted in its full colour.
    constexpr int Tolerance = 16;
    return qAbs(one.red() - other.red()) < Tolerance && qAbs(one.green() - other.green()) < Tolerance
        && qAbs(one.blue() - other.blue()) < Tolerance;
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += alike(image.pixelColor(x, y), colour);
    }
    return count;
}
} // namespace

/// Every control in every theme, painted into pictures that are kept below the build folder.
class TestGallery : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;
    QStandardItemModel m_rows;

    QWidget *newGallery();

private Q_SLOTS:
    void initTestCase();
    void paintsInEveryTheme_data();
    void paintsInEveryTheme();
    void mirrorsForRightToLeft();
};

void TestGallery::initTestCase()
{
    auto look = LookSource::create(*qApp);
    QVERIFY(look.has_value());
    m_look = std::move(*look);
    m_rows.setHorizontalHeaderLabels({ QStringLiteral("State"), QStringLiteral("Vehicle"), QStringLiteral("RSRP dBm") });
    for (int rank = 6; rank >= 0; --rank) {
        auto *state = new QStandardItem(Names[std::size_t(rank)]);
        state->setData(rank, StateRole);
        auto *rsrp = new QStandardItem(QStringLiteral("−%1").arg(90 + rank));
        rsrp->setTextAlignment(Qt::AlignRight);
        m_rows.appendRow({ state, new QStandardItem(QStringLiteral("FR-TRK-0441%1").arg(rank)), rsrp });
    }
}

QWidget *TestGallery::newGallery()
{
    auto *gallery = new QDialog;
    auto *column = new QVBoxLayout(gallery);
    auto *strip = new SeverityStrip(Names, *m_look);
    strip->setCounts({ 6589, 3106, 0, 14, 41, 38, 212 });
    strip->setNote(6, QStringLiteral("204 in one incident"));
    strip->setSummary(QStringLiteral("10,000 vehicles · states as of 14:32:08"));
    strip->setChosen({ false, false, false, false, false, true, true });
    column->addWidget(strip);
    auto *table = new DeskTable(*m_look, { .state = StateRole });
    table->setModel(&m_rows);
    table->selectRow(1);
    column->addWidget(table);
    auto *buttons = new QHBoxLayout;
    for (const char *kind : { "primary", "default", "quiet", "link", "danger" })
        buttons->addWidget(newButton(QString::fromLatin1(kind), kind, gallery));
    auto *off = newButton(QStringLiteral("Disabled"), "primary", gallery, true);
    off->setEnabled(false);
    buttons->addWidget(off);
    buttons->addWidget(new HoldButton(QStringLiteral("Hold to switch 12 vehicles"), *m_look));
    auto *chip = new Chip(QStringLiteral("France east"), *m_look);
    chip->setCheckable(true);
    chip->setChecked(true);
    buttons->addWidget(chip);
    auto *dark = new Chip(QStringLiteral("Dark 212"), *m_look);
    dark->setStateRank(6);
    buttons->addWidget(dark);
    buttons->addWidget(new QLineEdit(QStringLiteral("state:dark")));
    column->addLayout(buttons);
    auto *banner = new Banner(BannerKind::Degraded, QStringLiteral("Feed late by 48 s."),
                              QStringLiteral("Positions are thinned, sessions are not."), *m_look);
    banner->addButton(QStringLiteral("Connections"));
    banner->setClosable(true);
    column->addWidget(banner);
    auto *error = new ErrorBlock(*m_look);
    error->setError(QStringLiteral("The eIM refused our certificate: it expired on 2 Nov 2026."),
                    QStringLiteral("Ask the eIM's operator for a new one, then choose it here. Nothing was sent."),
                    QStringLiteral("TLS alert 45 certificate_expired · subject CN=signalbox-desk-07"));
    error->addButton(QStringLiteral("Test again"));
    column->addWidget(error);
    auto *progress = new ProgressLine(QStringLiteral("Exporting 2,318 rows"));
    progress->setProgress(1437, 2318, QStringLiteral("1,437 of 2,318 · 2 s left"));
    column->addWidget(progress);
    auto *empty = new EmptyState(QStringLiteral("No open incidents"),
                                 QStringLiteral("One appears here when at least 5 vehicles go dark from one cause."));
    empty->addButton(QStringLiteral("Show closed incidents"));
    column->addWidget(empty);
    gallery->resize(1200, 760);
    gallery->show();
    table->setFocus();
    return gallery;
}

void TestGallery::paintsInEveryTheme_data()
{
    QTest::addColumn<int>("choice");
    QTest::addColumn<double>("scale");
    QTest::newRow("light") << int(ThemeChoice::Light) << 1.0;
    QTest::newRow("dark") << int(ThemeChoice::Dark) << 1.0;
    QTest::newRow("contrast") << int(ThemeChoice::Contrast) << 1.0;
    QTest::newRow("large") << int(ThemeChoice::Light) << 1.5;
}

void TestGallery::paintsInEveryTheme()
{
    QFETCH(int, choice);
    QFETCH(double, scale);
    m_look->setChoice(ThemeChoice(choice));
    m_look->setScale(scale);
    const std::unique_ptr<QWidget> gallery(newGallery());
    const QImage picture = gallery->grab().toImage();
    QDir().mkpath(QStringLiteral(PROJECT_BINARY_DIR "/pictures"));
    picture.save(QStringLiteral(PROJECT_BINARY_DIR "/pictures/gallery-%1.png").arg(QLatin1StringView(QTest::currentDataTag())));
    const Look &look = m_look->look();
    for (int rank = 0; rank < StateRanks; ++rank)
        QVERIFY2(pixelsOf(picture, look.stateColour(rank)) > 20, qPrintable(Names[std::size_t(rank)]));
    QVERIFY(pixelsOf(picture, look.colour(Token::Accent)) > 500);
    QVERIFY(pixelsOf(picture, look.colour(Token::SelBg)) > 5000);
}

void TestGallery::mirrorsForRightToLeft()
{
    m_look->setChoice(ThemeChoice::Light);
    m_look->setScale(1.0);
    QApplication::setLayoutDirection(Qt::RightToLeft);
    Banner banner(BannerKind::Dark, QStringLiteral("a"), QStringLiteral("b"), *m_look);
    banner.resize(400, 48);
    const QImage picture = banner.grab().toImage();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(picture.pixelColor(399, 24).rgb(), m_look->look().colour(Token::Dark).rgb());
    QCOMPARE(picture.pixelColor(0, 24).rgb(), m_look->look().colour(Token::DarkBg).rgb());
}

QTEST_MAIN(TestGallery)
#include "tst_gallery.moc"
