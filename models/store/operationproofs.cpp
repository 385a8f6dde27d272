#include "store/operationproofs.h"

#include "base/json.h"
#include "store/sql.h"
#include "store/values.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox::operationproofs {

namespace {

constexpr int mostKept = 8;
const QString verified = QStringLiteral("verified");

QString key(QUuid id)
{
    return id.toString(QUuid::WithoutBraces);
}

QString print(const CardProof &proof)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray *part : { &proof.request, &proof.result, &proof.euicc, &proof.eum }) {
        hash.addData(QByteArray::number(part->size()) + ':'); // so that no two sets of parts read the same
        hash.addData(*part);
    }
    hash.addData(proof.associationToken ? QByteArray::number(qlonglong(*proof.associationToken)) : QByteArray("-"));
    return QString::fromLatin1(hash.result().toHex());
}

/// Null is not empty to SQL.
QByteArray blob(const QByteArray &bytes)
{
    return bytes.isNull() ? QByteArray("") : bytes;
}

/// Of many that do not hold the oldest gives way; what holds stays.
Result<void> makeRoom(QSqlDatabase &db, const Operation &o, const QString &newcomer)
{
    const auto others = sql::number(db, QStringLiteral("select count(*) from operation_proof where fleet = ? and id = ? and print <> ?"),
                                    { o.fleet.toString(), key(o.id), newcomer });
    if (!others) return tl::unexpected(others.error());
    if (others->value_or(0) < mostKept) return {};
    return sql::run(db,
        "delete from operation_proof where fleet = ? and id = ? and print = (select print from operation_proof "
                       "where fleet = ? and id = ? and print <> ? and code <> ? order by at limit 1)",
        { o.fleet.toString(), key(o.id), o.fleet.toString(), key(o.id), newcomer, verified });
}

} // namespace

Result<void> keep(QSqlDatabase &db, const Operation &o, const CardProof &proof, Instant at)
{
    if (auto room = makeRoom(db, o, print(proof)); !room) return room;
    return sql::run(db,
        "insert into operation_proof (fleet, id, print, eid, request, result, euicc_certificate, eum_certificate, "
                       "association_token, at, code, about) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '') on conflict do nothing",
        { o.fleet.toString(), key(o.id), print(proof), o.eid.toString(), blob(proof.request), blob(proof.result), blob(proof.euicc), blob(proof.eum),
            proof.associationToken ? QVariant(qint64(*proof.associationToken)) : QVariant(), values::time(at) });
}

Result<std::vector<ProofMark>> accepted(QSqlDatabase &db, const Operation &o, const CardProof &proof)
{
    auto rows = sql::select(db,
        QStringLiteral("select eim_id, max(counter), max(sequence) from operation_proof where eid = ? and code = ? "
                       "and not (fleet = ? and id = ? and result = ?) group by eim_id"),
        { o.eid.toString(), verified, o.fleet.toString(), key(o.id), blob(proof.result) });
    if (!rows) return tl::unexpected(rows.error());
    std::vector<ProofMark> marks;
    while (rows->next()) marks.push_back({ rows->value(0).toString(), rows->value(1).toLongLong(), rows->value(2).toLongLong() });
    return marks;
}

Result<void> judge(QSqlDatabase &db, const Operation &o, const CardProof &proof, const ProofFinding &finding)
{
    const auto mark = [&](auto value) { return finding.mark ? QVariant(value(*finding.mark)) : QVariant(); };
    const QString about = QString::fromUtf8(canonicalJson(QJsonObject::fromVariantMap(finding.about)));
    return sql::run(db,
        "update operation_proof set code = ?, about = ?, eim_id = ?, counter = ?, sequence = ? "
                       "where fleet = ? and id = ? and print = ?",
        { finding.code, about, mark([](const ProofMark &m) { return m.eimId; }), mark([](const ProofMark &m) { return qint64(m.counter); }),
            mark([](const ProofMark &m) { return qint64(m.sequence); }), o.fleet.toString(), key(o.id), print(proof) });
}

Result<std::optional<KeptProof>> read(QSqlDatabase &db, const FleetId &fleet, QUuid operation)
{
    auto rows = sql::select(db,
        QStringLiteral("select request, result, euicc_certificate, eum_certificate, association_token, at, code, about, eim_id, "
                       "counter, sequence from operation_proof where fleet = ? and id = ? "
                       "order by case when code = ? then 0 else 1 end, coalesce(sequence, 0) desc, at desc limit 1"),
        { fleet.toString(), key(operation), verified });
    if (!rows) return tl::unexpected(rows.error());
    if (!rows->next()) return std::optional<KeptProof>();
    const auto v = [&](int column) { return rows->value(column); };
    KeptProof kept;
    kept.bytes = { v(0).toByteArray(), v(1).toByteArray(), v(2).toByteArray(), v(3).toByteArray(), {} };
    if (!v(4).isNull()) kept.bytes.associationToken = v(4).toLongLong();
    kept.at = values::toTime(v(5));
    kept.finding.code = v(6).toString();
    kept.finding.about = QJsonDocument::fromJson(v(7).toString().toUtf8()).object().toVariantMap();
    if (!v(8).isNull()) kept.finding.mark = ProofMark { v(8).toString(), v(9).toLongLong(), v(10).toLongLong() };
    return std::optional(std::move(kept));
}

} // namespace signalbox::operationproofs
