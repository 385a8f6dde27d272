#include "tampering.h"

using namespace signalbox;
using namespace signalbox::sgp32;

namespace {

void flip(QByteArray &bytes, qsizetype at)
{
    bytes[at] = char(bytes[at] ^ 1);
}

void dataBit(Subject &s, const Cast &)
{
    flip(s.proof.result, s.proof.result.indexOf(s.result.transactionId) + 7);
}
void signatureBit(Subject &s, const Cast &) { flip(s.proof.result, s.proof.result.size() - 1); }
void signatureOfNothing(Subject &s, const Cast &) { s.proof.result.replace(s.proof.result.size() - 64, 64, QByteArray(64, '\0')); }
void cardCertificateBit(Subject &s, const Cast &) { flip(s.proof.euicc, s.proof.euicc.size() - 1); }
void makerCertificateBit(Subject &s, const Cast &) { flip(s.proof.eum, s.proof.eum.size() - 1); }

void signedBy(Subject &s, const Player &player)
{
    s.proof.result = *signResult(s.result, 1, player.key);
    s.proof.euicc = player.card;
    s.proof.eum = player.maker;
}
void swappedCard(Subject &s, const Cast &cast) { signedBy(s, cast.other); }
void foreignChain(Subject &s, const Cast &cast) { signedBy(s, cast.impostor); }

/// The card's own signature, under something that it said on another occasion.
void saidOtherwise(Subject &s, const Cast &cast, void (*change)(PackageResult &))
{
    change(s.result);
    s.proof.result = *signResult(s.result, 1, cast.card);
}
void oldCounter(Subject &s, const Cast &cast)
{
    saidOtherwise(s, cast, [](PackageResult &r) { --r.counter; });
}
void wrongTransaction(Subject &s, const Cast &cast)
{
    saidOtherwise(s, cast, [](PackageResult &r) { flip(r.transactionId, 15); });
}
void otherEim(Subject &s, const Cast &cast)
{
    saidOtherwise(s, cast, [](PackageResult &r) { r.eimId = QStringLiteral("eim.elsewhere.example"); });
}
void replayed(Subject &s, const Cast &)
{
    // A refusal has no number; what gives it away is a counter below the last.
    const bool refusal = s.result.form == ResultForm::ErrorSigned;
    s.expected.accepted = { { s.result.eimId, s.result.counter + (refusal ? 1 : 0), s.result.sequence } };
}
void wrongToken(Subject &s, const Cast &) { s.proof.associationToken = 2; }
void cutOff(Subject &s, const Cast &) { s.proof.result.chop(5); }
void hugeLength(Subject &s, const Cast &)
{
    s.proof.result.replace(2, 1 + (s.proof.result[2] & 0x80 ? s.proof.result[2] & 0x7F : 0), QByteArray::fromHex("847fffffff"));
}
void unsignedForm(Subject &s, const Cast &) { s.proof.result = unsignedError(s.result.eimId, s.result.transactionId, 1); }
void expired(Subject &s, const Cast &) { s.expected.at += std::chrono::hours(24 * 365 * 28); }

/// Another order of the same eIM with the same counter, as a provider could show that mixes its orders up. A refusal
/// does not say what it refused; there it is an order for another card.
void otherOperation(Subject &s, const Cast &cast)
{
    const bool enables = std::holds_alternative<EnableCommand>(s.request.commands.front());
    if (s.result.form == ResultForm::ErrorSigned) s.request.eid = *Eid::withCheckDigits("890490321234512345123456789099");
    else if (enables) s.request.commands = { DeleteCommand { *Iccid::parse(u"8988307000000000123") } };
    else s.request.commands = { EnableCommand { *Iccid::parse(u"8988307000000000123"), true } };
    s.proof.request = *signPackage(s.request, 1, cast.eim);
}

} // namespace

const std::vector<Tampering> &tamperings()
{
    static const std::vector<Tampering> all {
        { "a bit of the data", dataBit, "proof.signature" },
        { "a bit of the signature", signatureBit, "proof.signature" },
        { "a bit of the card's certificate", cardCertificateBit, "proof.certificate-signature eUICC" },
        { "a bit of the maker's certificate", makerCertificateBit, "proof.certificate-signature EUM" },
        { "another card", swappedCard, "proof.wrong-card" },
        { "an old counter", oldCounter, "proof.counter" },
        { "the same once more", replayed, "proof.replayed", "proof.counter-back", false },
        { "a wrong token", wrongToken, "proof.token" },
        { "a wrong transaction", wrongTransaction, "proof.transaction" },
        { "a foreign chain", foreignChain, "proof.foreign-chain" },
        { "cut off", cutOff, "proof.truncated result" },
        { "a huge length", hugeLength, "proof.huge-length result" },
        { "the result of another operation", otherOperation, "proof.other-request", "proof.request-card" },
        { "a signature of zeros", signatureOfNothing, "proof.signature" },
        { "another eIM", otherEim, "proof.eim" },
        { "the signature left out", unsignedForm, "proof.unsigned" },
        { "an expired certificate", expired, "proof.certificate-expired EUM", nullptr, false },
    };
    return all;
}

QString reasonOf(const Error &error)
{
    for (const char *part : { "which", "what" })
        if (const QVariant value = error.parameters.value(QLatin1StringView(part)); value.isValid()) return error.code + u' ' + value.toString();
    return error.code;
}
