#include "provisioning/emnifydialect.h"

#include "provisioning/answerfaults.h"
#include "provisioning/httpdate.h"
#include "provisioning/tlssettings.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace signalbox::emnify {

namespace {

using namespace answers;
using enum OperationKind;

constexpr qsizetype mostEntries = 256;
constexpr Span clocksDiffer = std::chrono::minutes(2); // what was created earlier than this before ours is somebody else's

QJsonArray listOf(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body()).array();
}

/// The words of a description, lower case.
QStringList wordsOf(const QJsonValue &entry)
{
    static const QRegularExpression gaps(QStringLiteral("[^a-z]+"));
    return entry[QLatin1StringView("description")].toString().left(256).toLower().split(gaps, Qt::SkipEmptyParts);
}

/// What an action's description says it is; several meanings are none.
std::optional<OperationKind> meaning(const QStringList &words)
{
    const auto has = [&words](const char *word) { return words.contains(QLatin1StringView(word)); };
    if (has("fallback")) {
        if (has("unset") || has("remove") || has("clear")) return UnsetFallback;
        return has("set") ? std::optional(SetFallback) : std::nullopt;
    }
    struct Verb { const char *word; OperationKind kind; };
    static constexpr Verb verbs[] = { { "download", Download }, { "enable", Enable }, { "activate", Enable }, { "disable", Disable }, { "deactivate", Disable }, { "delete", Delete } };
    std::optional<OperationKind> found;
    for (const Verb &verb : verbs) {
        if (!has(verb.word)) continue;
        if (found && *found != verb.kind) return std::nullopt;
        found = verb.kind;
    }
    return found;
}

std::optional<OrderStatus::Kind> stateOf(const QStringList &words)
{
    using Kind = OrderStatus::Kind;
    struct State { const char *word; Kind kind; };
    static constexpr State states[] = {
        { "scheduled", Kind::Accepted }, { "pending", Kind::Accepted }, { "queued", Kind::Accepted }, { "created", Kind::Accepted }, { "accepted", Kind::Accepted },
        { "progress", Kind::Working }, { "running", Kind::Working }, { "executing", Kind::Working }, { "processing", Kind::Working },
        { "success", Kind::Succeeded }, { "successful", Kind::Succeeded }, { "succeeded", Kind::Succeeded }, { "completed", Kind::Succeeded },
        { "failed", Kind::Failed }, { "failure", Kind::Failed }, { "error", Kind::Failed }, { "rejected", Kind::Failed },
        { "expired", Kind::NotFetched }, { "rolled", Kind::RolledBack }, { "rollback", Kind::RolledBack },
    };
    std::optional<Kind> found;
    for (const State &state : states) {
        if (!words.contains(QLatin1StringView(state.word))) continue;
        if (found && *found != state.kind) return std::nullopt;
        found = state.kind;
    }
    return found;
}

/// The list of {id, description}, or why there is none.
Result<QJsonArray> vocabulary(const QUrl &root, const HttpAnswer &answer)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    const QJsonArray list = listOf(answer);
    if (list.isEmpty() || list.size() > mostEntries) return tl::unexpected(wrongMember(root, "description"));
    return list;
}

std::optional<int> idOf(const QJsonValue &entry)
{
    const QJsonValue id = entry[QLatin1StringView("id")];
    return id.isDouble() && id.toInt(-1) >= 0 ? std::optional(id.toInt()) : std::nullopt;
}

/// A name in a path: nothing that could lead elsewhere.
QString segment(const QJsonValue &id)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9-]{1,64}\\z"));
    const QString text = id.isDouble() ? QString::number(id.toInteger()) : id.toString();
    return form.match(text).hasMatch() ? text : QString();
}

/// The provider's word for why; free text of its own.
QString reasonOf(const QJsonObject &body)
{
    const QJsonObject error = body.value(QLatin1StringView("error")).toObject();
    const QString reason = error.value(QLatin1StringView("reason")).toString(), message = error.value(QLatin1StringView("message")).toString();
    return (reason.isEmpty() || message.isEmpty() ? reason + message : reason + QStringLiteral(": ") + message).left(256);
}

QString codeOf(const HttpAnswer &answer)
{
    const QString message = objectOf(answer).value(QLatin1StringView("message")).toString().left(256);
    return message.isEmpty() ? QStringLiteral("HTTP %1").arg(answer.status()) : message;
}

std::optional<OrderStatus::Kind> stateOf(const QJsonValue &operation, const Vocabulary &words)
{
    const auto id = idOf(operation[QLatin1StringView("status")]);
    const auto known = id ? words.statuses.constFind(*id) : words.statuses.cend();
    return known == words.statuses.cend() ? std::nullopt : std::optional(*known);
}

} // namespace

bool isOfSim(OperationKind kind)
{
    return kind == Suspend || kind == Resume || kind == ImeiLock || kind == ImeiUnlock;
}

std::optional<Error> faultOf(const QUrl &root, const HttpAnswer &answer)
{
    if (auto trouble = troubleOf(root, answer, codeOf(answer))) return trouble;
    if (answer.status() < 300 || answer.status() == 404) return std::nullopt;
    QVariantMap parameters = whereTo(root);
    parameters.insert(QStringLiteral("status"), answer.status());
    return Error { QStringLiteral("connection.protocol"), parameters, codeOf(answer) };
}

Result<bool> readActions(const QUrl &root, const HttpAnswer &answer, Vocabulary &into)
{
    const auto list = vocabulary(root, answer);
    if (!list) return tl::unexpected(list.error());
    QSet<OperationKind> twice;
    for (const QJsonValue &entry : *list) {
        const auto kind = meaning(wordsOf(entry));
        const auto id = idOf(entry);
        if (!kind || !id) continue;
        if (into.actions.contains(*kind)) twice.insert(*kind);
        into.actions.insert(*kind, *id);
    }
    for (const OperationKind kind : twice) into.actions.remove(kind);
    return true;
}

Result<bool> readStatuses(const QUrl &root, const HttpAnswer &answer, Vocabulary &into)
{
    const auto list = vocabulary(root, answer);
    if (!list) return tl::unexpected(list.error());
    for (const QJsonValue &entry : *list) {
        const auto kind = stateOf(wordsOf(entry));
        const auto id = idOf(entry);
        if (kind && id) into.statuses.insert(*id, *kind);
    }
    return true;
}

Result<bool> readSimStatuses(const QUrl &root, const HttpAnswer &answer, Vocabulary &into)
{
    const auto list = vocabulary(root, answer);
    if (!list) return tl::unexpected(list.error());
    for (const QJsonValue &entry : *list) {
        const QStringList words = wordsOf(entry);
        if (words == QStringList { QStringLiteral("activated") }) into.activated = idOf(entry);
        if (words == QStringList { QStringLiteral("suspended") }) into.suspended = idOf(entry);
    }
    return true;
}

BackendCapabilities capabilities(const Vocabulary &words)
{
    BackendCapabilities can;
    can.rollbackSelectable = can.listsOpenOrders = can.downloadsAndEnables = true;
    const QString unread = QStringLiteral("emnify-unread"), unlisted = QStringLiteral("emnify-unlisted"), view = QStringLiteral("emnify-provider-view");
    for (const OperationKind kind : { Audit, EuiccInfo, EimConfig, ImmediateEnable, SetDefaultDp }) can.refusals.insert(kind, view);
    for (const OperationKind kind : { Download, Enable, Disable, Delete, SetFallback, UnsetFallback }) {
        if (words.actions.contains(kind) && words.complete()) can.kinds.insert(kind);
        else can.refusals.insert(kind, words.complete() ? unlisted : unread);
    }
    const bool sims = words.activated && words.suspended;
    for (const OperationKind kind : { Suspend, Resume, ImeiLock, ImeiUnlock }) {
        const bool offered = words.complete() && (sims || kind == ImeiLock || kind == ImeiUnlock);
        if (offered) can.kinds.insert(kind);
        else can.refusals.insert(kind, words.complete() ? unlisted : unread);
    }
    if (words.complete()) can.kinds.insert(ReadStatus);
    else can.refusals.insert(ReadStatus, unread);
    can.tellsDeviceApart = std::find(words.statuses.cbegin(), words.statuses.cend(), OrderStatus::Kind::Working) != words.statuses.cend();
    return can;
}

std::optional<QByteArray> operationBody(const Operation &op, const std::optional<ActivationCode> &activation, const Vocabulary &words, Span validity)
{
    const auto action = words.actions.constFind(op.kind);
    if (action == words.actions.cend()) return std::nullopt;
    QJsonObject order { { QStringLiteral("action"), QJsonObject { { QStringLiteral("id"), *action } } },
                        { QStringLiteral("validity_period"), qint64(validity.count() / 1'000'000) } };
    if (op.kind == Download) {
        if (!activation) return std::nullopt;
        order.insert(QStringLiteral("activation_code"), activation->wire());
        if (op.details.thenEnable) order.insert(QStringLiteral("enable"), true);
    } else if (op.kind != UnsetFallback) {
        if (!op.iccid) return std::nullopt;
        order.insert(QStringLiteral("iccid_with_luhn"), op.iccid->toString());
    }
    const bool enables = op.kind == Enable || (op.kind == Download && op.details.thenEnable);
    if (enables) order.insert(QStringLiteral("rollback"), op.rollback);
    return QJsonDocument(QJsonArray { order }).toJson(QJsonDocument::Compact);
}

SubmitAnswer readSubmission(const QUrl &root, const HttpAnswer &answer, const QString &euicc)
{
    SubmitAnswer out;
    const int status = answer.status();
    if (status >= 200 && status < 300) {
        const QString id = segment(listOf(answer).first()[QLatin1StringView("id")]);
        out.kind = id.isEmpty() ? SubmitAnswer::Kind::Lost : SubmitAnswer::Kind::Accepted;
        if (id.isEmpty()) out.error = wrongMember(root, "id");
        else out.providerRef = euicc + u'/' + id;
        return out;
    }
    if (const auto fault = faultOf(root, answer)) out.error = *fault;
    if (status == 429 || status == 503) {
        out.kind = SubmitAnswer::Kind::NotSent;
        out.retryAfter = retryAfter(answer, WallClock().now());
    } else if (status >= 400 && status < 500 && status != 408) {
        out.kind = SubmitAnswer::Kind::Refused;
        out.code = codeOf(answer);
    }
    return out;
}

Result<OrderStatus> readOrder(const QUrl &root, const HttpAnswer &answer, const Vocabulary &words)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    OrderStatus out;
    if (answer.status() == 404) {
        out.kind = OrderStatus::Kind::Gone;
        out.code = codeOf(answer);
        return out;
    }
    if (!isObject(answer)) return tl::unexpected(notJson(root, answer));
    const QJsonObject body = objectOf(answer);
    const auto kind = stateOf(body, words);
    if (!kind) return tl::unexpected(wrongMember(root, "status")); // a number nobody explained
    out.kind = *kind;
    out.code = reasonOf(body);
    if (const auto iccid = Iccid::parse(body.value(QLatin1StringView("iccid_with_luhn")).toString())) out.assignedIccid = *iccid;
    const QDateTime done = QDateTime::fromString(body.value(QLatin1StringView("finalization_date")).toString().left(64), Qt::ISODateWithMs);
    if (done.isValid()) out.completedAt = instantFromMicros(done.toMSecsSinceEpoch() * 1000);
    return out;
}

Result<std::optional<QString>> findOpen(const QUrl &root, const HttpAnswer &answer, const Operation &operation, const Vocabulary &words, const QString &euicc)
{
    if (auto fault = faultOf(root, answer)) return tl::unexpected(std::move(*fault));
    if (!QJsonDocument::fromJson(answer.body()).isArray()) return tl::unexpected(notJson(root, answer));
    for (const QJsonValue &one : listOf(answer)) {
        const auto state = stateOf(one, words);
        const bool open = state == OrderStatus::Kind::Accepted || state == OrderStatus::Kind::Working;
        const bool same = idOf(one[QLatin1StringView("action")]) == words.actions.value(operation.kind, -1);
        const bool target = operation.kind == Download || !operation.iccid || one[QLatin1StringView("iccid_with_luhn")].toString() == operation.iccid->toString();
        const QDateTime created = QDateTime::fromString(one[QLatin1StringView("creation_date")].toString().left(64), Qt::ISODateWithMs);
        const bool older = created.isValid() && instantFromMicros(created.toMSecsSinceEpoch() * 1000) < operation.createdAt - clocksDiffer;
        const QString id = segment(one[QLatin1StringView("id")]);
        if (open && same && target && !older && !id.isEmpty()) return std::optional(euicc + u'/' + id);
    }
    return std::optional<QString>();
}

} // namespace signalbox::emnify
