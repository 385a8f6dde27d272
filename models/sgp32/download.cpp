#include "sgp32/download.h"

#include "sgp32/der.h"

namespace signalbox::sgp32 {

namespace {

constexpr std::uint32_t resultTag = 0xBF37;
constexpr std::uint32_t dataTag = 0xBF27;
constexpr std::uint32_t metadataTag = 0xBF2F;
constexpr std::uint32_t signatureTag = 0x5F37;
constexpr char notificationInstall[] = "\x07\x80"; // BIT STRING { notificationInstall(0) }

QByteArray encodeData(const InstallationResult &result)
{
    const QByteArray metadata = der::encode(metadataTag, {
        der::integer(0x80, result.sequence), der::encode(0x81, QByteArrayView(notificationInstall, 2)), der::text(0x0C, result.address),
        result.iccid ? der::encode(0x5A, result.iccid->wire()) : QByteArray() });
    // bppCommandId 5: loadProfileElements. simaResponse of a success: what an eUICC says when all elements were taken.
    const QByteArray end = result.error ? der::encode(0xA1, { der::integer(0x80, 5), der::integer(0x81, result.error) })
                                        : der::encode(0xA0, { der::encode(0x04, QByteArrayView("\x30\x00", 2)) });
    return der::encode(dataTag, { der::encode(0x80, result.transactionId), metadata, der::encode(0x06, result.smdpOid), der::encode(0xA2, end) });
}

Result<bool> readMetadata(QByteArrayView value, InstallationResult &result)
{
    der::Reader reader(value);
    const auto sequence = reader.expect(0x80).and_then(der::toInteger);
    if (!sequence) return tl::unexpected(sequence.error());
    result.sequence = *sequence;
    if (const auto kind = reader.expect(0x81); !kind) return tl::unexpected(kind.error());
    const auto address = reader.expect(0x0C);
    if (!address) return tl::unexpected(address.error());
    result.address = QString::fromUtf8(address->value);
    const der::Element iccid = reader.optional(0x5A);
    if (!iccid.tag) return true;
    const auto parsed = Iccid::fromWire(iccid.value);
    if (!parsed) return tl::unexpected(parsed.error());
    result.iccid = *parsed;
    return true;
}

Result<bool> readEnd(QByteArrayView value, InstallationResult &result)
{
    const auto end = der::Reader(value).next();
    if (!end) return tl::unexpected(end.error());
    if (end->is(0xA0)) return true;
    if (!end->is(0xA1)) return failure("sgp32.result.form", { { QStringLiteral("tag"), QString::number(end->tag, 16) } });
    der::Reader reader(end->value);
    reader.optional(0x80);
    const auto error = reader.expect(0x81).and_then(der::toInteger);
    if (!error) return tl::unexpected(error.error());
    result.error = *error ? *error : std::int64_t(UnknownInstallationError); // a failure must not read as a success
    return true;
}

Result<bool> readData(QByteArrayView value, InstallationResult &result)
{
    der::Reader reader(value);
    const auto transaction = reader.expect(0x80);
    if (!transaction) return tl::unexpected(transaction.error());
    result.transactionId = transaction->value.toByteArray();
    const auto metadata = reader.expect(metadataTag);
    if (!metadata) return tl::unexpected(metadata.error());
    if (const auto read = readMetadata(metadata->value, result); !read) return read;
    const auto oid = reader.expect(0x06);
    if (!oid) return tl::unexpected(oid.error());
    result.smdpOid = oid->value.toByteArray();
    const auto end = reader.expect(0xA2);
    if (!end) return tl::unexpected(end.error());
    return readEnd(end->value, result);
}

} // namespace

Result<QByteArray> signInstallation(const InstallationResult &result, const PrivateKey &key)
{
    const QByteArray data = encodeData(result);
    return key.sign(data).map([&data](const QByteArray &signature) {
        return der::encode(resultTag, { data, der::encode(signatureTag, signature) });
    });
}

Result<InstallationResult> parseInstallation(QByteArrayView bytes)
{
    const auto outer = der::single(bytes, resultTag);
    if (!outer) return tl::unexpected(outer.error());
    der::Reader reader(outer->value);
    const auto data = reader.expect(dataTag);
    if (!data) return tl::unexpected(data.error());
    const auto signature = reader.expect(signatureTag);
    if (!signature) return tl::unexpected(signature.error());
    InstallationResult result;
    result.signedBytes = data->whole.toByteArray();
    result.signature = signature->value.toByteArray();
    if (const auto read = readData(data->value, result); !read) return tl::unexpected(read.error());
    return result;
}

bool signatureHolds(const InstallationResult &result, const PublicKey &cardKey)
{
    return cardKey.verifies(result.signedBytes, result.signature);
}

} // namespace signalbox::sgp32
