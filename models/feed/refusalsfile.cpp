#include "feed/refusalsfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace signalbox::refusalsfile {

namespace {

constexpr qint64 largest = 4 * 1024 * 1024;

QString text(const std::string &value) { return QString::fromUtf8(value.data(), qsizetype(value.size())); }
std::string said(const QJsonObject &of, QLatin1StringView name) { return of.value(name).toString().toStdString(); }
// Exact in a double up to 2^53: counts and microseconds of this century.
qint64 number(const QJsonObject &of, QLatin1StringView name) { return std::max<qint64>(0, of.value(name).toInteger()); }

constexpr QLatin1StringView refused("refused"), unused("unused"), counts("counts"), last("last"), reason("reason"), member("member"),
    count("count"), at("at"), topic("topic"), excerpt("excerpt");

} // namespace

Result<void> save(const QString &path, const RefusalReport &report)
{
    QDir().mkpath(QFileInfo(path).path());
    QJsonArray reasons, messages;
    for (const RefusalCount &c : report.counts)
        reasons.append(QJsonObject { { reason, text(c.reason) }, { member, text(c.member) }, { count, qint64(c.count) }, { at, qint64(toMicros(c.last)) } });
    for (const Refusal &r : report.last)
        messages.append(QJsonObject { { topic, text(r.topic) }, { reason, text(r.reason) }, { member, text(r.member) }, { excerpt, text(r.excerpt) }, { at, qint64(toMicros(r.at)) } });
    const QByteArray all = QJsonDocument(QJsonObject { { refused, qint64(report.refused) }, { unused, qint64(report.unused) }, { counts, reasons }, { last, messages } }).toJson();
    QSaveFile file(path);
    // What others sent may name people's devices.
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(all) == all.size() && file.commit();
    if (!written) return failure("feed.refusals-file", { { QStringLiteral("path"), path } }, file.errorString());
    return {};
}

RefusalReport load(const QString &path)
{
    RefusalReport report;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return report;
    const QJsonObject all = QJsonDocument::fromJson(file.read(largest)).object();
    report.refused = std::uint64_t(number(all, refused));
    report.unused = std::uint64_t(number(all, unused));
    for (const QJsonValue &value : all.value(counts).toArray()) {
        const QJsonObject c = value.toObject();
        report.counts.push_back({ said(c, reason), said(c, member), std::uint64_t(number(c, count)), instantFromMicros(number(c, at)) });
    }
    for (const QJsonValue &value : all.value(last).toArray()) {
        const QJsonObject r = value.toObject();
        report.last.push_back({ said(r, topic), said(r, reason), said(r, member), said(r, excerpt), instantFromMicros(number(r, at)) });
    }
    return report;
}

} // namespace signalbox::refusalsfile
