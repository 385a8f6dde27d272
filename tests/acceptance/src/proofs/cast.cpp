#include "cast.h"

using namespace signalbox;
using namespace signalbox::sgp32;
using namespace signalbox::world;

namespace {

QByteArray derOfPem(QByteArray pem)
{
    pem.replace("-----BEGIN CERTIFICATE-----", "").replace("-----END CERTIFICATE-----", "");
    return QByteArray::fromBase64(pem.simplified().replace(' ', ""));
}

Result<Player> player(const QString &name, const Eid &eid)
{
    CertificateRequest issuer, maker, card;
    issuer.use = CertificateUse::ConsumerIssuer;
    issuer.subject.commonName = name + QStringLiteral(" CI");
    maker.use = CertificateUse::EuiccMaker;
    maker.subject = { name + QStringLiteral(" EUM CA"), QStringLiteral("Lab EUM"), {} };
    maker.eidPrefix = eid.toString().left(8);
    card.use = CertificateUse::Euicc;
    card.subject = { name + QStringLiteral(" eUICC"), QStringLiteral("Lab EUM"), eid.toString() };
    const auto root = issueWithKey(issuer, nullptr);
    if (!root) return tl::unexpected(root.error());
    const auto middle = issueWithKey(maker, &*root);
    if (!middle) return tl::unexpected(middle.error());
    const auto leaf = issueWithKey(card, &*middle);
    if (!leaf) return tl::unexpected(leaf.error());
    return Player { root->certificate, derOfPem(middle->certificate), derOfPem(leaf->certificate), leaf->key };
}

} // namespace

Result<Cast> Cast::make()
{
    Vectors vectors;
    const auto card = PrivateKey::fromPem(vectors.pem("euPrivPem")), eim = PrivateKey::fromPem(vectors.pem("eimPrivPem"));
    const auto eid = Eid::parse(vectors.all[QStringLiteral("eid")].toString());
    if (!card || !eim || !eid) return failure("vectors.unreadable");
    auto other = player(QStringLiteral("Other"), *Eid::withCheckDigits("890490321234512345123456789099"));
    if (!other) return tl::unexpected(other.error());
    auto impostor = player(QStringLiteral("Impostor"), *eid);
    if (!impostor) return tl::unexpected(impostor.error());
    return Cast { std::move(vectors), *card, *eim, std::move(*other), std::move(*impostor) };
}

std::vector<Subject> subjects(const Cast &cast)
{
    std::vector<Subject> all;
    for (const QJsonValue &value : cast.vectors.cases) {
        const QJsonObject vector = value.toObject();
        if (!vector.contains(QStringLiteral("resultTbs"))) continue;
        Subject one;
        for (const char *key : { "psmo", "error", "rollback" }) one.name += vector[QLatin1StringView(key)].toString();
        one.proof = cast.vectors.proof(vector);
        one.proof.euicc = derOfPem(one.proof.euicc);
        one.proof.eum = derOfPem(one.proof.eum);
        one.expected = cast.vectors.expectation();
        one.expected.roots.certificates.push_back(cast.other.issuer);
        one.request = parsePackage(one.proof.request)->package;
        one.result = *parsePackageResult(one.proof.result);
        // What this card was last known to have said.
        one.expected.accepted = { { one.result.eimId, one.result.counter - 1, std::max<std::int64_t>(one.result.sequence - 1, 0) } };
        all.push_back(std::move(one));
    }
    return all;
}
