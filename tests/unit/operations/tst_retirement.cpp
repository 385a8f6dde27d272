#include "operations/retirement.h"

#include <QTest>

using namespace signalbox;

/// A card as text in, orders as text out.
class RetirementTest : public QObject
{
    Q_OBJECT
    /// "SFR:disabled,Orange F:enabled:fallback"
    static std::vector<Profile> card(const QString &text)
    {
        std::vector<Profile> out;
        for (const QString &one : text.split(u',', Qt::SkipEmptyParts)) {
            const QStringList parts = one.split(u':');
            Profile profile;
            profile.name = parts[0];
            profile.iccid = Iccid::parse(QStringLiteral("893301001904417032%1").arg(out.size())).value_or(Iccid {});
            profile.state = parts[1] == u"enabled" ? ProfileState::Enabled : parts[1] == u"absent" ? ProfileState::Absent : ProfileState::Disabled;
            profile.fallback = parts.value(2) == u"fallback";
            out.push_back(profile);
        }
        return out;
    }

private Q_SLOTS:
    void plans_data()
    {
        QTest::addColumn<QString>("profiles");
        QTest::addColumn<QString>("offers");
        QTest::addColumn<QString>("steps");
        QTest::addColumn<QString>("stays");
        const char *all = "enable disable delete suspend";
        QTest::newRow("fallback carries the vehicle to the end")
            << "SFR:enabled,Orange F:disabled:fallback,Telekom:disabled" << all
            << "delete Telekom retire-unused; enable Orange F retire-way; delete SFR retire-left; suspend retire-subscription"
            << "retire-keeps-fallback Orange F";
        QTest::newRow("fallback is enabled already")
            << "SFR:disabled,Orange F:enabled:fallback" << all << "delete SFR retire-unused; suspend retire-subscription" << "retire-keeps-fallback Orange F";
        QTest::newRow("no fallback: silence comes last")
            << "SFR:disabled,Orange F:enabled" << all << "delete SFR retire-unused; disable Orange F retire-silence; suspend retire-subscription" << "";
        QTest::newRow("no suspension")
            << "SFR:enabled,Orange F:disabled:fallback" << "enable disable delete" << "enable Orange F retire-way; delete SFR retire-left"
            << "retire-keeps-fallback Orange F; retire-goes-on";
        QTest::newRow("nothing can be deleted")
            << "SFR:enabled,Orange F:disabled:fallback,Telekom:disabled" << "enable disable"
            << "" << "retire-keeps Telekom delete; retire-keeps SFR delete; retire-keeps-fallback Orange F; retire-goes-on";
        QTest::newRow("what is gone is left alone") << "SFR:absent,Orange F:enabled:fallback" << all << "suspend retire-subscription" << "retire-keeps-fallback Orange F";
        QTest::newRow("an unknown card") << "" << "enable disable delete" << "" << "retire-goes-on";
    }

    void plans()
    {
        QFETCH(QString, profiles);
        QFETCH(QString, offers);
        QFETCH(QString, steps);
        QFETCH(QString, stays);
        BackendCapabilities can;
        for (const QString &kind : offers.split(u' ')) can.kinds.insert(*operationKindFromCode(kind));
        const Retirement plan = planRetirement(card(profiles), can, QStringLiteral("lab"));
        QStringList did, left;
        for (const RetireStep &step : plan.steps)
            did += QStringList({ QString(code(step.kind)), step.name, step.why }).join(u' ').simplified();
        for (const Finding &finding : plan.stays)
            left += QStringList({ finding.code, finding.parameters.value(QStringLiteral("name")).toString(), finding.parameters.value(QStringLiteral("kind")).toString() }).join(u' ').simplified();
        QCOMPARE(did.join(QStringLiteral("; ")), steps);
        QCOMPARE(left.join(QStringLiteral("; ")), stays);
    }
};

QTEST_GUILESS_MAIN(RetirementTest)
#include "tst_retirement.moc"
