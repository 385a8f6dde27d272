#include "feed/userlocation.h"

#include <QTest>

using namespace signalbox;

/// Where the network says a device is, from octets to a network and a cell.
class tst_UserLocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void hexadecimal();
};

void tst_UserLocation::reads_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("said"); // network and cell; empty: refused
    const auto row = [](const char *name, const char *octets, const char *said) { QTest::newRow(name) << QByteArray(octets) << QString::fromLatin1(said); };
    row("CGI", "0002f8011234abcd", "20810 1234abcd");
    row("SAI", "0102f8011234abcd", "20810 0");
    row("RAI", "0202f801123456ff", "20810 0");
    row("TAI", "8042f8100001", "24801 0");
    row("ECGI", "8142f8100012d601", "24801 12d601");
    row("ECGI with spare bits", "8142f810f012d601", "24801 12d601");
    row("three-digit network", "811300410012d601", "310140 12d601");
    row("TAI and ECGI", "8202f801000142f8100012d602", "24801 12d602");
    row("eNodeB", "8342f81000abcd", "24801 0");
    row("NCGI", "8742f810f234567890", "24801 234567890");
    row("TAI of 5GS", "8842f810000001", "24801 0");
    row("TAI of 5GS and NCGI", "8902f80100000113004102345678ff", "310140 2345678ff");
    row("nothing", "", "");
    row("kind alone", "81", "");
    row("one short", "8142f8100012d6", "");
    row("one long", "8142f8100012d60100", "");
    row("no digits", "81ffffff0012d601", "");
    row("kind unknown", "c842f8100012d601", "");
}

void tst_UserLocation::reads()
{
    QFETCH(QByteArray, octets);
    QFETCH(QString, said);
    const QByteArray raw = QByteArray::fromHex(octets);
    const auto location = decodeUserLocation(std::string_view(raw.constData(), std::size_t(raw.size())));
    const QString got = location && location->plmn ? location->plmn->toString() + u' ' + QString::number(location->cell, 16) : QString();
    QCOMPARE(got, said);
}

void tst_UserLocation::hexadecimal()
{
    QCOMPARE(octetsFromHex("\\x00fF10"), std::string("\x00\xff\x10", 3));
    QCOMPARE(octetsFromHex("0a"), std::string("\n"));
    QCOMPARE(octetsFromHex(""), std::string());
    QVERIFY(!octetsFromHex("abc"));
    QVERIFY(!octetsFromHex("0g"));
    QVERIFY(!octetsFromHex("\\x\\x"));
}

QTEST_APPLESS_MAIN(tst_UserLocation)
#include "tst_userlocation.moc"
