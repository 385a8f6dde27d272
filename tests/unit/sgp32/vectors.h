#pragma once

#include "sgp32/proof.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// vectors.json: our own cards' requests and results with throw-away keys, as SGP.32 v1.2 encodes them.
struct Vectors
{
    QJsonObject all;
    QJsonArray cases;

    explicit Vectors(const QString &path = QStringLiteral(TEST_SOURCE_DIR "/vectors.json"))
    {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) all = QJsonDocument::fromJson(file.readAll()).object();
        cases = all[QStringLiteral("cases")].toArray();
    }
    QByteArray pem(const char *name) const { return all[QLatin1StringView(name)].toString().toLatin1(); }
    /// What a provider would pass on of a case: the vectors' requests all have one counter, so one is made that the
    /// result answers. Refusals and rollbacks answer the first, an enable.
    signalbox::CardProof proof(const QJsonObject &vector) const
    {
        using namespace signalbox::sgp32;
        const bool own = vector.contains(QStringLiteral("requestDer"));
        Package package = parsePackage(hex(own ? vector : cases[0].toObject(), "requestDer"))->package;
        const QByteArray result = hex(vector, "resultDer");
        if (const auto said = parsePackageResult(result); said && said->counter) package.counter = said->counter;
        const auto request = signPackage(package, token(), *PrivateKey::fromPem(pem("eimPrivPem")));
        return { *request, result, pem("euCertPem"), pem("eumCertPem"), token() };
    }
    signalbox::sgp32::ProofExpectation expectation() const
    {
        signalbox::sgp32::ProofExpectation expected { .eid = *signalbox::Eid::parse(all[QStringLiteral("eid")].toString()) };
        expected.roots.certificates = { pem("ciCertPem") };
        expected.at = signalbox::instantFromMicros(1'800'000'000'000'000); // 2027
        return expected;
    }
    std::int64_t token() const { return all[QStringLiteral("associationToken")].toInteger(); }
    static QByteArray hex(const QJsonObject &object, const char *name)
    {
        return QByteArray::fromHex(object[QLatin1StringView(name)].toString().toLatin1());
    }
};
