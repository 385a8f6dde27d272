#include "openpage.h"

#include "fleet/filterline.h"
#include "fleet/statefilter.h"
#include "map/mapview.h"
#include "shell/helpdialog.h"
#include "words/filterhelp.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTextTable>

using namespace pageworld;

class TestFilterLine : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<OpenPage> m_open;

private Q_SLOTS:
    void init() { m_open = std::make_unique<OpenPage>(m_folder.filePath(QStringLiteral("desk.ini"))); }
    void cleanup() { m_open.reset(); }

    /// Elsewhere in the window F1 shows the keyboard; in the line it tells of the filter.
    void f1TellsOfTheFilter()
    {
        QAction keyboard;
        keyboard.setShortcut(Qt::Key_F1);
        m_open->page->addAction(&keyboard);
        QSignalSpy shown(&keyboard, &QAction::triggered);
        QSignalSpy wanted(m_open->page->filter(), &FilterLine::helpWanted);
        QVERIFY(QTest::qWaitForWindowActive(m_open->page.get()));
        m_open->page->focusFilter();
        QTest::keyClick(m_open->page->filter()->edit(), Qt::Key_F1);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(shown.count(), 0);
        m_open->page->map()->setFocus();
        QTest::keyClick(m_open->page->map(), Qt::Key_F1);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(shown.count(), 1);
    }

    void thePageHoldsEveryField()
    {
        for (const QLocale &locale : { QLocale(QLocale::English), QLocale(QLocale::German) }) {
            const auto page = words::filterHelp(m_open->language, locale, words::HelpForm::Markdown);
            QVERIFY(page);
            QVERIFY(!page->contains(u'@'));
            HelpDialog dialog(*page, *m_open->look, nullptr);
            QCOMPARE(dialog.windowTitle(), locale.language() == QLocale::German ? QStringLiteral("Der Filter") : QStringLiteral("The filter"));
            const QString text = dialog.browser()->toPlainText();
            for (const auto &field : m_open->language.fields().all())
                QVERIFY2(text.contains(field->code + (isMeasure(field->kind) ? u'>' : u':')), qPrintable(field->code));
            qsizetype tables = 0;
            for (QTextFrame *frame : dialog.browser()->document()->rootFrame()->childFrames()) tables += qobject_cast<QTextTable *>(frame) != nullptr;
            QCOMPARE(tables, 2);
        }
    }

    void statesJoinAlternatives()
    {
        const auto with = [this](const char *text, VehicleState state) {
            statefilter::Kept states {};
            states[std::size_t(state)] = true;
            return statefilter::withStates(*m_open->language.parse(QString::fromLatin1(text), {}), states);
        };
        QCOMPARE(with("rat:lte", VehicleState::Dark), QStringLiteral("rat:lte state:dark"));
        QCOMPARE(with("rat:lte or rat:2g", VehicleState::Dark), QStringLiteral("(rat:lte or rat:2g) state:dark"));
        QCOMPARE(with("(rat:lte or rat:2g) state:dark", VehicleState::Online), QStringLiteral("(rat:lte or rat:2g) state:online"));
        QCOMPARE(with("state:dark or rat:2g", VehicleState::Online), QStringLiteral("(state:dark or rat:2g) state:online"));
    }
};

QTEST_MAIN(TestFilterLine)
#include "tst_filterline.moc"
