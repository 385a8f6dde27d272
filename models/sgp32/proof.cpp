#include "sgp32/proof.h"

#include "sgp32/names.h"

namespace signalbox::sgp32 {

namespace {

const QString whatKey = QStringLiteral("what"), lastKey = QStringLiteral("last");

/// What a reader of `what` complained about, as a fault of a proof.
tl::unexpected<Error> unreadable(const char *what, const Error &cause)
{
    const QString why = cause.parameters.value(QStringLiteral("why")).toString();
    const QVariantMap about { { whatKey, QLatin1StringView(what) }, { QStringLiteral("why"), why.isEmpty() ? cause.code : why } };
    if (why == QLatin1StringView(der::cutOff)) return failure("proof.truncated", about, cause.code);
    if (why == QLatin1StringView(der::tooLarge)) return failure("proof.huge-length", about, cause.code);
    return failure("proof.malformed", about, cause.code);
}

Result<bool> complete(const CardProof &proof, const ProofExpectation &expected)
{
    const bool known = expected.eimId && expected.counter && expected.transactionId;
    const std::pair<const char *, bool> parts[] = {
        { "result", !proof.result.isEmpty() }, { "request", !proof.request.isEmpty() || known },
        { "eUICC", !proof.euicc.isEmpty() }, { "EUM", !proof.eum.isEmpty() },
    };
    for (const auto &[what, there] : parts)
        if (!there) return failure("proof.missing", { { whatKey, QLatin1StringView(what) } });
    return true;
}

Result<PackageResult> readResult(const CardProof &proof)
{
    auto result = parsePackageResult(proof.result);
    if (!result) return unreadable("result", result.error());
    if (result->form == ResultForm::ErrorUnsigned) return failure("proof.unsigned", { { QStringLiteral("error"), packageErrorName(result->error) } });
    return result;
}

Result<std::optional<Package>> readRequest(const CardProof &proof)
{
    if (proof.request.isEmpty()) return std::optional<Package>();
    auto request = parsePackage(proof.request);
    if (!request) return unreadable("request", request.error());
    return std::optional(std::move(request->package));
}

/// The token that the signature was made with, when it is one that eIMs hand out early.
std::optional<std::int64_t> signedToken(const PackageResult &result, const PublicKey &key)
{
    for (std::int64_t token = 0; token <= 16; ++token)
        if (signatureHolds(result, token, key)) return token;
    return std::nullopt;
}

/// A signature that fails only for its token is told as that.
Error explained(Error error, const PackageResult &result, const CardProof &proof, const PublicKey &key)
{
    if (error.code != QLatin1StringView("proof.signature")) return error;
    const auto token = signedToken(result, key);
    if (!token) return error;
    return { QStringLiteral("proof.token"),
             { { QStringLiteral("token"), qlonglong(proof.associationToken.value_or(0)) }, { QStringLiteral("signed"), qlonglong(*token) } }, {} };
}

/// Results come in the order of the commands and stop early at most; a rollback stands alone, for what asked for it.
bool answers(const Package &request, const PackageResult &result)
{
    const auto rollsBack = [](const Command &command) {
        const auto *enable = std::get_if<EnableCommand>(&command);
        return enable && enable->rollback;
    };
    if (result.results.size() == 1 && result.results.front().kind == ResultKind::Rollback)
        return std::any_of(request.commands.begin(), request.commands.end(), rollsBack);
    std::size_t at = 0;
    for (const CommandResult &one : result.results) {
        if (one.kind == ResultKind::Terminated) break;
        while (at < request.commands.size() && std::holds_alternative<UnknownCommand>(request.commands[at])) ++at; // its result is not read
        if (at >= request.commands.size() || resultKind(request.commands[at++]) != one.kind) return false;
    }
    return true;
}

Error otherRequest(const Package &request, const PackageResult &result)
{
    QStringList asked, found;
    for (const Command &command : request.commands) asked += resultKind(command) ? commandName(*resultKind(command)) : QStringLiteral("?");
    for (const CommandResult &one : result.results) found += commandName(one.kind);
    return { QStringLiteral("proof.other-request"),
             { { QStringLiteral("expected"), asked.join(u' ') }, { QStringLiteral("found"), found.join(u' ') } }, {} };
}

Result<bool> inOrder(const ProofMark &mark, bool sequenced, const std::vector<ProofMark> &accepted)
{
    std::int64_t counter = 0, sequence = 0;
    for (const ProofMark &earlier : accepted) {
        sequence = std::max(sequence, earlier.sequence);
        if (earlier.eimId == mark.eimId) counter = std::max(counter, earlier.counter);
    }
    if (mark.counter < counter) return failure("proof.counter-back", { { QStringLiteral("counter"), qlonglong(mark.counter) }, { lastKey, qlonglong(counter) } });
    if (sequenced && mark.sequence <= sequence)
        return failure("proof.replayed", { { QStringLiteral("sequence"), qlonglong(mark.sequence) }, { lastKey, qlonglong(sequence) } });
    return true;
}

} // namespace

Result<ProvenResult> verifyProof(const CardProof &proof, const ProofExpectation &expected)
{
    if (const auto whole = complete(proof, expected); !whole) return tl::unexpected(whole.error());
    auto result = readResult(proof);
    if (!result) return tl::unexpected(result.error());
    auto request = readRequest(proof);
    if (!request) return tl::unexpected(request.error());

    auto card = verifyCardChain(expected.roots.certificates, proof.eum, proof.euicc, expected.at);
    if (!card) return tl::unexpected(card.error());
    const bool test = std::find(card->warnings.begin(), card->warnings.end(), ChainWarning::TestIssuer) != card->warnings.end();
    if (test && !expected.roots.allowTest)
        return failure("proof.test-ci", { { QStringLiteral("issuer"), QString::fromLatin1(card->issuerKeyId.toHex().toUpper()) } });

    if (*request && (*request)->eid != expected.eid) return failure("proof.request-card", { { QStringLiteral("eid"), (*request)->eid.toString() } });
    const Package said = request->value_or(Package {});
    const ExpectedResult wanted { expected.eimId.value_or(said.eimId), expected.eid, expected.counter.value_or(said.counter),
                                  expected.transactionId.value_or(said.transactionId), proof.associationToken };
    if (const auto own = proves(*result, wanted, *card); !own) return tl::unexpected(explained(own.error(), *result, proof, card->key));
    if (*request && !answers(**request, *result)) return tl::unexpected(otherRequest(**request, *result));

    ProvenResult proven { std::move(*result), std::move(*request), std::move(*card) };
    const bool sequenced = proven.result.form == ResultForm::Signed;
    if (const auto later = inOrder(proven.mark(), sequenced, expected.accepted); !later) return tl::unexpected(later.error());
    return proven;
}

} // namespace signalbox::sgp32
