#include "look/confirmline.h"
#include "look/desktable.h"
#include "operations/codespage.h"
#include "wizarddriver.h"

#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;

namespace {
const char *const first = "LPA:1$smdp.alpha.example$04386-AGYFT-A74Y8-3F815";
const char *const second = "LPA:1$smdp.beta.example$QWERT-99812";
} // namespace

/// The wizards of all orders but the switch, in a real window, by keyboard.
class TestOrderWizards : public QObject
{
    Q_OBJECT
    std::unique_ptr<LookSource> m_look;
    std::unique_ptr<WizardDriver> m_drive;

    FakeDesk &desk() const { return m_drive->world.desk; }
    template<typename T>
    T *child(const char *name) const { return m_drive->frame().findChild<T *>(QLatin1StringView(name)); }
    void addCode(const char *code) const;
    /// Enter until the review.
    bool toReview() const;
    void keep(const QString &name) const;

private Q_SLOTS:
    void initTestCase();
    void init() { m_drive = std::make_unique<WizardDriver>(*m_look); }
    void cleanup() { m_drive.reset(); }
    void downloadsWithACodeThatIsNeverShown();
    void oneCodeServesOneVehicle();
    void codesOfOneSupplierAreChosen();
    void filesGiveCodesAndFaults();
    void deletesWhatIsNotInUse();
    void smdpAddressMustBeAHostName();
    void whatNeedsNothingBeginsWithTheCheck();
    void looks_data();
    void looks();
};

void TestOrderWizards::initTestCase()
{
    auto look = LookSource::create(*qApp);
    QVERIFY(look.has_value());
    m_look = std::move(*look);
    m_look->setChoice(ThemeChoice::Light);
}

void TestOrderWizards::addCode(const char *code) const
{
    auto *line = child<QLineEdit>("codeToAdd");
    line->setFocus();
    QTest::keyClicks(line, QString::fromLatin1(code));
    QTest::keyClick(line, Qt::Key_Return);
}

bool TestOrderWizards::toReview() const
{
    auto *next = child<QPushButton>("next");
    for (int i = 0; i < 4 && !m_drive->frame().confirmLine()->isVisible(); ++i) {
        if (!QTest::qWaitFor([next] { return next->isEnabled(); }))
            return false;
        QTest::keyClick(next, Qt::Key_Space);
    }
    return m_drive->frame().confirmLine()->isVisible();
}

void TestOrderWizards::keep(const QString &name) const
{
    QCoreApplication::processEvents();
    QDir().mkpath(QStringLiteral(PROJECT_BINARY_DIR "/pictures"));
    QVERIFY(m_drive->frame().grab().save(QStringLiteral(PROJECT_BINARY_DIR "/pictures/order-%1.png").arg(name)));
}

void TestOrderWizards::downloadsWithACodeThatIsNeverShown()
{
    QVERIFY(m_drive->openOrder(OperationKind::Download, { "FR-TRK-04391" }));
    addCode("LPA:nonsense");
    QVERIFY2(!child<QPushButton>("next")->isEnabled(), "nothing to download with");
    addCode(first);
    QCOMPARE(m_drive->cell("wizardCodes", 0, 0), QStringLiteral("LPA:1$smdp.alpha.example$…F815"));
    QCOMPARE(m_drive->cell("wizardCodes", 0, 2), QStringLiteral("FR-TRK-04391"));
    QVERIFY2(child<QLineEdit>("codeToAdd")->text().isEmpty(), "what was typed does not stay");
    child<QAbstractButton>("thenEnable")->click();
    QVERIFY(toReview());
    QVERIFY2(m_drive->text("reviewSentence").contains(QStringLiteral("FR-TRK-04391 will fetch a profile each from smdp.alpha.example")), qPrintable(m_drive->text("reviewSentence")));
    for (const QLabel *label : m_drive->frame().findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(QStringLiteral("AGYFT")), qPrintable(label->text()));
    m_drive->hold();
    QTRY_COMPARE(desk().submitted.size(), std::size_t(1));
    const OperationRequest &request = desk().submitted.front();
    QVERIFY(request.kind == OperationKind::Download && request.details.thenEnable);
    QCOMPARE(request.activation->wire(), QString::fromLatin1(first));
}

void TestOrderWizards::oneCodeServesOneVehicle()
{
    QVERIFY(m_drive->openOrder(OperationKind::Download, { "FR-TRK-04391", "FR-TRK-04388" }));
    addCode(first);
    addCode(first);
    QCOMPARE(child<DeskTable>("wizardCodes")->model()->rowCount(), 1);
    QVERIFY(toReview());
    QVERIFY2(m_drive->text("reviewSentence").contains(QStringLiteral("1 vehicle(s) excluded")), qPrintable(m_drive->text("reviewSentence")));
    m_drive->hold();
    QTRY_COMPARE(desk().submitted.size(), std::size_t(1));
}

void TestOrderWizards::codesOfOneSupplierAreChosen()
{
    QVERIFY(m_drive->openOrder(OperationKind::Download, { "FR-TRK-04391", "FR-TRK-04388" }));
    addCode(first);
    addCode(second);
    auto *host = child<QComboBox>("codeHost");
    QCOMPARE(host->count(), 3);
    host->setCurrentIndex(2);
    Q_EMIT host->activated(2);
    QCOMPARE(m_drive->cell("wizardCodes", 0, 2), QStringLiteral("none"));
    QCOMPARE(m_drive->cell("wizardCodes", 1, 2), QStringLiteral("FR-TRK-04391"));
    QVERIFY(toReview());
    m_drive->hold();
    QTRY_COMPARE(desk().submitted.size(), std::size_t(1));
    QCOMPARE(desk().submitted.front().activation->host(), QStringLiteral("smdp.beta.example"));
}

void TestOrderWizards::filesGiveCodesAndFaults()
{
    QTemporaryDir dir;
    const auto write = [&dir](const char *name, const QByteArray &content) {
        QFile file(dir.filePath(QLatin1StringView(name)));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName() : QString();
    };
    const QStringList files { write("one.txt", QByteArray(second) + "\n"), write("two.txt", "<html>login</html>") };
    QVERIFY(m_drive->openOrder(OperationKind::Download, { "FR-TRK-04391" }));
    m_drive->frame().findChild<CodesPage *>()->readFiles(files);
    QTRY_COMPARE(m_drive->cell("wizardCodes", 0, 1), QStringLiteral("smdp.beta.example"));
    QTRY_VERIFY([this] {
        const auto labels = m_drive->frame().findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().startsWith(QStringLiteral("two.txt: ")); });
    }());
}

void TestOrderWizards::deletesWhatIsNotInUse()
{
    QVERIFY(m_drive->openOrder(OperationKind::Delete, { "FR-TRK-04391", "FR-VAN-11890" }));
    QTRY_COMPARE(m_drive->cell("wizardProfiles", 0, 0), QStringLiteral("SFR 208 10"));
    QCOMPARE(m_drive->cell("wizardProfiles", 0, 1), QStringLiteral("1 of 2"));
    QCOMPARE(m_drive->cell("wizardProfiles", 1, 1), QStringLiteral("0 of 2")); // the enabled one
    QVERIFY(toReview());
    const QString said = m_drive->text("reviewSentence");
    QVERIFY2(said.startsWith(QStringLiteral("SFR 208 10 will be deleted from FR-TRK-04391")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("cannot be undone")), qPrintable(said));
    QTest::keyClick(child<QLineEdit>("reason"), Qt::Key_Return);
    QVERIFY2(desk().submitted.empty(), "Enter never confirms");
    m_drive->hold();
    QTRY_COMPARE(desk().submitted.size(), std::size_t(1));
    QCOMPARE(desk().submitted.front().kind, OperationKind::Delete);
    QCOMPARE(desk().submitted.front().iccid->toString(), QStringLiteral("8933100019044170324"));
}

void TestOrderWizards::smdpAddressMustBeAHostName()
{
    QVERIFY(m_drive->openOrder(OperationKind::SetDefaultDp, { "FR-TRK-04391" }));
    auto *address = child<QLineEdit>("smdpAddress");
    for (const char *wrong : { "smdp", "https://smdp.example", "smdp.example.com/path", "-a.example" }) {
        address->setText(QLatin1StringView(wrong));
        QVERIFY2(!child<QPushButton>("next")->isEnabled(), wrong);
    }
    address->setText(QStringLiteral("smdp.alpha.example"));
    QVERIFY(toReview());
    m_drive->hold();
    QTRY_COMPARE(desk().submitted.size(), std::size_t(1));
    QCOMPARE(desk().submitted.front().details.smdpAddress, QStringLiteral("smdp.alpha.example"));
}

void TestOrderWizards::whatNeedsNothingBeginsWithTheCheck()
{
    QVERIFY(m_drive->openOrder(OperationKind::Suspend, { "FR-TRK-04391" }));
    QVERIFY(toReview());
    QVERIFY2(m_drive->text("reviewSentence").contains(QStringLiteral("will be suspended: no network until it is resumed")), qPrintable(m_drive->text("reviewSentence")));
    m_drive->hold();
    QTRY_COMPARE(desk().submitted.size(), std::size_t(1));
}

void TestOrderWizards::looks_data()
{
    QTest::addColumn<int>("choice");
    QTest::newRow("light") << int(ThemeChoice::Light);
    QTest::newRow("dark") << int(ThemeChoice::Dark);
}

void TestOrderWizards::looks()
{
    QFETCH(int, choice);
    const QString theme = QLatin1StringView(QTest::currentDataTag());
    m_look->setChoice(ThemeChoice(choice));
    QVERIFY(m_drive->openOrder(OperationKind::Download, { "FR-TRK-04391", "FR-TRK-04388", "FR-VAN-11602" }));
    addCode(first);
    addCode(second);
    addCode("1$smdp.alpha.example$ZX81-0001$$1");
    addCode("nothing that makes sense");
    keep(QStringLiteral("codes-") + theme);
    QVERIFY(toReview());
    keep(QStringLiteral("download-review-") + theme);
    QVERIFY(m_drive->openOrder(OperationKind::ImmediateEnable, { "FR-TRK-04391" }));
    child<QLineEdit>("smdpAddress")->setText(QStringLiteral("smdp"));
    keep(QStringLiteral("permission-") + theme);
    QVERIFY(m_drive->openOrder(OperationKind::Delete, { "FR-TRK-04391", "FR-VAN-11890" }));
    QVERIFY(toReview());
    keep(QStringLiteral("delete-review-") + theme);
    m_look->setChoice(ThemeChoice::Light);
}

QTEST_MAIN(TestOrderWizards)
#include "tst_orderwizards.moc"
