#include "sgp32/chain.h"

#include "sgp32/certificate.h"

namespace signalbox::sgp32 {

namespace {

constexpr char cardPolicy[] = "2.23.146.1.2.1.1";
constexpr char makerPolicy[] = "2.23.146.1.2.1.2";
constexpr char testIssuers[][41] = { "F54172BDF98A95D65CBEB88A38A1C11D800A85C3", "C0BC70BA36929D43B467FF57570530E57AB8FCD8" };

using Store = std::unique_ptr<X509_STORE, Freed<X509_STORE_free>>;
using StoreContext = std::unique_ptr<X509_STORE_CTX, Freed<X509_STORE_CTX_free>>;
struct StackFree { void operator()(STACK_OF(X509) *stack) const { sk_X509_free(stack); } };
using Stack = std::unique_ptr<STACK_OF(X509), StackFree>;

QString nameEntry(const X509_NAME *name, int nid)
{
    const int index = X509_NAME_get_index_by_NID(name, nid, -1);
    if (index < 0) return {};
    const ASN1_STRING *text = X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, index));
    return QString::fromUtf8(reinterpret_cast<const char *>(ASN1_STRING_get0_data(text)), ASN1_STRING_length(text));
}

bool hasPolicy(X509 *certificate, const char *oid)
{
    struct Free { void operator()(CERTIFICATEPOLICIES *p) const { CERTIFICATEPOLICIES_free(p); } };
    const std::unique_ptr<CERTIFICATEPOLICIES, Free> policies(
        static_cast<CERTIFICATEPOLICIES *>(X509_get_ext_d2i(certificate, NID_certificate_policies, nullptr, nullptr)));
    for (int i = 0; policies && i < sk_POLICYINFO_num(policies.get()); ++i) {
        char text[80] = "";
        OBJ_obj2txt(text, sizeof text, sk_POLICYINFO_value(policies.get(), i)->policyid, 1);
        if (qstrcmp(text, oid) == 0) return true;
    }
    return false;
}

/// RFC 5280 compares whole attribute values where SGP.22 4.5.2.1.0.2 means "starts with": a fully conformant
/// card fails with error 47. That one, at the leaf, is decided by insideMaker() instead.
int overlookNameConstraint(int ok, X509_STORE_CTX *context)
{
    const bool constraint = X509_STORE_CTX_get_error(context) == X509_V_ERR_PERMITTED_VIOLATION
        && X509_STORE_CTX_get_error_depth(context) == 0;
    if (!constraint) return ok;
    X509_STORE_CTX_set_error(context, X509_V_OK);
    return 1;
}

/// SGP.22: the card's organisation equals, and its EID starts with, what one permitted subtree says.
bool insideMaker(X509 *maker, X509 *card)
{
    const std::unique_ptr<NAME_CONSTRAINTS, Freed<NAME_CONSTRAINTS_free>> constraints(
        static_cast<NAME_CONSTRAINTS *>(X509_get_ext_d2i(maker, NID_name_constraints, nullptr, nullptr)));
    if (!constraints || !constraints->permittedSubtrees) return true;
    const X509_NAME *subject = X509_get_subject_name(card);
    for (int i = 0; i < sk_GENERAL_SUBTREE_num(constraints->permittedSubtrees); ++i) {
        const GENERAL_NAME *base = sk_GENERAL_SUBTREE_value(constraints->permittedSubtrees, i)->base;
        if (base->type != GEN_DIRNAME) continue;
        const X509_NAME *permitted = base->d.directoryName;
        if (nameEntry(permitted, NID_organizationName) == nameEntry(subject, NID_organizationName)
            && nameEntry(subject, NID_serialNumber).startsWith(nameEntry(permitted, NID_serialNumber)))
            return true;
    }
    return false;
}

QByteArray keyId(X509 *certificate)
{
    const ASN1_OCTET_STRING *id = X509_get0_subject_key_id(certificate);
    return id ? QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(id)), ASN1_STRING_length(id)) : QByteArray();
}

tl::unexpected<Error> refused(const char *why, const QString &technical = {})
{
    return failure("sgp32.chain", { { QStringLiteral("why"), QString::fromLatin1(why) } }, technical);
}

/// The SKI of the CI that the chain ends at.
Result<QByteArray> verifyPath(const std::vector<QByteArray> &issuers, X509 *maker, X509 *card, Instant at)
{
    const Store store(X509_STORE_new());
    for (const QByteArray &issuer : issuers) {
        const CertificatePtr root = readCertificate(issuer);
        if (!root) return refused("issuer unreadable", opensslError());
        X509_STORE_add_cert(store.get(), root.get());
    }
    const Stack between(sk_X509_new_null());
    sk_X509_push(between.get(), maker);
    const StoreContext context(X509_STORE_CTX_new());
    X509_STORE_CTX_init(context.get(), store.get(), card, between.get());
    X509_STORE_CTX_set_verify_cb(context.get(), overlookNameConstraint);
    X509_VERIFY_PARAM *parameters = X509_STORE_CTX_get0_param(context.get());
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_X509_STRICT);
    X509_VERIFY_PARAM_set_time(parameters, std::chrono::system_clock::to_time_t(std::chrono::time_point_cast<std::chrono::system_clock::duration>(at)));
    if (X509_verify_cert(context.get()) != 1)
        return refused("path", QString::fromLatin1(X509_verify_cert_error_string(X509_STORE_CTX_get_error(context.get()))));
    STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(context.get());
    if (sk_X509_num(chain) != 3) return refused("length", QString::number(sk_X509_num(chain)));
    return keyId(sk_X509_value(chain, 2));
}

Result<bool> checkRoles(X509 *maker, X509 *card)
{
    if (!(X509_get_key_usage(card) & KU_DIGITAL_SIGNATURE) || !(X509_get_extension_flags(card) & EXFLAG_KUSAGE))
        return refused("card key usage");
    if (!(X509_get_extension_flags(maker) & EXFLAG_KUSAGE) || !(X509_get_key_usage(maker) & KU_KEY_CERT_SIGN))
        return refused("maker key usage");
    if (!hasPolicy(card, cardPolicy)) return refused("card policy");
    if (!hasPolicy(maker, makerPolicy)) return refused("maker policy");
    return true;
}

} // namespace

Result<CardIdentity> verifyCardChain(const std::vector<QByteArray> &issuers, QByteArrayView makerBytes, QByteArrayView cardBytes, Instant at)
{
    const CertificatePtr maker = readCertificate(makerBytes);
    const CertificatePtr card = readCertificate(cardBytes);
    if (!maker || !card) return refused("unreadable", opensslError());
    const auto issuer = verifyPath(issuers, maker.get(), card.get(), at);
    if (!issuer) return tl::unexpected(issuer.error());
    if (const auto roles = checkRoles(maker.get(), card.get()); !roles) return tl::unexpected(roles.error());
    const auto eid = Eid::parse(nameEntry(X509_get_subject_name(card.get()), NID_serialNumber));
    if (!eid) return tl::unexpected(eid.error());
    const auto key = PublicKey::fromCertificate(cardBytes);
    if (!key) return tl::unexpected(key.error());
    CardIdentity identity { *eid, *key, { ChainWarning::RevocationNotChecked }, *issuer };
    if (!insideMaker(maker.get(), card.get())) identity.warnings.push_back(ChainWarning::EidOutsideMaker);
    for (const char *test : testIssuers)
        if (issuer->toHex().toUpper() == test) identity.warnings.push_back(ChainWarning::TestIssuer);
    return identity;
}

Result<bool> proves(const PackageResult &result, const ExpectedResult &expected, const CardIdentity &card)
{
    if (card.eid != expected.eid) return failure("sgp32.result.othercard", { { QStringLiteral("eid"), card.eid.toString() } });
    if (!signatureHolds(result, expected.token, card.key)) return failure("sgp32.result.signature");
    if (result.eimId != expected.eimId) return failure("sgp32.result.eim", { { QStringLiteral("eim"), result.eimId } });
    if (result.counter != expected.counter) return failure("sgp32.result.counter", { { QStringLiteral("counter"), qlonglong(result.counter) } });
    if (!result.transactionId.isEmpty() && result.transactionId != expected.transactionId) return failure("sgp32.result.transaction");
    return true;
}

} // namespace signalbox::sgp32
