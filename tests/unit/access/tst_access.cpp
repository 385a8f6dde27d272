#include "access/fields.h"

#include <QTest>

using namespace signalbox;
using enum Visibility;
using enum Capability;

class TestAccess : public QObject
{
    Q_OBJECT

    AccessTable m_table = AccessTable::standard();

private Q_SLOTS:
    /// The table of the documentation, cell by cell.
    void fields()
    {
        const Role roles[] = { Role::NocOperator, Role::Support, Role::FieldTechnician, Role::Finance, Role::Administrator };
        const struct { FieldGroup group; Visibility by[5]; } rows[] = {
            { FieldGroup::Core, { Full, Full, Full, Full, Full } },
            { FieldGroup::Position, { Full, Full, OwnScope, CountryOnly, Full } },
            { FieldGroup::Identity, { Full, Full, OwnScope, LastFour, Full } },
            { FieldGroup::Causes, { Full, Full, OwnScope, Hidden, Full } },
            { FieldGroup::Prices, { Hidden, Hidden, Hidden, Full, Full } },
        };
        for (const auto &row : rows)
            for (int i = 0; i < 5; ++i) QCOMPARE(m_table.visibility(roles[i], row.group), row.by[i]);
    }

    void capabilities()
    {
        const auto may = [this](Role role) {
            QStringList out;
            const char *names[] = { "propose", "saving", "run", "approve", "limits", "see-rules", "edit-rules", "see-connections", "edit-connections", "see-audit", "edit-inventory", "edit-geofences", "edit-accounts" };
            for (int i = 0; i <= int(EditAccounts); ++i)
                if (m_table.may(role, Capability(i))) out.append(QLatin1StringView(names[i]));
            return out.join(u' ');
        };
        QCOMPARE(may(Role::NocOperator), QStringLiteral("propose run see-rules see-connections edit-geofences"));
        QCOMPARE(may(Role::Support), QStringLiteral("propose see-rules see-connections edit-geofences"));
        QCOMPARE(may(Role::FieldTechnician), QStringLiteral("propose"));
        QCOMPARE(may(Role::Finance), QStringLiteral("saving"));
        QCOMPARE(may(Role::Administrator), QStringLiteral("propose saving run approve limits see-rules edit-rules see-connections edit-connections see-audit edit-inventory edit-geofences edit-accounts"));
    }

    void masks()
    {
        QCOMPARE(masked(u"89049032123451234512345678901235"), QStringLiteral("••••1235"));
        QCOMPARE(masked(u"1235"), QStringLiteral("1235"));
        QCOMPARE(masked(u""), QString());
        const QString imsi = QStringLiteral("208014417032281");
        QCOMPARE(shown(m_table, { Role::NocOperator, {}, {} }, FieldGroup::Identity, imsi), imsi);
        QCOMPARE(shown(m_table, { Role::Finance, {}, {} }, FieldGroup::Identity, imsi), QStringLiteral("••••2281"));
        QCOMPARE(shown(m_table, { Role::Finance, {}, {} }, FieldGroup::Causes, QStringLiteral("emm:17")), QString());
        QCOMPARE(shown(m_table, { Role::Finance, {}, {} }, FieldGroup::Position, QStringLiteral("46.8")), QString());
    }
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
