#include "world/radiusgateways.h"

#include <QCryptographicHash>
#include <QTest>

using namespace signalbox;
using namespace signalbox::world;
using namespace std::chrono_literals;

/// Accounting as gateways write it, octet by octet.
class tst_Radius : public QObject
{
    Q_OBJECT

    /// Attributes of a sealed packet as "type:hexadecimal", those of 3GPP as "3gpp.type:hexadecimal".
    static QStringList attributesOf(const std::string &packet)
    {
        QStringList out;
        for (std::size_t at = 20; at + 2 <= packet.size();) {
            const std::uint8_t type = std::uint8_t(packet[at]), size = std::uint8_t(packet[at + 1]);
            const QByteArray value(packet.data() + at + 2, size - 2);
            if (type == 26 && value.startsWith(QByteArray::fromHex("000028af")))
                out += QStringLiteral("3gpp.%1:%2").arg(int(value[4])).arg(QString::fromLatin1(value.mid(6).toHex()));
            else
                out += QStringLiteral("%1:%2").arg(type).arg(QString::fromLatin1(value.toHex()));
            at += std::max<std::size_t>(size, 2);
        }
        return out;
    }
    static QByteArray md5(const QByteArray &octets) { return QCryptographicHash::hash(octets, QCryptographicHash::Md5); }

private Q_SLOTS:
    void aStopSaysEverything()
    {
        SessionFact fact;
        fact.event = SessionEvent::Stop;
        fact.sessionId = "S1";
        fact.imsi = *Imsi::parse(u"208100000000001");
        fact.imei = Imei::fromDigits("352093081429150");
        fact.plmn = *Plmn::parse(u"310410");
        fact.rat = Rat::Nr;
        fact.apn = "fleet";
        fact.ip = "10.9.0.1";
        fact.cell = 0x234567890;
        fact.tx = (std::uint64_t(3) << 32) + 17;
        fact.rx = 4'294'967'295;
        fact.cause = Cause { CauseSpace::Radius, 2 };
        const Instant t = instantFromMicros(1'795'000'090'900'000);
        const QStringList said = attributesOf(radiusPacket(radiusRecordOf(t, fact, t - 61s)).sealed(7, "secret"));
        QCOMPARE(said, QStringList({ QStringLiteral("40:00000002"), QStringLiteral("4:0ad00a01"), QStringLiteral("55:6afd871a"), QStringLiteral("44:5331"), QStringLiteral("1:666c656574"), QStringLiteral("30:666c656574"), QStringLiteral("8:0a090001"),
                                     QStringLiteral("3gpp.1:323038313030303030303030303031"), QStringLiteral("3gpp.18:333130343130"), QStringLiteral("3gpp.20:33353230393330383134323931353031"), QStringLiteral("3gpp.21:0a"),
                                     QStringLiteral("3gpp.22:871300140234567890"), QStringLiteral("46:0000003d"), QStringLiteral("42:00000011"), QStringLiteral("52:00000003"), QStringLiteral("43:ffffffff"), QStringLiteral("49:00000002") }));
    }
    void aGatewayWithoutGigawordsWraps()
    {
        RadiusRecord record { RadiusRecord::Status::Interim, 1, instantFromMicros(1'795'000'000'000'000), "S" };
        record.input = (std::uint64_t(3) << 32) + 17;
        record.gigawords = false;
        const QStringList said = attributesOf(radiusPacket(record).sealed(0, "s"));
        QVERIFY(said.contains(QStringLiteral("42:00000011")));
        QVERIFY(said.filter(QStringLiteral("52:")).isEmpty());
    }
    void restartsNameNoSession()
    {
        const QStringList said = attributesOf(radiusPacket({ RadiusRecord::Status::On, 0x0a000001, instantFromMicros(1'795'000'000'000'000) }).sealed(0, "s"));
        QCOMPARE(said, QStringList({ QStringLiteral("40:00000007"), QStringLiteral("4:0a000001"), QStringLiteral("55:6afd86c0") }));
    }
    void isSealedWithTheSecret()
    {
        RadiusPacket packet;
        packet.add(40, std::uint32_t(7));
        const QByteArray octets = QByteArray::fromStdString(packet.sealed(9, "secret"));
        QCOMPARE(octets.left(4).toHex(), QByteArray("0409001a"));
        QCOMPARE(octets.mid(4, 16), md5(octets.left(4) + QByteArray(16, '\0') + octets.mid(20) + "secret"));
    }
    void answersAreTakenFromWhoKnowsTheSecret()
    {
        const std::string request = RadiusPacket().sealed(9, "secret");
        const RadiusAuthenticator asked = requestAuthenticator(request);
        const QByteArray head = QByteArray::fromHex("05090014"), sealed = md5(head + QByteArray(asked.data(), 16) + "secret");
        const std::string good = (head + sealed).toStdString(), padded = good + "xx", foreign = (head + md5("x")).toStdString();
        QCOMPARE(radiusResponseIdentifier(good), std::uint8_t(9));
        QVERIFY(radiusResponseHolds(good, asked, "secret") && radiusResponseHolds(padded, asked, "secret"));
        QVERIFY(!radiusResponseHolds(good, asked, "other") && !radiusResponseHolds(foreign, asked, "secret"));
        for (std::size_t size = 0; size < good.size(); ++size) QVERIFY(!radiusResponseHolds(std::string_view(good).substr(0, size), asked, "secret"));
        QVERIFY(!radiusResponseIdentifier(request));
    }
};

QTEST_APPLESS_MAIN(tst_Radius)
#include "tst_radius.moc"
