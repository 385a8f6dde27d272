#include "world/es9plus.h"

#include "sgp32/der.h"

#include <QJsonDocument>

namespace signalbox::world {

namespace der = sgp32::der;

namespace {

constexpr std::uint32_t proofTag = 0xBF38, packageTag = 0xBF36, secureChannelTag = 0xBF23, signatureTag = 0x5F37;

Result<bool> readSigned(QByteArrayView value, CardProof &proof)
{
    der::Reader reader(value);
    const auto transaction = reader.expect(0x80);
    if (!transaction) return tl::unexpected(transaction.error());
    const auto host = reader.expect(0x83);
    if (!host) return tl::unexpected(host.error());
    const auto challenge = reader.expect(0x84);
    if (!challenge) return tl::unexpected(challenge.error());
    const auto context = reader.expect(0xA0);
    if (!context) return tl::unexpected(context.error());
    proof.challenge = { transaction->value.toByteArray(), challenge->value.toByteArray(), QString::fromUtf8(host->value) };
    proof.matchingId = QString::fromUtf8(der::Reader(context->value).optional(0x80).value);
    return true;
}

Result<bool> readProfile(QByteArrayView value, BoundProfile &package)
{
    der::Reader reader(value);
    const auto iccid = reader.expect(0x5A).and_then([](const der::Element &e) { return Iccid::fromWire(e.value); });
    if (!iccid) return tl::unexpected(iccid.error());
    package.profile.iccid = *iccid;
    package.profile.name = QString::fromUtf8(reader.optional(0x92).value);
    if (const auto imsi = Imsi::parse(QString::fromLatin1(reader.optional(0x80).value))) package.profile.imsi = *imsi;
    if (const auto home = Plmn::fromWire(reader.optional(0x81).value)) package.profile.home = *home;
    const auto octets = reader.expect(0x82).and_then(der::toInteger);
    if (!octets) return tl::unexpected(octets.error());
    package.octets = std::uint32_t(std::clamp<std::int64_t>(*octets, 0, 1 << 30));
    const auto allowed = reader.expect(0x83).and_then(der::toInteger);
    if (!allowed) return tl::unexpected(allowed.error());
    package.fallbackAllowed = *allowed != 0;
    return true;
}

} // namespace

Result<QByteArray> signProof(const CardProof &proof, const sgp32::PrivateKey &key)
{
    const QByteArray data = der::encode(0x30, {
        der::encode(0x80, proof.challenge.transactionId), der::text(0x83, proof.challenge.host), der::encode(0x84, proof.challenge.challenge),
        der::encode(0xA0, der::text(0x80, proof.matchingId)) });
    return key.sign(data).map([&](const QByteArray &signature) {
        return der::encode(proofTag, der::encode(0xA0, { data, der::encode(signatureTag, signature), proof.cardCertificate, proof.makerCertificate }));
    });
}

Result<CardProof> parseProof(QByteArrayView bytes)
{
    const auto outer = der::single(bytes, proofTag);
    if (!outer) return tl::unexpected(outer.error());
    const auto good = der::Reader(outer->value).expect(0xA0);
    if (!good) return tl::unexpected(good.error());
    der::Reader reader(good->value);
    CardProof proof;
    const auto data = reader.expect(0x30);
    if (!data) return tl::unexpected(data.error());
    const auto signature = reader.expect(signatureTag);
    if (!signature) return tl::unexpected(signature.error());
    proof.signedBytes = data->whole.toByteArray();
    proof.signature = signature->value.toByteArray();
    for (QByteArray *certificate : { &proof.cardCertificate, &proof.makerCertificate }) {
        const auto element = reader.expect(0x30);
        if (!element) return tl::unexpected(element.error());
        *certificate = element->whole.toByteArray();
    }
    if (const auto read = readSigned(data->value, proof); !read) return tl::unexpected(read.error());
    return proof;
}

QByteArray encode(const BoundProfile &package)
{
    const Profile &profile = package.profile;
    return der::encode(packageTag, {
        der::encode(secureChannelTag, { der::encode(0x80, package.transactionId), der::encode(0x06, package.smdpOid), der::text(0x0C, package.host) }),
        der::encode(0xA3, { der::encode(0x5A, profile.iccid.wire()), der::text(0x92, profile.name),
                            profile.imsi ? der::text(0x80, profile.imsi->toString()) : QByteArray(),
                            profile.home ? der::encode(0x81, profile.home->wire()) : QByteArray(), der::integer(0x82, package.octets),
                            der::integer(0x83, package.fallbackAllowed) }) });
}

Result<BoundProfile> parseBoundProfile(QByteArrayView bytes)
{
    const auto outer = der::single(bytes, packageTag);
    if (!outer) return tl::unexpected(outer.error());
    der::Reader parts(outer->value);
    const auto channel = parts.expect(secureChannelTag);
    if (!channel) return tl::unexpected(channel.error());
    BoundProfile package;
    der::Reader reader(channel->value);
    package.transactionId = reader.optional(0x80).value.toByteArray();
    package.smdpOid = reader.optional(0x06).value.toByteArray();
    package.host = QString::fromUtf8(reader.optional(0x0C).value);
    const auto profile = parts.expect(0xA3);
    if (!profile) return tl::unexpected(profile.error());
    if (const auto read = readProfile(profile->value, package); !read) return tl::unexpected(read.error());
    return package;
}

QString es9Path()
{
    return QStringLiteral("/gsma/rsp2/es9plus/");
}

namespace {

QByteArray message(QJsonObject members, QJsonObject status)
{
    members.insert(QStringLiteral("header"), QJsonObject { { QStringLiteral("functionExecutionStatus"), status } });
    return QJsonDocument(members).toJson(QJsonDocument::Compact);
}

} // namespace

QByteArray es9Success(QJsonObject members)
{
    return message(std::move(members), { { QStringLiteral("status"), QStringLiteral("Executed-Success") } });
}

QByteArray es9Failure(const Es9Status &status)
{
    return message({}, { { QStringLiteral("status"), QStringLiteral("Failed") },
                         { QStringLiteral("statusCodeData"), QJsonObject { { QStringLiteral("subjectCode"), status.subject },
                                                                           { QStringLiteral("reasonCode"), status.reason },
                                                                           { QStringLiteral("message"), status.message } } } });
}

tl::expected<QJsonObject, Es9Status> readEs9(const QByteArray &json)
{
    const QJsonObject body = QJsonDocument::fromJson(json).object();
    const QJsonObject status = body[QStringLiteral("header")].toObject()[QStringLiteral("functionExecutionStatus")].toObject();
    if (status[QStringLiteral("status")].toString() == QLatin1StringView("Executed-Success")) return body;
    const QJsonObject data = status[QStringLiteral("statusCodeData")].toObject();
    return tl::unexpected(Es9Status { data[QStringLiteral("subjectCode")].toString(), data[QStringLiteral("reasonCode")].toString(),
                                      data[QStringLiteral("message")].toString() });
}

QString es9Base64(const QByteArray &octets)
{
    return QString::fromLatin1(octets.toBase64());
}

QByteArray es9Octets(const QJsonObject &object, QLatin1StringView member)
{
    return QByteArray::fromBase64(object[member].toString().toLatin1());
}

} // namespace signalbox::world
