#pragma once

#include "sgp32/chain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// vectors.json: our own cards' requests and results with throw-away keys, as SGP.32 v1.2 encodes them.
struct Vectors
{
    QJsonObject all;
    QJsonArray cases;

    Vectors()
    {
        QFile file(QStringLiteral(TEST_SOURCE_DIR "/vectors.json"));
        if (file.open(QIODevice::ReadOnly)) all = QJsonDocument::fromJson(file.readAll()).object();
        cases = all[QStringLiteral("cases")].toArray();
    }
    QByteArray pem(const char *name) const { return all[QLatin1StringView(name)].toString().toLatin1(); }
    static QByteArray hex(const QJsonObject &object, const char *name)
    {
        return QByteArray::fromHex(object[QLatin1StringView(name)].toString().toLatin1());
    }
};
