#pragma once

#include "vectors.h"
#include "world/pkicertificate.h"

/// A card with its maker and issuer, made for one run.
struct Player
{
    QByteArray issuer, maker, card; ///< certificates, PEM
    signalbox::sgp32::PrivateKey key; ///< of the card
};

/// The vectors' card, one of another issuer that is trusted too, and one with the vectors' EID of an issuer that is not.
struct Cast
{
    Vectors vectors;
    signalbox::sgp32::PrivateKey card, eim;
    Player other, impostor;

    static signalbox::Result<Cast> make();
};

/// One result that the vectors' card signed, and what is expected of it.
struct Subject
{
    QString name;
    signalbox::CardProof proof; ///< certificates in DER
    signalbox::sgp32::ProofExpectation expected;
    signalbox::sgp32::Package request;
    signalbox::sgp32::PackageResult result;
};

/// All that are signed.
std::vector<Subject> subjects(const Cast &cast);
