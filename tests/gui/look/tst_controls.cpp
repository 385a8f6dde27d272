#include "look/banner.h"
#include "look/chip.h"
#include "look/confirmline.h"
#include "look/holdbutton.h"
#include "look/notices.h"
#include "look/severitystrip.h"
#include "look/stateglyph.h"
#include "look/typefaces.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace std::chrono_literals;

class TestControls : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;

private Q_SLOTS:
    void initTestCase();
    void holdConfirmsOnlyWhenHeldThrough();
    void holdByMouseEmptiesOutsideTheButton();
    void enterNeverConfirms();
    void countMayBeTypedInstead();
    void chipTogglesByKeyboard();
    void stripSaysWhatWasChosen();
    void stripIsNamedForAssistiveTechnology();
    void errorBlockCopiesItsDetails();
    void themesChangeWhileRunning();
    void everyIconIsDrawn();
    void glyphsDifferInShape();
    void digitsAreTabular();
};

void TestControls::initTestCase()
{
    auto look = LookSource::create(*qApp);
    QVERIFY2(look.has_value(), look ? "" : qPrintable(look.error().code));
    m_look = std::move(*look);
    m_look->setChoice(ThemeChoice::Light);
}

void TestControls::holdConfirmsOnlyWhenHeldThrough()
{
    HoldButton button(QStringLiteral("Hold to switch 12 vehicles"), *m_look);
    button.setHoldTime(200ms);
    button.show();
    button.setFocus();
    QSignalSpy confirmed(&button, &HoldButton::confirmed);
    QSignalSpy caption(&button, &HoldButton::captionChanged);

    QTest::keyPress(&button, Qt::Key_Space);
    QVERIFY(!button.caption().isEmpty());
    QTest::keyRelease(&button, Qt::Key_Space);
    QVERIFY(button.caption().isEmpty());
    QCOMPARE(caption.last().first().toString(), QString());
    QCOMPARE(confirmed.size(), 0);

    QTest::keyPress(&button, Qt::Key_Space);
    QTRY_COMPARE(confirmed.size(), 1);
    QTest::keyRelease(&button, Qt::Key_Space);
    QCOMPARE(confirmed.size(), 1);
}

void TestControls::holdByMouseEmptiesOutsideTheButton()
{
    HoldButton button(QStringLiteral("Hold to delete"), *m_look);
    button.setHoldTime(150ms);
    button.resize(button.sizeHint());
    button.show();
    QSignalSpy confirmed(&button, &HoldButton::confirmed);
    QTest::mousePress(&button, Qt::LeftButton);
    QMouseEvent away(QEvent::MouseMove, QPointF(-20, -20), QPointF(-20, -20), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&button, &away);
    QVERIFY(!button.isDown());
    QTest::mouseRelease(&button, Qt::LeftButton);
    QTest::mousePress(&button, Qt::LeftButton);
    QTRY_COMPARE(confirmed.size(), 1);
}

void TestControls::enterNeverConfirms()
{
    HoldButton button(QStringLiteral("Hold to abort"), *m_look);
    button.setHoldTime(1ms);
    button.show();
    QSignalSpy confirmed(&button, &HoldButton::confirmed);
    QSignalSpy clicked(&button, &QAbstractButton::clicked);
    QTest::keyClick(&button, Qt::Key_Enter);
    QTest::keyClick(&button, Qt::Key_Return);
    button.click();
    QCoreApplication::processEvents();
    QVERIFY(button.caption().isEmpty());
    QCOMPARE(confirmed.size(), 0);
    QCOMPARE(clicked.size(), 1);
}

void TestControls::countMayBeTypedInstead()
{
    ConfirmLine line(*m_look);
    line.setAct(QStringLiteral("Hold to switch 12 vehicles"), QStringLiteral("Switch 12 vehicles"), 12);
    line.show();
    QVERIFY(line.holdButton()->isVisible());
    m_look->setTypeToConfirm(true);
    QVERIFY(!line.holdButton()->isVisible());
    auto *button = line.findChild<QPushButton *>(QStringLiteral("typedConfirm"));
    QVERIFY(button && button->isVisible());
    QSignalSpy confirmed(&line, &ConfirmLine::confirmed);
    QTest::keyClicks(line.countField(), QStringLiteral("1"));
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(line.countField(), QStringLiteral("2"));
    QVERIFY(button->isEnabled());
    line.setAllowed(false, QStringLiteral("A reason"));
    QVERIFY(!button->isEnabled());
    QCOMPARE(button->toolTip(), QStringLiteral("A reason"));
    line.setAllowed(true);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(confirmed.size(), 1);
    m_look->setTypeToConfirm(false);
}

void TestControls::chipTogglesByKeyboard()
{
    Chip chip(QStringLiteral("Dark now"), *m_look);
    chip.setCheckable(true);
    chip.show();
    const int narrow = chip.sizeHint().width();
    QTest::keyClick(&chip, Qt::Key_Space);
    QVERIFY(chip.isChecked());
    QVERIFY(chip.sizeHint().width() > narrow);
    QTest::keyClick(&chip, Qt::Key_Return);
    QVERIFY(!chip.isChecked());
}

void TestControls::stripSaysWhatWasChosen()
{
    SeverityStrip strip({ QStringLiteral("Online"), QStringLiteral("Quiet"), QStringLiteral("Unknown"),
                          QStringLiteral("Switching"), QStringLiteral("At risk"), QStringLiteral("Degraded"),
                          QStringLiteral("Dark") },
                        *m_look);
    strip.setCounts({ 6589, 3106, 0, 14, 41, 38, 212 });
    strip.show();
    QSignalSpy chosen(&strip, &SeverityStrip::chosen);
    const auto buttons = strip.findChildren<QAbstractButton *>();
    QCOMPARE(buttons.size(), StateRanks);
    QTest::mouseClick(buttons.first(), Qt::LeftButton);
    QTest::mouseClick(buttons.at(1), Qt::LeftButton, Qt::ControlModifier);
    QTest::keyClick(buttons.last(), Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(chosen.at(0).at(0).toInt(), 6);
    QCOMPARE(chosen.at(0).at(1).value<SeverityStrip::Choice>(), SeverityStrip::Choice::Only);
    QCOMPARE(chosen.at(1).at(0).toInt(), 5);
    QCOMPARE(chosen.at(1).at(1).value<SeverityStrip::Choice>(), SeverityStrip::Choice::Add);
    QCOMPARE(chosen.at(2).at(0).toInt(), 0);
    QCOMPARE(chosen.at(2).at(1).value<SeverityStrip::Choice>(), SeverityStrip::Choice::Exclude);
}

void TestControls::stripIsNamedForAssistiveTechnology()
{
    SeverityStrip strip({ QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"),
                          QStringLiteral("e"), QStringLiteral("f"), QStringLiteral("Dark") },
                        *m_look);
    strip.setCounts({ 0, 0, 0, 0, 0, 0, 212 });
    const auto buttons = strip.findChildren<QAbstractButton *>();
    QVERIFY(buttons.first()->accessibleName().startsWith(QStringLiteral("Dark, 212")));
    strip.setNote(6, QStringLiteral("204 in one incident"));
    QCOMPARE(buttons.first()->accessibleDescription(), QStringLiteral("204 in one incident"));
}

void TestControls::errorBlockCopiesItsDetails()
{
    ErrorBlock block(*m_look);
    block.setError(QStringLiteral("The eIM refused our certificate."), QStringLiteral("Choose another."),
                   QStringLiteral("TLS alert 45"));
    QTest::mouseClick(block.findChild<QPushButton *>(QStringLiteral("copyDetails")), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("The eIM refused our certificate.\nChoose another.\nTLS alert 45"));
    QVERIFY(block.accessibleName().contains(QStringLiteral("refused")));
}

void TestControls::themesChangeWhileRunning()
{
    QSignalSpy changed(m_look.get(), &LookSource::changed);
    m_look->setChoice(ThemeChoice::Dark);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(QApplication::palette().color(QPalette::Base), m_look->look().colour(Token::Base));
    const int height = m_look->look().rowHeight();
    m_look->setScale(2.0);
    QVERIFY(m_look->look().rowHeight() > height);
    m_look->setScale(1.0);
    m_look->setChoice(ThemeChoice::Light);
    QCOMPARE(changed.size(), 4);
}

void TestControls::everyIconIsDrawn()
{
    const QDir folder(QStringLiteral(":/signalbox/icons"));
    const QStringList names = folder.entryList({ QStringLiteral("*.svg") });
    QVERIFY(names.size() >= 60);
    for (const QString &name : names) {
        const QPixmap pixmap = m_look->iconPixmap(name.chopped(4), 16, Token::Accent, 2.0);
        QCOMPARE(pixmap.size(), QSize(32, 32));
        int inked = 0;
        const QImage image = pixmap.toImage();
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x)
                inked += image.pixelColor(x, y).alpha() > 128;
        }
        QVERIFY2(inked > 20 && inked < 700, qPrintable(name));
    }
    QVERIFY(m_look->iconPixmap(QStringLiteral("no-such"), 16, Token::Text, 1.0).isNull());
}

void TestControls::glyphsDifferInShape()
{
    std::vector<QImage> glyphs;
    for (int rank = 0; rank < StateRanks; ++rank) {
        const QImage glyph = stateglyph::pixmap(12, rank, Qt::black, 1.0).toImage();
        for (const QImage &other : glyphs)
            QVERIFY(glyph != other);
        glyphs.push_back(glyph);
    }
}

void TestControls::digitsAreTabular()
{
    const Typeface face = chooseTypeface(QApplication::font());
    QVERIFY(hasTabularDigits(face.body));
    QVERIFY(hasTabularDigits(face.mono));
}

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
