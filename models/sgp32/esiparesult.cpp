#include "sgp32/esipa.h"

namespace signalbox::sgp32 {

namespace {

constexpr std::uint32_t provideTag = 0xBF50;
constexpr std::uint32_t packageTag = 0xBF51;
constexpr std::uint32_t dataTag = 0xBF52;
constexpr std::uint32_t acknowledgementsTag = 0xBF53;
constexpr std::uint32_t downloadTag = 0xBF54;
constexpr std::uint32_t installationTag = 0xBF37;

using Body = decltype(ProvideResultRequest::body);

/// X.509 certificates become IMPLICIT [5] and [6]: the SEQUENCE's tag octet is replaced.
QByteArray retagged(std::uint8_t tag, QByteArray element)
{
    if (!element.isEmpty()) element[0] = static_cast<char>(tag);
    return element;
}

QByteArray encodeData(const CardData &data)
{
    return der::encode(dataTag, der::encode(0xA0, {
        data.defaultSmdp.isEmpty() ? QByteArray() : der::text(0x81, data.defaultSmdp), data.info,
        retagged(0xA5, data.makerCertificate), retagged(0xA6, data.cardCertificate),
        data.transactionId.isEmpty() ? QByteArray() : der::encode(0x87, data.transactionId) }));
}

QByteArray encodeReport(const DownloadReport &report)
{
    const QByteArray problem = der::encode(0x30, { der::integer(0x02, EsipaUndefined), der::text(0x04, report.problem) });
    return der::encode(downloadTag, { report.transactionId.isEmpty() ? QByteArray() : der::encode(0x82, report.transactionId),
                                      report.installation.isEmpty() ? problem : report.installation });
}

Result<Body> parseReport(QByteArrayView value)
{
    der::Reader reader(value);
    DownloadReport report;
    report.transactionId = reader.optional(0x82).value.toByteArray();
    const auto content = reader.next();
    if (!content) return tl::unexpected(content.error());
    if (content->is(installationTag)) {
        report.installation = content->whole.toByteArray();
        return Body(std::move(report));
    }
    if (!content->is(0x30)) return failure("sgp32.esipa.body", { { QStringLiteral("tag"), QString::number(content->tag, 16) } });
    der::Reader problem(content->value);
    if (const auto reason = problem.expect(0x02); !reason) return tl::unexpected(reason.error());
    report.problem = QString::fromUtf8(problem.optional(0x04).value);
    return Body(std::move(report));
}

QByteArray encodeBody(const Body &body)
{
    if (const auto *package = std::get_if<EuiccPackageBody>(&body)) return package->der;
    if (const auto *data = std::get_if<CardData>(&body)) return encodeData(*data);
    if (const auto *report = std::get_if<DownloadReport>(&body)) return encodeReport(*report);
    return der::encode(0xA0, der::integer(0x02, std::get<EsipaRefusal>(body).error));
}

Result<Body> parseData(QByteArrayView value)
{
    const auto content = der::Reader(value).expect(0xA0);
    if (!content) return tl::unexpected(content.error());
    CardData data;
    for (der::Reader reader(content->value); !reader.atEnd();) {
        const auto member = reader.next();
        if (!member) return tl::unexpected(member.error());
        if (member->is(0xA5)) data.makerCertificate = retagged(0x30, member->whole.toByteArray());
        if (member->is(0xA6)) data.cardCertificate = retagged(0x30, member->whole.toByteArray());
        if (member->is(0xBF22)) data.info = member->whole.toByteArray();
        if (member->is(0x81)) data.defaultSmdp = QString::fromUtf8(member->value);
        if (member->is(0x87)) data.transactionId = member->value.toByteArray();
    }
    return Body(std::move(data));
}

Result<Body> parseRefusal(QByteArrayView value)
{
    der::Reader reader(value);
    reader.optional(0x80);
    return reader.expect(0x02).and_then(der::toInteger).map([](std::int64_t error) { return Body(EsipaRefusal { error }); });
}

Result<Body> parseBody(const der::Element &element)
{
    switch (element.tag) {
    case packageTag: return Body(EuiccPackageBody { element.whole.toByteArray() });
    case dataTag: return parseData(element.value);
    case downloadTag: return parseReport(element.value);
    case 0xA0: return parseRefusal(element.value);
    case 0x30: // the result together with notifications, which the lab's eIM has no use for
        return der::Reader(element.value).expect(packageTag).map([](const der::Element &package) {
            return Body(EuiccPackageBody { package.whole.toByteArray() });
        });
    default: return failure("sgp32.esipa.body", { { QStringLiteral("tag"), QString::number(element.tag, 16) } });
    }
}

} // namespace

QByteArray encode(const ProvideResultRequest &message)
{
    return der::encode(provideTag, { message.eid ? der::encode(0x5A, message.eid->wire()) : QByteArray(), encodeBody(message.body) });
}

Result<ProvideResultRequest> parseProvideResultRequest(QByteArrayView bytes)
{
    const auto outer = der::single(bytes, provideTag);
    if (!outer) return tl::unexpected(outer.error());
    ProvideResultRequest message;
    der::Reader reader(outer->value);
    if (const der::Element eid = reader.optional(0x5A); eid.tag) {
        const auto parsed = Eid::fromWire(eid.value);
        if (!parsed) return tl::unexpected(parsed.error());
        message.eid = *parsed;
    }
    auto body = reader.next().and_then(parseBody);
    if (!body) return tl::unexpected(body.error());
    message.body = std::move(*body);
    return message;
}

QByteArray encode(const ProvideResultResponse &message)
{
    if (message.error) return der::encode(provideTag, der::integer(0x02, *message.error));
    if (message.acknowledged.empty()) return der::encode(provideTag, der::encode(0x30));
    QByteArray numbers;
    for (const std::int64_t sequence : message.acknowledged)
        numbers += der::integer(0x80, sequence);
    return der::encode(provideTag, der::encode(acknowledgementsTag, numbers));
}

Result<ProvideResultResponse> parseProvideResultResponse(QByteArrayView bytes)
{
    const auto outer = der::single(bytes, provideTag);
    if (!outer) return tl::unexpected(outer.error());
    const auto body = der::Reader(outer->value).next();
    if (!body) return tl::unexpected(body.error());
    ProvideResultResponse message;
    if (body->is(0x02)) return der::toInteger(*body).map([&message](std::int64_t error) { message.error = error; return message; });
    if (body->is(0x30)) return message;
    if (!body->is(acknowledgementsTag))
        return failure("sgp32.esipa.body", { { QStringLiteral("tag"), QString::number(body->tag, 16) } });
    for (der::Reader reader(body->value); !reader.atEnd();) {
        const auto number = reader.expect(0x80).and_then(der::toInteger);
        if (!number) return tl::unexpected(number.error());
        message.acknowledged.push_back(*number);
    }
    return message;
}

} // namespace signalbox::sgp32
