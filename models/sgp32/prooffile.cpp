#include "sgp32/prooffile.h"

#include "base/json.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox::sgp32 {

namespace {

constexpr int version = 1;
constexpr qsizetype largestFile = 1024 * 1024;
const QString format = QStringLiteral("signalbox-proof");
const QString formatKey = QStringLiteral("format"), versionKey = QStringLiteral("version"), eidKey = QStringLiteral("eid"),
              tokenKey = QStringLiteral("association_token"), operationKey = QStringLiteral("operation"), numberKey = QStringLiteral("number"),
              kindKey = QStringLiteral("kind"), iccidKey = QStringLiteral("iccid"), allowKey = QStringLiteral("allow"),
              smdpKey = QStringLiteral("smdp"), issuerKey = QStringLiteral("issuer_key_id");

tl::unexpected<Error> unreadable(const QString &why)
{
    return failure("proof.file", { { QStringLiteral("why"), why } });
}

struct Part
{
    const char *name;
    QByteArray CardProof::*octets;
};
constexpr Part parts[] = { { "request", &CardProof::request }, { "result", &CardProof::result },
                           { "euicc_certificate", &CardProof::euicc }, { "eum_certificate", &CardProof::eum } };

Result<bool> readOperation(const QJsonObject &object, ProofFile &file)
{
    const auto kind = operationKindFromCode(object[kindKey].toString());
    if (!kind) return unreadable(kindKey);
    file.kind = *kind;
    if (const QJsonValue value = object[iccidKey]; value.isString()) {
        const auto iccid = Iccid::parse(value.toString());
        if (!iccid) return unreadable(iccidKey);
        file.iccid = *iccid;
    }
    file.number = object[numberKey].toInteger();
    file.details.allow = object[allowKey].toBool(true);
    file.details.smdpAddress = object[smdpKey].toString();
    return true;
}

Result<bool> readParts(const QJsonObject &object, CardProof &proof)
{
    for (const Part &part : parts) {
        const QJsonValue value = object[QLatin1StringView(part.name)];
        const auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
        if (!value.isString() || !decoded) return unreadable(QLatin1StringView(part.name));
        proof.*part.octets = *decoded;
    }
    const QJsonValue token = object[tokenKey];
    if (token.isDouble()) proof.associationToken = token.toInteger();
    else if (!token.isNull() && !token.isUndefined()) return unreadable(tokenKey);
    return true;
}

} // namespace

QByteArray writeProofFile(const ProofFile &file)
{
    QJsonObject object {
        { formatKey, format }, { versionKey, version }, { eidKey, file.eid.toString() },
        { issuerKey, QString::fromLatin1(file.issuerKeyId.toHex()) },
        { tokenKey, file.proof.associationToken ? QJsonValue(qint64(*file.proof.associationToken)) : QJsonValue() },
        { operationKey, QJsonObject { { numberKey, qint64(file.number) }, { kindKey, QString(code(file.kind)) },
                                      { iccidKey, file.iccid ? QJsonValue(file.iccid->toString()) : QJsonValue() },
                                      { allowKey, file.details.allow }, { smdpKey, file.details.smdpAddress } } },
    };
    for (const Part &part : parts) object.insert(QLatin1StringView(part.name), QString::fromLatin1((file.proof.*part.octets).toBase64()));
    return canonicalJson(object) + '\n';
}

Result<ProofFile> readProofFile(const QByteArray &bytes)
{
    if (bytes.size() > largestFile) return unreadable(QStringLiteral("size"));
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &problem).object();
    if (problem.error != QJsonParseError::NoError) return unreadable(problem.errorString());
    if (object[formatKey].toString() != format) return unreadable(formatKey);
    if (object[versionKey].toInt() != version) return failure("proof.version", { { versionKey, object[versionKey].toVariant() } });
    ProofFile file;
    const auto eid = Eid::parse(object[eidKey].toString());
    if (!eid) return unreadable(eidKey);
    file.eid = *eid;
    if (const auto read = readOperation(object[operationKey].toObject(), file); !read) return tl::unexpected(read.error());
    file.issuerKeyId = QByteArray::fromHex(object[issuerKey].toString().toLatin1());
    if (const auto read = readParts(object, file.proof); !read) return tl::unexpected(read.error());
    return file;
}

} // namespace signalbox::sgp32
