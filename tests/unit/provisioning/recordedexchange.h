#pragma once

#include "provisioning/httpanswer.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <vector>

namespace signalbox {

/// One request to an original onomondo-eim 0.0.2 with software eUICCs behind it, and its answer.
struct RecordedExchange
{
    QString step; ///< "create" "lookup"
    QString label;
    QByteArray sent; ///< the request's body
    HttpAnswer answer;
};

inline HttpAnswer recordedAnswer(const QJsonObject &response)
{
    const QByteArray body = response[QStringLiteral("body")].toString().toUtf8();
    QByteArray raw = "HTTP/1.1 " + QByteArray::number(response[QStringLiteral("status")].toInt()) + " recorded\r\n";
    const QJsonObject headers = response[QStringLiteral("headers")].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header) raw += header.key().toLatin1() + ": " + header.value().toString().toLatin1() + "\r\n";
    HttpAnswer answer;
    answer.feed(raw + "\r\n" + body);
    return answer;
}

inline std::vector<RecordedExchange> recorded(const QString &file)
{
    std::vector<RecordedExchange> found;
    QFile lines(QStringLiteral(TEST_SOURCE_DIR "/recorded/") + file);
    if (!lines.open(QIODevice::ReadOnly)) return found;
    while (!lines.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(lines.readLine()).object();
        const QJsonObject exchange = line[QStringLiteral("exchange")].toObject();
        if (exchange.isEmpty()) continue;
        found.push_back({ line[QStringLiteral("step")].toString(), line[QStringLiteral("label")].toString(),
                          exchange[QStringLiteral("request")][QStringLiteral("body")].toString().toUtf8(), recordedAnswer(exchange[QStringLiteral("response")].toObject()) });
    }
    return found;
}

} // namespace signalbox
