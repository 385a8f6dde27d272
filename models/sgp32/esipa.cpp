#include "sgp32/esipa.h"

namespace signalbox::sgp32 {

namespace {

constexpr std::uint32_t getTag = 0xBF4F;
constexpr std::uint32_t packageTag = 0xBF51;
constexpr std::uint32_t dataTag = 0xBF52;
constexpr std::uint32_t downloadTag = 0xBF54;

QByteArray queryElement(const CardDataQuery &query)
{
    return der::encode(dataTag, { der::encode(0x5C, query.tags),
                                  query.transactionId.isEmpty() ? QByteArray() : der::encode(0x83, query.transactionId) });
}

QByteArray triggerElement(const DownloadTrigger &trigger)
{
    return der::encode(downloadTag, { der::encode(0xA0, der::text(0x80, trigger.activationCode)),
                                      trigger.transactionId.isEmpty() ? QByteArray() : der::encode(0x82, trigger.transactionId) });
}

Result<GetPackageResponse> parseTrigger(QByteArrayView value)
{
    der::Reader reader(value);
    const auto data = reader.expect(0xA0); // without it the IPA would ask its default SM-DP+, which the lab has none of
    if (!data) return tl::unexpected(data.error());
    const auto code = der::Reader(data->value).expect(0x80);
    if (!code) return tl::unexpected(code.error());
    return GetPackageResponse(DownloadTrigger { QString::fromUtf8(code->value), reader.optional(0x82).value.toByteArray() });
}

} // namespace

QByteArray encode(const GetPackageRequest &message)
{
    return der::encode(getTag, {
        der::encode(0x5A, message.eid.wire()),
        message.change ? der::encode(0x80) + der::integer(0x81, std::int64_t(*message.change)) : QByteArray(),
        message.registered ? der::encode(0x82, message.registered->wire()) : QByteArray(),
    });
}

Result<GetPackageRequest> parseGetPackageRequest(QByteArrayView bytes)
{
    const auto outer = der::single(bytes, getTag);
    if (!outer) return tl::unexpected(outer.error());
    der::Reader reader(outer->value);
    const auto eid = reader.expect(0x5A).and_then([](const der::Element &e) { return Eid::fromWire(e.value); });
    if (!eid) return tl::unexpected(eid.error());
    GetPackageRequest message { *eid, {}, {} };
    const bool changed = reader.optional(0x80).tag != 0;
    if (const der::Element cause = reader.optional(0x81); cause.tag) {
        const auto number = der::toInteger(cause);
        if (!number) return tl::unexpected(number.error());
        if (changed && *number >= 0 && *number <= 6) message.change = StateChange(*number);
    } else if (changed) {
        message.change = StateChange::OtherEim;
    }
    if (const der::Element plmn = reader.optional(0x82); plmn.tag)
        if (const auto parsed = Plmn::fromWire(plmn.value)) message.registered = *parsed;
    return message;
}

QByteArray encode(const GetPackageResponse &message)
{
    if (const auto *package = std::get_if<EuiccPackageBody>(&message)) return der::encode(getTag, package->der);
    if (const auto *query = std::get_if<CardDataQuery>(&message)) return der::encode(getTag, queryElement(*query));
    if (const auto *trigger = std::get_if<DownloadTrigger>(&message)) return der::encode(getTag, triggerElement(*trigger));
    return der::encode(getTag, der::integer(0x02, std::get<EsipaRefusal>(message).error));
}

Result<GetPackageResponse> parseGetPackageResponse(QByteArrayView bytes)
{
    const auto outer = der::single(bytes, getTag);
    if (!outer) return tl::unexpected(outer.error());
    const auto body = der::Reader(outer->value).next();
    if (!body) return tl::unexpected(body.error());
    if (body->is(packageTag)) return GetPackageResponse(EuiccPackageBody { body->whole.toByteArray() });
    if (body->is(0x02))
        return der::toInteger(*body).map([](std::int64_t error) { return GetPackageResponse(EsipaRefusal { error }); });
    if (body->is(downloadTag)) return parseTrigger(body->value);
    if (!body->is(dataTag))
        return failure("sgp32.esipa.body", { { QStringLiteral("tag"), QString::number(body->tag, 16) } });
    der::Reader reader(body->value);
    const auto tags = reader.expect(0x5C);
    if (!tags) return tl::unexpected(tags.error());
    return GetPackageResponse(CardDataQuery { tags->value.toByteArray(), reader.optional(0x83).value.toByteArray() });
}

} // namespace signalbox::sgp32
