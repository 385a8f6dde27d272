#include "fleet/networkchange.h"

#include <QTest>

using namespace signalbox;

namespace {

const Instant start = instantFromMicros(1'790'000'000'000'000);
Instant minute(int m) { return start + std::chrono::minutes(m); }
Iccid iccid(QChar name) { return *Iccid::parse(name == u'A' ? u"89330100190441703251" : name == u'B' ? u"89332000000000000015" : u"89331000000000000017"); }
Imsi imsi(QChar name) { return *Imsi::parse(name == u'A' ? u"208014417032281" : name == u'B' ? u"208201234567890" : u"208101234567890"); }

/// "3:A20801" is a session of profile A on 20801 that began in minute 3.
std::vector<SessionRow> sessions(const QString &told)
{
    std::vector<SessionRow> rows;
    for (const QString &word : told.split(u' ')) {
        const auto at = word.indexOf(u':');
        SessionRow row;
        row.started = minute(word.left(at).toInt());
        row.imsi = imsi(word[at + 1]);
        row.iccid = iccid(word[at + 1]);
        row.plmn = *Plmn::parse(word.mid(at + 2));
        rows.push_back(row);
    }
    return rows;
}

QString told(const std::vector<NamedChange> &changes)
{
    QStringList out;
    for (const NamedChange &change : changes) out << QStringLiteral("%1 %2").arg((change.at - start) / std::chrono::minutes(1)).arg(QString(code(change.change)));
    return out.join(u", ");
}

} // namespace

class ChangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChangeHasItsName()
    {
        const auto rows = sessions(QStringLiteral("0:A20801 9:B20820 3:A26201 5:A26201 12:A26201 20:C20810"));
        const std::vector<OrderedSwitch> orders { { iccid(u'C'), iccid(u'A'), minute(19), {} } };
        QCOMPARE(told(changesBetween(rows, iccid(u'B'), orders)), QStringLiteral("3 roaming, 9 fallback, 12 fallback, 20 profile"));
    }

    void anOldOrderExplainsNothing()
    {
        const auto rows = sessions(QStringLiteral("0:A20801 200:B20820"));
        const std::vector<OrderedSwitch> orders { { iccid(u'B'), iccid(u'A'), minute(10), minute(100) } };
        QCOMPARE(told(changesBetween(rows, iccid(u'B'), orders)), QStringLiteral("200 fallback"));
    }

    void withoutIdentitiesNothingIsNamed()
    {
        auto rows = sessions(QStringLiteral("0:A20801 3:B26201"));
        for (SessionRow &row : rows) row.imsi.reset();
        QCOMPARE(told(changesBetween(rows, {}, {})), QString());
    }
};

QTEST_GUILESS_MAIN(ChangesTest)
#include "tst_changes.moc"
