#include "sgp32/package.h"

namespace signalbox::sgp32 {

namespace {

constexpr std::uint32_t packageTag = 0xBF51;
constexpr std::uint32_t signatureTag = 0x5F37;
constexpr qsizetype longestEimId = 128;
constexpr qsizetype longestTransaction = 16;

/// eIM configuration operations stand in a list of their own.
bool configures(const Package &package)
{
    return !package.commands.empty() && std::holds_alternative<ListEimCommand>(package.commands.front());
}

QByteArray encodeSigned(const Package &package)
{
    QByteArray commands;
    for (const Command &command : package.commands)
        commands += encodeCommand(command);
    return der::encode(0x30, {
        der::text(0x80, package.eimId),
        der::encode(0x5A, package.eid.wire()),
        der::integer(0x81, package.counter),
        package.transactionId.isEmpty() ? QByteArray() : der::encode(0x82, package.transactionId),
        der::encode(configures(package) ? 0xA1 : 0xA0, commands),
    });
}

tl::unexpected<Error> outOfBounds(const char *field)
{
    return failure("sgp32.package.bounds", { { QStringLiteral("field"), QString::fromLatin1(field) } });
}

Result<bool> readHeader(der::Reader &reader, Package &package)
{
    const auto eimId = reader.expect(0x80);
    if (!eimId) return tl::unexpected(eimId.error());
    if (eimId->value.isEmpty() || eimId->value.size() > longestEimId) return outOfBounds("eimId");
    package.eimId = QString::fromUtf8(eimId->value);
    const auto eid = reader.expect(0x5A).and_then([](const der::Element &e) { return Eid::fromWire(e.value); });
    if (!eid) return tl::unexpected(eid.error());
    package.eid = *eid;
    const auto counter = reader.expect(0x81).and_then(der::toInteger);
    if (!counter) return tl::unexpected(counter.error());
    package.counter = *counter;
    package.transactionId = reader.optional(0x82).value.toByteArray();
    if (package.transactionId.size() > longestTransaction) return outOfBounds("eimTransactionId");
    return true;
}

Result<Package> parseSigned(QByteArrayView value)
{
    Package package;
    der::Reader reader(value);
    if (const auto read = readHeader(reader, package); !read) return tl::unexpected(read.error());
    const der::Element operations = reader.optional(0xA1);
    const auto list = operations.tag ? Result<der::Element>(operations) : reader.expect(0xA0);
    if (!list) return tl::unexpected(list.error());
    for (der::Reader commands(list->value); !commands.atEnd();) {
        auto command = commands.next().and_then(operations.tag ? parseConfiguration : parseCommand);
        if (!command) return tl::unexpected(command.error());
        package.commands.push_back(std::move(*command));
    }
    return package;
}

} // namespace

QByteArray toBeSigned(QByteArrayView data, std::optional<std::int64_t> token)
{
    return data.toByteArray() + der::integer(0x84, token.value_or(0));
}

Result<QByteArray> signPackage(const Package &package, std::optional<std::int64_t> token, const PrivateKey &key)
{
    const QByteArray data = encodeSigned(package);
    return key.sign(toBeSigned(data, token)).map([&data](const QByteArray &signature) {
        return der::encode(packageTag, { data, der::encode(signatureTag, signature) });
    });
}

Result<PackageRequest> parsePackage(QByteArrayView bytes)
{
    const auto outer = der::single(bytes, packageTag);
    if (!outer) return tl::unexpected(outer.error());
    der::Reader reader(outer->value);
    const auto data = reader.expect(0x30);
    if (!data) return tl::unexpected(data.error());
    const auto signature = reader.expect(signatureTag);
    if (!signature) return tl::unexpected(signature.error());
    auto package = parseSigned(data->value);
    if (!package) return tl::unexpected(package.error());
    return PackageRequest { std::move(*package), data->whole.toByteArray(), signature->value.toByteArray() };
}

bool signatureHolds(const PackageRequest &request, std::optional<std::int64_t> token, const PublicKey &eimKey)
{
    return eimKey.verifies(toBeSigned(request.signedBytes, token), request.signature);
}

} // namespace signalbox::sgp32
