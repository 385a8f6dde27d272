#include "gui/fleet/pageworld.h"

#include "vehicle/vehiclecard.h"
#include "vehicle/verdictpane.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace pageworld;

namespace {

/// Says the same of every vehicle.
class OneVerdict final : public DiagnosisDesk
{
public:
    QFuture<Result<Verdict>> why(const Viewer &, const VehicleId &) override
    {
        ++asked;
        return ready<Verdict>(fault ? Result<Verdict>(tl::unexpected(*fault)) : Result<Verdict>(verdict));
    }
    const WeightTable &weights() const override { return table; }

    WeightTable table = *WeightTable::load();
    Verdict verdict;
    std::optional<Error> fault;
    int asked = 0;
};

/// With plain spaces: figures keep their unit by one that does not break.
QString plain(QString text)
{
    return text.replace(QChar(0xa0), u' ').replace(QChar(0x202f), u' ');
}

Verdict flatBattery()
{
    Verdict verdict;
    verdict.at = now;
    verdict.silentSince = now - 41min;
    verdict.ranked = { { Hypothesis::FlatBattery, 4, 0.82 }, { Hypothesis::DeviceDead, 2, 0.12 }, { Hypothesis::CoverageGap, 0, 0.02 } };
    EvidenceRow low;
    low.code = EvidenceCode::BatteryLow;
    low.source = EvidenceSource::Device;
    low.at = now - 50min;
    low.figure = 21.3;
    low.usual = 27.8;
    EvidenceRow near;
    near.code = EvidenceCode::NearServed;
    near.number = 12;
    near.at = now - 1min;
    verdict.evidence = { low, near };
    verdict.step = NextStep::Switch;
    return verdict;
}

} // namespace

/// The part of the card that says why a vehicle is silent.
class TestCardVerdict : public QObject
{
    Q_OBJECT

    std::unique_ptr<World> m_world;
    std::unique_ptr<LookSource> m_look;
    NetworkSeries m_series;
    OneVerdict m_desk;
    std::unique_ptr<VehicleCard> m_card;

    void openAs(Role role)
    {
        m_card = std::make_unique<VehicleCard>(m_world->sources(role), *m_look, m_world->history, m_world->desk, m_series, &m_desk);
        m_card->resize(536, 1000);
        m_card->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_card.get()));
    }
    Row row(VehicleState state) const
    {
        const FleetState::ReadView view = m_world->fleet.read();
        for (Row each = 0; each < view.size(); ++each)
            if (VehicleState(view->state[each]) == state) return each;
        return noRow;
    }
    VerdictPane *pane() const { return m_card->findChild<VerdictPane *>(); }
    QPushButton *button(const QString &part) const
    {
        for (QPushButton *each : pane()->findChildren<QPushButton *>())
            if (each->isVisible() && plain(each->text()).contains(part)) return each;
        return nullptr;
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>(5);
        m_look = std::move(*LookSource::create(*qApp));
        m_look->setChoice(ThemeChoice::Light);
        m_desk = {};
        m_desk.verdict = flatBattery();
    }
    void cleanup()
    {
        m_card.reset();
        m_look.reset();
        m_world.reset();
    }

    void saysWhyAndWhatSpeaksForIt()
    {
        openAs(Role::NocOperator);
        m_card->setVehicle(row(VehicleState::Dark));
        QTRY_VERIFY(pane()->isVisible());
        const QString text = plain(pane()->asText());
        QVERIFY2(text.contains(QStringLiteral("Silent for 41 min")) && text.contains(QStringLiteral("82")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("21.3")) && text.contains(QStringLiteral("50 min ago")), qPrintable(text));
        QVERIFY2(!text.contains(QStringLiteral("coverage gap")), "two of a hundred are not worth telling");
        QVERIFY(plain(m_card->asText()).contains(text));
        keep(*m_card, QStringLiteral("card-verdict-light"));
        m_look->setChoice(ThemeChoice::Dark);
        keep(*m_card, QStringLiteral("card-verdict-dark"));
    }

    void theNextStepIsTaken()
    {
        openAs(Role::NocOperator);
        QSignalSpy wanted(m_card.get(), &VehicleCard::switchWanted);
        m_card->setVehicle(row(VehicleState::Dark));
        QTRY_VERIFY(button(QStringLiteral("witch")));
        QTest::mouseClick(button(QStringLiteral("witch")), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
    }

    void evidenceOpensItsSource()
    {
        openAs(Role::NocOperator);
        QSignalSpy opened(m_card->findChild<VerdictPane *>(), &VerdictPane::sourceWanted);
        m_card->setVehicle(row(VehicleState::Dark));
        QTRY_VERIFY(button(QStringLiteral("50 min ago")));
        QTest::mouseClick(button(QStringLiteral("50 min ago")), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QVERIFY(opened.first().first().value<EvidenceSource>() == EvidenceSource::Device);
    }

    void whoIsOnlineIsNotAskedAbout()
    {
        openAs(Role::NocOperator);
        m_card->setVehicle(row(VehicleState::Online));
        QTRY_VERIFY(m_card->isLoaded());
        QCOMPARE(m_desk.asked, 0);
        QVERIFY(!pane()->isVisible());
    }

    void financeIsToldThatItMayNotSee()
    {
        openAs(Role::Finance);
        m_card->setVehicle(row(VehicleState::Dark));
        QVERIFY(pane()->isVisible());
        QCOMPARE(m_desk.asked, 0);
        QVERIFY2(!pane()->asText().contains(QStringLiteral("battery")) && !pane()->asText().isEmpty(), qPrintable(pane()->asText()));
    }

    void whatWentWrongIsSaid()
    {
        m_desk.fault = Error { QStringLiteral("store.busy"), { { QStringLiteral("path"), QString() } }, {} };
        openAs(Role::NocOperator);
        m_card->setVehicle(row(VehicleState::Dark));
        QTRY_VERIFY(pane()->isVisible());
        QVERIFY(!pane()->asText().isEmpty());
    }
};

QTEST_MAIN(TestCardVerdict)
#include "tst_cardverdict.moc"
