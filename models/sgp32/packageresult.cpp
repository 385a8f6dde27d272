#include "sgp32/package.h"

namespace signalbox::sgp32 {

namespace {

constexpr std::uint32_t resultTag = 0xBF51;
constexpr std::uint32_t signatureTag = 0x5F37;

QByteArray transactionElement(QByteArrayView transactionId)
{
    return transactionId.isEmpty() ? QByteArray() : der::encode(0x82, transactionId);
}

QByteArray encodeData(const PackageResult &result)
{
    QByteArray tail;
    if (result.form == ResultForm::Signed) {
        QByteArray list;
        for (const CommandResult &one : result.results)
            list += encodeResult(one);
        tail = der::integer(0x83, result.sequence) + der::encode(0x30, list);
    } else {
        tail = der::integer(0x02, result.error);
    }
    return der::encode(0x30, { der::text(0x80, result.eimId), der::integer(0x81, result.counter),
                               transactionElement(result.transactionId), tail });
}

Result<bool> readResults(QByteArrayView value, PackageResult &result)
{
    for (der::Reader reader(value); !reader.atEnd();) {
        auto one = reader.next().and_then(parseResult);
        if (!one) return tl::unexpected(one.error());
        if (*one) result.results.push_back(std::move(**one));
    }
    return true;
}

Result<bool> readData(QByteArrayView value, PackageResult &result)
{
    der::Reader reader(value);
    const auto eimId = reader.expect(0x80);
    if (!eimId) return tl::unexpected(eimId.error());
    result.eimId = QString::fromUtf8(eimId->value);
    const auto counter = reader.expect(0x81).and_then(der::toInteger);
    if (!counter) return tl::unexpected(counter.error());
    result.counter = *counter;
    result.transactionId = reader.optional(0x82).value.toByteArray();
    if (result.form == ResultForm::ErrorSigned) {
        return reader.expect(0x02).and_then(der::toInteger).map([&result](std::int64_t code) {
            result.error = code;
            return true;
        });
    }
    const auto sequence = reader.expect(0x83).and_then(der::toInteger);
    if (!sequence) return tl::unexpected(sequence.error());
    result.sequence = *sequence;
    const auto list = reader.expect(0x30);
    if (!list) return tl::unexpected(list.error());
    return readResults(list->value, result);
}

Result<PackageResult> parseAuthenticated(QByteArrayView value, ResultForm form)
{
    PackageResult result;
    result.form = form;
    der::Reader reader(value);
    const auto data = reader.expect(0x30);
    if (!data) return tl::unexpected(data.error());
    const auto signature = reader.expect(signatureTag);
    if (!signature) return tl::unexpected(signature.error());
    result.signedBytes = data->whole.toByteArray();
    result.signature = signature->value.toByteArray();
    if (const auto read = readData(data->value, result); !read) return tl::unexpected(read.error());
    return result;
}

Result<PackageResult> parseUnsigned(QByteArrayView value)
{
    PackageResult result;
    der::Reader reader(value);
    const auto eimId = reader.expect(0x80);
    if (!eimId) return tl::unexpected(eimId.error());
    result.eimId = QString::fromUtf8(eimId->value);
    result.transactionId = reader.optional(0x82).value.toByteArray();
    reader.optional(0x84);
    result.error = UndefinedError;
    if (const der::Element code = reader.optional(0x8F); code.tag) { // since v1.3
        const auto number = der::toInteger(code);
        if (!number) return tl::unexpected(number.error());
        result.error = *number;
    }
    return result;
}

} // namespace

Result<QByteArray> signResult(const PackageResult &result, std::optional<std::int64_t> token, const PrivateKey &key)
{
    const QByteArray data = encodeData(result);
    const std::uint32_t form = result.form == ResultForm::Signed ? 0xA0 : 0xA1;
    return key.sign(toBeSigned(data, token)).map([&](const QByteArray &signature) {
        return der::encode(resultTag, der::encode(form, { data, der::encode(signatureTag, signature) }));
    });
}

QByteArray unsignedError(const QString &eimId, QByteArrayView transactionId, std::optional<std::int64_t> token)
{
    return der::encode(resultTag, der::encode(0xA2, {
        der::text(0x80, eimId), transactionElement(transactionId), token ? der::integer(0x84, *token) : QByteArray() }));
}

Result<PackageResult> parsePackageResult(QByteArrayView bytes)
{
    const auto outer = der::single(bytes, resultTag);
    if (!outer) return tl::unexpected(outer.error());
    const auto form = der::Reader(outer->value).next();
    if (!form) return tl::unexpected(form.error());
    switch (form->tag) {
    case 0xA0: return parseAuthenticated(form->value, ResultForm::Signed);
    case 0xA1: return parseAuthenticated(form->value, ResultForm::ErrorSigned);
    case 0xA2: return parseUnsigned(form->value);
    default: return failure("sgp32.result.form", { { QStringLiteral("tag"), QString::number(form->tag, 16) } });
    }
}

bool signatureHolds(const PackageResult &result, std::optional<std::int64_t> token, const PublicKey &cardKey)
{
    return result.form != ResultForm::ErrorUnsigned
        && cardKey.verifies(toBeSigned(result.signedBytes, token), result.signature);
}

} // namespace signalbox::sgp32
