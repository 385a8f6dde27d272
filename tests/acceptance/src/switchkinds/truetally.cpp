#include "truetally.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <vector>

using namespace signalbox;

namespace switchkinds {

namespace {

struct Line
{
    Instant t;
    QString what, vehicle, imsi, plmn;
};

std::optional<Line> lineOf(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    const QDateTime time = QDateTime::fromString(object[QStringLiteral("t")].toString(), Qt::ISODateWithMs);
    if (!time.isValid()) return std::nullopt;
    return Line { instantFromMicros(time.toMSecsSinceEpoch() * 1000), object[QStringLiteral("what")].toString(), object[QStringLiteral("vehicle")].toString(),
                  object[QStringLiteral("imsi")].toString(), object[QStringLiteral("plmn")].toString() };
}

/// Where a vehicle was last on the air, and what its card did by itself since.
struct Last
{
    QString imsi, plmn;
    bool fellBack = false;
};

NetworkChange changeTo(const Line &session, const Last &last)
{
    if (last.imsi.isEmpty()) return NetworkChange::None;
    if (session.imsi != last.imsi) return last.fellBack ? NetworkChange::Fallback : NetworkChange::Profile;
    return session.plmn != last.plmn ? NetworkChange::Roaming : NetworkChange::None;
}

} // namespace

Result<Truth> readTruth(const QString &file, Instant until)
{
    QFile stored(file);
    if (!stored.open(QIODevice::ReadOnly)) return failure("truth.open", { { QStringLiteral("file"), file } }, stored.errorString());
    std::vector<Line> lines;
    while (!stored.atEnd()) {
        const auto line = lineOf(stored.readLine());
        if (!line) return failure("truth.line", { { QStringLiteral("line"), int(lines.size()) + 1 } });
        if (line->t <= until) lines.push_back(*line);
    }
    std::stable_sort(lines.begin(), lines.end(), [](const Line &a, const Line &b) { return a.t < b.t; });
    Truth read;
    if (!lines.empty()) read.from = lines.front().t;
    QHash<QString, Last> lasts;
    for (const Line &line : lines) {
        Last &last = lasts[line.vehicle];
        if (line.what == u"fallback" || line.what == u"fallback-return") last.fellBack = true;
        if (line.what == u"card") last.fellBack = false;
        if (line.what == u"session-open") last = { line.imsi, line.plmn, false };
        if (line.what != u"session-start") continue;
        ++read.tally[line.vehicle][std::size_t(changeTo(line, last))];
        last = { line.imsi, line.plmn, false };
    }
    return read;
}

} // namespace switchkinds
