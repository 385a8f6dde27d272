#include "provisioning/onomondoproof.h"

#include "provisioning/erlangterm.h"
#include "sgp32/der.h"

#include <algorithm>

namespace signalbox::onomondo {

namespace {

using sgp32::der::encode;
using sgp32::der::integer;
using Kind = ErlangTerm::Kind;

constexpr qsizetype longestHex = 512 * 1024;

struct Name
{
    const char *name;
    std::int64_t value;
};
constexpr Name commandCodes[] = {
    { "ok", 0 }, { "iccidOrAidNotFound", 1 }, { "profileNotInDisabledState", 2 }, { "profileNotInEnabledState", 2 },
    { "disallowedByPolicy", 3 }, { "catBusy", 5 }, { "rollbackNotAvailable", 20 }, { "returnFallbackProfile", 21 }, { "undefinedError", 127 },
};
constexpr Name autoEnableCodes[] = { { "ok", 0 }, { "insufficientMemory", 1 }, { "commandError", 7 }, { "undefinedError", 127 } };
constexpr Name endings[] = { { "resultSizeOverflow", 1 }, { "unknownOrDamagedCommand", 2 }, { "interruption", 3 }, { "undefinedError", 127 } };
constexpr Name listErrors[] = { { "incorrectInputValues", 1 }, { "profileChangeOngoing", 11 }, { "undefinedError", 127 } };
constexpr Name states[] = { { "disabled", 0 }, { "enabled", 1 } };
constexpr Name classes[] = { { "test", 0 }, { "provisioning", 1 }, { "operational", 2 } };

/// A named value, or the number that stands for one that the eIM has no name for.
template<std::size_t N>
std::optional<std::int64_t> valueOf(const ErlangTerm &term, const Name (&names)[N])
{
    if (term.kind == Kind::Integer) return term.number;
    const auto found = std::find_if(std::begin(names), std::end(names), [&](const Name &one) { return term.isAtom(one.name); });
    return found == std::end(names) ? std::nullopt : std::optional(found->value);
}

template<std::size_t N>
std::optional<QByteArray> coded(std::uint32_t tag, const ErlangTerm &term, const Name (&names)[N])
{
    const auto value = valueOf(term, names);
    return value ? std::optional(integer(tag, *value)) : std::nullopt;
}

/// ProfileInfo, SGP.22 5.7.15: the members that are there, in its order.
std::optional<QByteArray> profile(const ErlangTerm &term)
{
    struct Member { const char *name; std::uint32_t tag; };
    static constexpr Member octets[] = { { "iccid", 0x5A }, { "isdpAid", 0x4F }, { "profileState", 0x9F70 }, { "profileNickname", 0x90 },
                                         { "serviceProviderName", 0x91 }, { "profileName", 0x92 }, { "profileClass", 0x95 } };
    QByteArray out;
    std::size_t known = 0;
    for (const Member &one : octets) {
        const ErlangTerm *value = term.member(one.name);
        if (!value) continue;
        ++known;
        const auto number = one.tag == 0x9F70 ? valueOf(*value, states) : one.tag == 0x95 ? valueOf(*value, classes) : std::nullopt;
        if (number) out += integer(one.tag, *number);
        else if (value->kind == Kind::Binary) out += encode(one.tag, value->bytes);
        else return std::nullopt;
    }
    if (term.kind != Kind::Map || known * 2 != term.items.size()) return std::nullopt;
    return encode(0xE3, out);
}

std::optional<QByteArray> listing(const ErlangTerm &term)
{
    if (const ErlangTerm *error = term.tagged("profileInfoListError")) {
        const auto code = coded(0x81, *error, listErrors);
        return code ? std::optional(encode(0xBF2D, *code)) : std::nullopt;
    }
    const ErlangTerm *list = term.tagged("profileInfoListOk");
    if (!list || list->kind != Kind::List || !list->bytes.isEmpty()) return std::nullopt;
    QByteArray profiles;
    for (const ErlangTerm &one : list->items) {
        const auto encoded = profile(one);
        if (!encoded) return std::nullopt;
        profiles += *encoded;
    }
    return encode(0xBF2D, encode(0xA0, profiles));
}

/// One of EuiccResultData, SGP.32 2.11.2.1.
std::optional<QByteArray> result(const ErlangTerm &term)
{
    if (const ErlangTerm *value = term.tagged("enableResult")) return coded(0x83, *value, commandCodes);
    if (const ErlangTerm *value = term.tagged("disableResult")) return coded(0x84, *value, commandCodes);
    if (const ErlangTerm *value = term.tagged("deleteResult")) return coded(0x85, *value, commandCodes);
    if (const ErlangTerm *value = term.tagged("configureAutoEnableResult")) return coded(0x87, *value, autoEnableCodes);
    if (const ErlangTerm *value = term.tagged("rollbackResult")) return coded(0x8C, *value, commandCodes);
    if (const ErlangTerm *value = term.tagged("processingTerminated")) return coded(0x02, *value, endings);
    if (const ErlangTerm *value = term.tagged("listProfileInfoResult")) return listing(*value);
    return std::nullopt;
}

std::optional<QByteArray> signedData(const ErlangTerm &data)
{
    const ErlangTerm *eim = data.member("eimId"), *counter = data.member("counterValue"), *sequence = data.member("seqNumber");
    const ErlangTerm *transaction = data.member("transactionId"), *results = data.member("euiccResult");
    const bool there = eim && counter && sequence && results && eim->kind == Kind::Binary && counter->kind == Kind::Integer
        && sequence->kind == Kind::Integer && results->kind == Kind::List && results->bytes.isEmpty();
    if (!there || (transaction && transaction->kind != Kind::Binary)) return std::nullopt;
    QByteArray list;
    for (const ErlangTerm &one : results->items) {
        const auto encoded = result(one);
        if (!encoded) return std::nullopt;
        list += *encoded;
    }
    return encode(0x30, { encode(0x80, eim->bytes), integer(0x81, counter->number), transaction ? encode(0x82, transaction->bytes) : QByteArray(),
                          integer(0x83, sequence->number), encode(0x30, list) });
}

QByteArray binary(const ErlangTerm &map, const char *name)
{
    const ErlangTerm *value = map.member(name);
    return value && value->kind == Kind::Binary ? value->bytes : QByteArray();
}

} // namespace

std::optional<CardProof> proofOf(const QString &debuginfo)
{
    if (debuginfo.size() > longestHex || debuginfo.size() % 2) return std::nullopt;
    const auto term = ErlangTerm::parse(QByteArray::fromHex(debuginfo.toLatin1()));
    const ErlangTerm *message = term ? term->tagged("euiccPackageResult") : nullptr;
    const ErlangTerm *body = message ? message->tagged("euiccPackageResultSigned") : nullptr;
    const ErlangTerm *data = body ? body->member("euiccPackageResultDataSigned") : nullptr;
    const ErlangTerm *signature = body ? body->member("euiccSignEPR") : nullptr;
    if (!data || !signature || signature->kind != Kind::Binary) return std::nullopt;
    CardProof proof;
    proof.result = binary(*body, "der");
    if (proof.result.isEmpty()) {
        const auto encoded = signedData(*data);
        if (!encoded) return std::nullopt;
        proof.result = encode(0xBF51, encode(0xA0, { *encoded, encode(0x5F37, signature->bytes) }));
    }
    proof.request = binary(*body, "request");
    proof.euicc = binary(*body, "euiccCertificate");
    proof.eum = binary(*body, "eumCertificate");
    if (const ErlangTerm *token = body->member("associationToken"); token && token->kind == Kind::Integer) proof.associationToken = token->number;
    return proof;
}

} // namespace signalbox::onomondo
