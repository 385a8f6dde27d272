#include "gui/fleet/pageworld.h"

#include "vehicle/euiccgrid.h"
#include "vehicle/ordermenu.h"
#include "vehicle/vehiclecard.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace pageworld;

/// What can be ordered from a card, and what the card said when it was asked.
class TestCardOrders : public QObject
{
    Q_OBJECT
    std::unique_ptr<World> m_world;
    std::unique_ptr<LookSource> m_look;
    NetworkSeries m_series;
    std::unique_ptr<VehicleCard> m_card;

    void open(Role role = Role::Administrator)
    {
        m_card = std::make_unique<VehicleCard>(m_world->sources(role), *m_look, m_world->history, m_world->desk, m_series);
        m_card->resize(536, 1250);
        m_card->show();
        m_card->setVehicle(0);
    }
    /// As it is when the menu opens.
    QAction *action(const char *kind) const
    {
        auto *menu = m_card->findChild<OrderMenu *>();
        Q_EMIT menu->aboutToShow();
        return menu->findChild<QAction *>(QStringLiteral("order.") + QLatin1StringView(kind));
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>(5);
        m_look = std::move(*LookSource::create(*qApp));
        m_look->setChoice(ThemeChoice::Light);
        BackendCapabilities &can = m_world->desk.can;
        can.kinds = { OperationKind::Enable, OperationKind::Delete, OperationKind::Audit };
        can.refusals = { { OperationKind::UnsetFallback, QStringLiteral("camara-moves-fallback") } };
    }

    void cleanup()
    {
        m_card.reset();
        m_look.reset();
        m_world.reset();
    }

    void whatTheConnectionCannotIsGreyWithTheReason()
    {
        open();
        QTRY_VERIFY(m_card->isLoaded());
        QVERIFY(action("delete")->isEnabled() && action("audit")->isEnabled());
        QVERIFY(!action("unset-fallback")->isEnabled());
        QVERIFY2(action("unset-fallback")->toolTip().contains(QStringLiteral("CAMARA moves the fallback")), qPrintable(action("unset-fallback")->toolTip()));
        for (const char *kind : { "download", "disable", "set-fallback", "immediate-enable", "set-default-dp", "euicc-info", "eim-config", "imei-lock", "imei-unlock",
                                  "suspend", "resume", "read-status" }) {
            QVERIFY2(action(kind) && !action(kind)->isEnabled(), kind);
            QVERIFY2(!action(kind)->toolTip().isEmpty(), kind);
        }
    }

    void roleThatMayNotIsTold()
    {
        open(Role::Finance);
        QTRY_VERIFY(m_card->isLoaded());
        QVERIFY(!action("delete")->isEnabled());
        QVERIFY2(action("delete")->toolTip().contains(QStringLiteral("may not change profiles")), qPrintable(action("delete")->toolTip()));
    }

    void changesLeadToAWizardAndQuestionsAreAsked()
    {
        open();
        QTRY_VERIFY(m_card->isLoaded());
        QSignalSpy wanted(m_card.get(), &VehicleCard::orderWanted);
        QSignalSpy retired(m_card.get(), &VehicleCard::retireWanted);
        action("delete")->trigger();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.front().front().value<OperationKind>(), OperationKind::Delete);
        QVERIFY(m_world->desk.submitted.empty());
        action("audit")->trigger();
        QTRY_COMPARE(m_world->desk.submitted.size(), std::size_t(1));
        QCOMPARE(m_world->desk.submitted.front().kind, OperationKind::Audit);
        auto *menu = m_card->findChild<OrderMenu *>();
        QVERIFY(menu->actions().back()->isEnabled());
        menu->actions().back()->trigger();
        QCOMPARE(retired.size(), 1);
    }

    void saysWhatTheCardSaid()
    {
        open();
        auto *grid = m_card->findChild<EuiccGrid *>();
        QTRY_VERIFY(m_card->isLoaded());
        QVERIFY2(grid->asText().isEmpty(), "nothing was asked, so there is nothing to copy");
        EuiccFacts facts;
        facts.specification = QStringLiteral("3.1.0");
        facts.freeMemory = 312'400;
        facts.capabilities = { QStringLiteral("usim"), QStringLiteral("milenage") };
        facts.trustedRoots = { QStringLiteral("81370f5125d0b1d408d4c3b232e6d25e795bebfb") };
        facts.certificate = QByteArray(741, 'x');
        m_world->history.said = { facts, now - 3h, std::vector<EimEntry> { { QStringLiteral("eim.alpha.example"), {}, 41, 7 } }, now - 2min };
        m_card.reset();
        open();
        grid = m_card->findChild<EuiccGrid *>();
        QTRY_VERIFY(!grid->asText().isEmpty());
        const QString text = grid->asText().replace(QChar::Nbsp, u' ');
        for (const char *said : { "The card itself · card said, 3 h ago", "SGP.22 3.1.0", "Free for profiles: 312", "usim, milenage", "Trusted root: 81370f5125d0b1d408d4c3b232e6d25e795bebfb",
                                  "SHA-256 ", "Whom it obeys · card said, 2 min ago", "eim.alpha.example · counter 41 · association token 7" })
            QVERIFY2(text.contains(QString::fromUtf8(said)), qPrintable(text));
        keep(*m_card, QStringLiteral("card-euicc-light"));
        m_look->setChoice(ThemeChoice::Dark);
        keep(*m_card, QStringLiteral("card-euicc-dark"));
    }

    void identitiesStayHidden()
    {
        m_world->history.said = { EuiccFacts {}, now, {}, {} };
        open(Role::Finance);
        QTRY_VERIFY(m_card->isLoaded());
        auto *grid = m_card->findChild<EuiccGrid *>();
        QTRY_VERIFY(!grid->findChildren<QLabel *>().isEmpty());
        QVERIFY(grid->findChildren<QLabel *>().front()->text().contains(QStringLiteral("last four digits")));
    }
};

QTEST_MAIN(TestCardOrders)
#include "tst_cardorders.moc"
