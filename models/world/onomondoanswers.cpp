// What a card said, as the onomondo facade tells it: in JSON and as an Erlang term.
#include "world/onomondocommands.h"

#include "sgp32/download.h"
#include "sgp32/esipa.h"
#include "sgp32/package.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

namespace signalbox::world::onomondo {

namespace {

using namespace sgp32;

QByteArray compact(const QJsonArray &outcome)
{
    return QJsonDocument(outcome).toJson(QJsonDocument::Compact);
}

QByteArray single(const char *name, const QJsonValue &value)
{
    return compact({ QJsonObject { { QString::fromLatin1(name), value } } });
}

const char *nameOf(ResultKind kind)
{
    switch (kind) {
    case ResultKind::Enable: return "enableResult";
    case ResultKind::Disable: return "disableResult";
    case ResultKind::Delete: return "deleteResult";
    case ResultKind::ImmediateEnable: return "configureAutoEnableResult";
    case ResultKind::Rollback: return "rollbackResult";
    case ResultKind::SetFallback: return "setFallbackAttributeResult";
    case ResultKind::UnsetFallback: return "unsetFallbackAttributeResult";
    case ResultKind::SetDefaultDp: return "setDefaultDpAddressResult";
    case ResultKind::GetRat: return "getRATResult";
    case ResultKind::ListProfiles: return "listProfileInfoResult";
    case ResultKind::ListEim: return "listEimResult";
    case ResultKind::Terminated: break;
    }
    return "processingTerminated";
}

/// Names of v1.0; what came later has only its number.
QJsonValue codeOf(ResultKind kind, std::int64_t code)
{
    if (code == 0) return QStringLiteral("ok");
    if (code == 127) return QStringLiteral("undefinedError");
    if (kind == ResultKind::Terminated && code == 2) return QStringLiteral("unknownOrDamagedCommand");
    const bool state = kind == ResultKind::Enable || kind == ResultKind::Disable || kind == ResultKind::Delete;
    if (state && code == 1) return QStringLiteral("iccidOrAidNotFound");
    if (state && code == 2) return kind == ResultKind::Disable ? QStringLiteral("profileNotInEnabledState") : QStringLiteral("profileNotInDisabledState");
    return qint64(code);
}

QString swapped(const Iccid &iccid)
{
    return QString::fromLatin1(iccid.wire().toHex().toUpper());
}

QJsonObject listing(const CommandResult &one)
{
    if (one.code != Ok) return { { QStringLiteral("finalResult"), QStringLiteral("errorResult") } };
    QJsonArray profiles;
    static constexpr const char *classes[] = { "test", "provisioning", "operational" };
    for (const ListedProfile &profile : one.profiles) {
        QJsonObject said { { QStringLiteral("iccid"), swapped(profile.iccid) },
                           { QStringLiteral("profileState"), profile.state == ProfileState::Enabled ? QStringLiteral("enabled") : QStringLiteral("disabled") },
                           { QStringLiteral("profileName"), profile.name }, { QStringLiteral("fallbackAttribute"), profile.fallback } };
        if (profile.kind) said.insert(QStringLiteral("profileClass"), QLatin1StringView(classes[int(*profile.kind)]));
        profiles.append(said);
    }
    return { { QStringLiteral("finalResult"), QStringLiteral("successResult") }, { QStringLiteral("profileInfoList"), profiles } };
}

QJsonObject eims(const CommandResult &one)
{
    QJsonArray list;
    for (const QString &id : one.eims) list.append(QJsonObject { { QStringLiteral("eimId"), id } });
    return { { QStringLiteral("finalResult"), QStringLiteral("successResult") }, { QStringLiteral("eimIdList"), list } };
}

QByteArray packageOutcome(const PackageResult &result)
{
    if (result.form != ResultForm::Signed) {
        static const QHash<std::int64_t, QString> names { { InvalidEid, QStringLiteral("invalidEid") }, { ReplayError, QStringLiteral("replayError") },
                                                          { CounterOutOfRange, QStringLiteral("counterValueOutOfRange") }, { UndefinedError, QStringLiteral("undefinedError") } };
        return single("euiccPackageErrorCode", names.contains(result.error) ? QJsonValue(names[result.error]) : QJsonValue(qint64(result.error)));
    }
    QJsonArray outcome;
    for (const CommandResult &one : result.results) {
        const QJsonValue value = one.kind == ResultKind::ListProfiles ? QJsonValue(listing(one))
            : one.kind == ResultKind::ListEim                         ? QJsonValue(eims(one))
            : one.kind == ResultKind::GetRat                          ? QJsonValue(QJsonArray())
                                                                      : codeOf(one.kind, one.code);
        outcome.append(QJsonObject { { QString::fromLatin1(nameOf(one.kind)), value } });
    }
    return compact(outcome);
}

QByteArray dataOutcome(const QByteArray &message)
{
    const auto said = parseProvideResultRequest(message);
    const auto *data = said ? std::get_if<CardData>(&said->body) : nullptr;
    if (!data) return single("euiccDataResult", QJsonObject { { QStringLiteral("edrResult"), QStringLiteral("undefinedError") } });
    const auto hex = [](const QByteArray &octets) { return QString::fromLatin1(octets.toHex().toUpper()); };
    QJsonObject facts { { QStringLiteral("euiccInfo2"), hex(data->info) }, { QStringLiteral("eumCertificate"), hex(data->makerCertificate) },
                        { QStringLiteral("euiccCertificate"), hex(data->cardCertificate) } };
    if (!data->defaultSmdp.isEmpty()) facts.insert(QStringLiteral("defaultSmdpAddress"), data->defaultSmdp);
    return single("euiccDataResult", QJsonObject { { QStringLiteral("edrResult"), QStringLiteral("ok") }, { QStringLiteral("euiccData"), facts } });
}

// The external term format: 64 atom, 68 tuple, 74 map, 6D binary, 62 integer, 6C list, 6A its end.
template<typename T>
QByteArray bigEndian(T value)
{
    QByteArray out(sizeof(T), '\0');
    qToBigEndian(value, out.data());
    return out;
}
QByteArray atom(const QByteArray &name) { return 'd' + bigEndian(quint16(name.size())) + name; }
QByteArray binary(const QByteArray &octets) { return 'm' + bigEndian(quint32(octets.size())) + octets; }
QByteArray integer(std::int64_t value) { return 'b' + bigEndian(qint32(value)); }
QByteArray pair(const QByteArray &name, const QByteArray &value) { return QByteArray("h\x02", 2) + atom(name) + value; }
QByteArray map(const QList<std::pair<QByteArray, QByteArray>> &members)
{
    QByteArray out = 't' + bigEndian(quint32(members.size()));
    for (const auto &[name, value] : members) out += atom(name) + value;
    return out;
}
QByteArray list(const QList<QByteArray> &items)
{
    return items.isEmpty() ? QByteArray("j") : 'l' + bigEndian(quint32(items.size())) + items.join() + 'j';
}

QByteArray resultTerm(const CommandResult &one)
{
    const QJsonValue code = codeOf(one.kind, one.code);
    return pair(nameOf(one.kind), code.isString() ? atom(code.toString().toLatin1()) : integer(one.code));
}

} // namespace

QByteArray noTerm()
{
    return '\x83' + atom("none");
}

QByteArray outcomeOf(const EimOrder &order, const QByteArray &message)
{
    if (order.action == EimAction::Query) return dataOutcome(message);
    if (order.action != EimAction::Download) {
        const auto result = parsePackageResult(message);
        return result ? packageOutcome(*result) : single("procedureError", QStringLiteral("euiccSignatureInvalid"));
    }
    if (message.isEmpty()) return single("procedureError", QStringLiteral("authenticateClientError"));
    if (!order.succeeded || !order.iccid) return single("profileInstallationResult", QJsonObject { { QStringLiteral("finalResult"), QStringLiteral("errorResult") } });
    return single("profileInstallationResult", QJsonObject { { QStringLiteral("finalResult"), QStringLiteral("successResult") }, { QStringLiteral("iccid"), swapped(*order.iccid) } });
}

QByteArray termOf(const EimOrder &order, const EimCard &card, std::int64_t associationToken, const QByteArray &message)
{
    const auto result = order.action == EimAction::Commands ? parsePackageResult(message) : Result<PackageResult>(failure("eim.term"));
    if (!result || result->form != ResultForm::Signed) return noTerm();
    QList<QByteArray> results;
    for (const CommandResult &one : result->results) results += resultTerm(one);
    const QByteArray data = map({ { "counterValue", integer(result->counter) }, { "eimId", binary(result->eimId.toUtf8()) }, { "euiccResult", list(results) },
                                  { "seqNumber", integer(result->sequence) }, { "transactionId", binary(result->transactionId) } });
    const QByteArray body = map({ { "euiccPackageResultDataSigned", data }, { "euiccSignEPR", binary(result->signature) }, { "der", binary(message) },
                                  { "request", binary(order.package) }, { "euiccCertificate", binary(card.cardCertificate) },
                                  { "eumCertificate", binary(card.makerCertificate) }, { "associationToken", integer(associationToken) } });
    return '\x83' + pair("euiccPackageResult", pair("euiccPackageResultSigned", body));
}

} // namespace signalbox::world::onomondo
