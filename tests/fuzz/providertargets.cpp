#include "target.h"

#include "provisioning/camaradialect.h"
#include "provisioning/httpanswer.h"
#include "provisioning/tokensource.h"
#include "sgp32/chain.h"
#include "sgp32/esipa.h"
#include "sgp32/prooffile.h"

namespace signalbox::fuzz {

namespace {

QByteArray octets(std::string_view bytes) { return { bytes.data(), qsizetype(bytes.size()) }; }

void readAsProvider(const HttpAnswer &answer)
{
    static const QUrl root(QStringLiteral("https://eim.example/esim-profile-management/vwip"));
    static const Eid eid = Eid::withCheckDigits("890490320014008883000010000000").value();
    const SubmitAnswer submitted = camara::readSubmission(root, answer);
    const QUrl next = camara::orderUrl(root, submitted.providerRef);
    promise(next.host() == root.host() && next.scheme() == root.scheme(), "an order is never asked for elsewhere");
    (void)camara::readOrder(root, answer, QStringLiteral("4fd00f6f-0e7f-4ff8-9bfc-0b5ef6d6d93f"));
    (void)camara::readProfiles(root, eid, answer);
    (void)camara::faultOf(root, answer);
    Span life {};
    (void)TokenSource::readToken(root, answer, life);
}

void eimJson(std::string_view bytes)
{
    for (const int status : { 200, 202, 400, 401, 404, 409, 503 }) {
        HttpAnswer answer;
        answer.feed("HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: application/json\r\nLocation: /operations/1\r\nContent-Length: "
                    + QByteArray::number(qint64(bytes.size())) + "\r\n\r\n" + octets(bytes));
        readAsProvider(answer);
    }
}

void http(std::string_view bytes)
{
    const QByteArray all = octets(bytes);
    HttpAnswer whole, slow;
    HttpAnswer::State atOnce = whole.feed(all), dripped = HttpAnswer::State::Incomplete;
    if (atOnce == HttpAnswer::State::Incomplete) atOnce = whole.close();
    for (const char c : all)
        if (dripped == HttpAnswer::State::Incomplete) dripped = slow.feed(QByteArrayView(&c, 1));
    if (dripped == HttpAnswer::State::Incomplete) dripped = slow.close();
    if (dripped == HttpAnswer::State::Complete && atOnce == HttpAnswer::State::Complete)
        promise(whole.body() == slow.body() && whole.status() == slow.status(), "an answer is the same octet by octet");
    if (atOnce == HttpAnswer::State::Complete) readAsProvider(whole);
}

void der(std::string_view bytes)
{
    using namespace sgp32;
    const QByteArray all = octets(bytes);
    for (der::Reader reader(all); !reader.atEnd();) {
        const auto element = reader.next();
        if (!element) break;
        (void)der::toInteger(*element);
        (void)parseCommand(*element);
        (void)parseResult(*element);
    }
    (void)parsePackage(all);
    (void)parsePackageResult(all);
    if (const auto message = parseGetPackageRequest(all)) (void)encode(*message);
    if (const auto message = parseGetPackageResponse(all)) (void)encode(*message);
    if (const auto message = parseProvideResultRequest(all)) (void)encode(*message);
    if (const auto message = parseProvideResultResponse(all)) (void)encode(*message);
    (void)PublicKey::fromCertificate(all);
    (void)PublicKey::fromSubjectPublicKeyInfo(all);
    (void)PrivateKey::fromDer(all);
    (void)verifyCardChain({ all }, all, all, instantFromMicros(1'800'000'000'000'000));
}

/// The next part, behind its length in two octets.
QByteArray nextPart(std::string_view &bytes)
{
    const std::size_t wanted = bytes.size() < 2 ? 0 : std::size_t(static_cast<unsigned char>(bytes[0])) << 8 | static_cast<unsigned char>(bytes[1]);
    bytes.remove_prefix(std::min<std::size_t>(2, bytes.size()));
    const QByteArray part = octets(bytes.substr(0, wanted));
    bytes.remove_prefix(std::min(wanted, bytes.size()));
    return part;
}

void judgeProof(const CardProof &proof, const Eid &eid, const QByteArray &issuer)
{
    sgp32::ProofExpectation expected { .eid = eid };
    expected.roots = { { issuer }, true };
    expected.at = instantFromMicros(1'800'000'000'000'000);
    const auto proven = sgp32::verifyProof(proof, expected);
    if (!proven) return promise(!proven.error().code.isEmpty(), "a refusal has a code");
    promise(proven->card.eid == eid && proven->result.form != sgp32::ResultForm::ErrorUnsigned, "what holds is signed by the card that was meant");
    expected.accepted = { proven->mark() };
    promise(proven->result.form == sgp32::ResultForm::ErrorSigned || !sgp32::verifyProof(proof, expected), "nothing holds twice");
}

/// A proof file, or result, request, the card's, its maker's and the issuer's certificate and the token.
void proof(std::string_view bytes)
{
    static const Eid eid = Eid::withCheckDigits("890490321234512345123456789012").value();
    if (const auto file = sgp32::readProofFile(octets(bytes))) {
        const auto again = sgp32::readProofFile(sgp32::writeProofFile(*file));
        promise(again.has_value() && again->proof == file->proof && again->eid == file->eid, "a proof reads back as itself");
        judgeProof(file->proof, file->eid, file->proof.eum);
    }
    CardProof parts;
    for (QByteArray *part : { &parts.result, &parts.request, &parts.euicc, &parts.eum }) *part = nextPart(bytes);
    const QByteArray issuer = nextPart(bytes);
    if (!bytes.empty()) parts.associationToken = static_cast<signed char>(bytes.front());
    judgeProof(parts, eid, issuer);
}

constexpr Target targets[] = { { "eim-json", eimJson }, { "http", http }, { "der", der }, { "proof", proof } };

} // namespace

std::span<const Target> providerTargets() { return targets; }

} // namespace signalbox::fuzz
