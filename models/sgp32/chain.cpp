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

QByteArray issuerKeyId(X509 *certificate)
{
    const ASN1_OCTET_STRING *id = X509_get0_authority_key_id(certificate);
    return id ? QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(id)), ASN1_STRING_length(id)) : QByteArray();
}

bool isTestIssuer(const QByteArray &keyId)
{
    return std::any_of(std::begin(testIssuers), std::end(testIssuers), [&](const char *test) { return keyId.toHex().toUpper() == test; });
}

const QString whichKey = QStringLiteral("which");

tl::unexpected<Error> refused(const char *code, const char *which, const QString &technical = {})
{
    return failure(code, { { whichKey, QString::fromLatin1(which) } }, technical);
}

QString day(const ASN1_TIME *time)
{
    std::tm parts {};
    if (ASN1_TIME_to_tm(time, &parts) != 1) return {};
    return QStringLiteral("%1-%2-%3").arg(parts.tm_year + 1900, 4, 10, QLatin1Char('0')).arg(parts.tm_mon + 1, 2, 10, QLatin1Char('0')).arg(parts.tm_mday, 2, 10, QLatin1Char('0'));
}

/// A chain that leads to none of the trusted issuers.
tl::unexpected<Error> foreign(X509 *maker, const QString &technical)
{
    const QByteArray issuer = issuerKeyId(maker);
    return failure(isTestIssuer(issuer) ? "proof.test-ci" : "proof.foreign-chain",
                   { { QStringLiteral("issuer"), QString::fromLatin1(issuer.toHex().toUpper()) } }, technical);
}

tl::unexpected<Error> pathRefusal(X509_STORE_CTX *context, X509 *maker)
{
    const int error = X509_STORE_CTX_get_error(context), depth = X509_STORE_CTX_get_error_depth(context);
    const QString technical = QString::fromLatin1(X509_verify_cert_error_string(error));
    const char *which = depth == 0 ? "eUICC" : depth == 1 ? "EUM" : "CI";
    X509 *at = X509_STORE_CTX_get_current_cert(context);
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return failure("proof.certificate-expired", { { whichKey, QLatin1StringView(which) }, { QStringLiteral("until"), at ? day(X509_get0_notAfter(at)) : QString() } }, technical);
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return failure("proof.certificate-not-yet", { { whichKey, QLatin1StringView(which) }, { QStringLiteral("from"), at ? day(X509_get0_notBefore(at)) : QString() } }, technical);
    case X509_V_ERR_CERT_SIGNATURE_FAILURE: return refused("proof.certificate-signature", which, technical);
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN: return foreign(maker, technical);
    default: return refused("proof.chain", which, technical);
    }
}

/// The SKI of the CI that the chain ends at.
Result<QByteArray> verifyPath(const std::vector<QByteArray> &issuers, X509 *maker, X509 *card, Instant at)
{
    const Store store(X509_STORE_new());
    for (const QByteArray &issuer : issuers) {
        const CertificatePtr root = readCertificate(issuer);
        if (!root) return refused("proof.certificate", "CI", opensslError());
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
    const bool holds = X509_verify_cert(context.get()) == 1;
    ERR_clear_error();
    if (!holds) return pathRefusal(context.get(), maker);
    STACK_OF(X509) *chain = X509_STORE_CTX_get0_chain(context.get());
    if (sk_X509_num(chain) != 3) return refused("proof.chain", "eUICC", QStringLiteral("%1 certificates").arg(sk_X509_num(chain)));
    return keyId(sk_X509_value(chain, 2));
}

Result<bool> checkRoles(X509 *maker, X509 *card)
{
    if (!(X509_get_key_usage(card) & KU_DIGITAL_SIGNATURE) || !(X509_get_extension_flags(card) & EXFLAG_KUSAGE))
        return refused("proof.key-usage", "eUICC");
    if (!(X509_get_extension_flags(maker) & EXFLAG_KUSAGE) || !(X509_get_key_usage(maker) & KU_KEY_CERT_SIGN))
        return refused("proof.key-usage", "EUM");
    if (!hasPolicy(card, cardPolicy)) return refused("proof.policy", "eUICC");
    if (!hasPolicy(maker, makerPolicy)) return refused("proof.policy", "EUM");
    return true;
}

} // namespace

Result<CardIdentity> verifyCardChain(const std::vector<QByteArray> &issuers, QByteArrayView makerBytes, QByteArrayView cardBytes, Instant at)
{
    const CertificatePtr maker = readCertificate(makerBytes);
    const CertificatePtr card = readCertificate(cardBytes);
    if (!maker) return refused("proof.certificate", "EUM", opensslError());
    if (!card) return refused("proof.certificate", "eUICC", opensslError());
    const auto issuer = verifyPath(issuers, maker.get(), card.get(), at);
    if (!issuer) return tl::unexpected(issuer.error());
    if (const auto roles = checkRoles(maker.get(), card.get()); !roles) return tl::unexpected(roles.error());
    const auto eid = Eid::parse(nameEntry(X509_get_subject_name(card.get()), NID_serialNumber));
    if (!eid) return tl::unexpected(eid.error());
    const auto key = PublicKey::fromCertificate(cardBytes);
    if (!key) return tl::unexpected(key.error());
    CardIdentity identity { *eid, *key, { ChainWarning::RevocationNotChecked }, *issuer };
    if (!insideMaker(maker.get(), card.get())) identity.warnings.push_back(ChainWarning::EidOutsideMaker);
    if (isTestIssuer(*issuer)) identity.warnings.push_back(ChainWarning::TestIssuer);
    return identity;
}

Result<bool> proves(const PackageResult &result, const ExpectedResult &expected, const CardIdentity &card)
{
    if (card.eid != expected.eid) return failure("proof.wrong-card", { { QStringLiteral("eid"), card.eid.toString() } });
    if (!signatureHolds(result, expected.token, card.key)) return failure("proof.signature");
    if (result.eimId != expected.eimId) return failure("proof.eim", { { QStringLiteral("eim"), result.eimId }, { QStringLiteral("expected"), expected.eimId } });
    if (result.counter != expected.counter)
        return failure("proof.counter", { { QStringLiteral("counter"), qlonglong(result.counter) }, { QStringLiteral("expected"), qlonglong(expected.counter) } });
    if (result.transactionId != expected.transactionId) return failure("proof.transaction");
    return true;
}

} // namespace signalbox::sgp32
