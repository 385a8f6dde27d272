// The recorded exchanges of an onomondo-eim 0.0.2 against the dialect as it is used: over TLS with a client certificate.
#include "provisioning/onomondobackend.h"
#include "support/oddserver.h"
#include "support/testpki.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFutureWatcher>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <cstdio>

using namespace signalbox;

namespace {

/// One order of a recording: what was sent for it, and every answer about it.
struct Recording
{
    QString label;
    QByteArray body;
    QByteArray created; ///< the answer, as octets
    QList<QByteArray> lookups;
    QJsonArray outcome; ///< as the recorder noted it
};

QByteArray octets(const QJsonObject &response)
{
    QByteArray raw = "HTTP/1.1 " + QByteArray::number(response[QStringLiteral("status")].toInt()) + " recorded\r\n";
    const QJsonObject headers = response[QStringLiteral("headers")].toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header) raw += header.key().toLatin1() + ": " + header.value().toString().toLatin1() + "\r\n";
    return raw + "\r\n" + response[QStringLiteral("body")].toString().toUtf8();
}

std::vector<Recording> read(const QString &path)
{
    std::vector<Recording> found;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return found;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object(), exchange = line[QStringLiteral("exchange")].toObject();
        if (exchange.isEmpty()) continue;
        const QByteArray answer = octets(exchange[QStringLiteral("response")].toObject());
        if (line[QStringLiteral("step")] == QLatin1String("create")) {
            found.push_back({ line[QStringLiteral("label")].toString(), exchange[QStringLiteral("request")][QStringLiteral("body")].toString().toUtf8(), answer, {}, {} });
            continue;
        }
        for (Recording &one : found)
            if (one.label == line[QStringLiteral("label")].toString()) {
                one.lookups += answer;
                one.outcome = line[QStringLiteral("outcome")].toArray();
            }
    }
    return found;
}

template<typename T>
T await(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished()) loop.exec();
    return future.result();
}

/// The operation that sends `body`, when there is one.
std::optional<Operation> operationOf(const QByteArray &body, std::optional<ActivationCode> &activation)
{
    const QJsonObject request = QJsonDocument::fromJson(body).object(), order = request[QStringLiteral("order")].toObject();
    const QJsonArray commands = order[QStringLiteral("psmo")].toArray();
    const auto eid = Eid::parse(request[QStringLiteral("eidValue")].toString());
    if (!eid || (order.contains(QStringLiteral("psmo")) && commands.size() != 1)) return {};
    Operation op;
    op.eid = *eid;
    if (order.contains(QStringLiteral("download"))) {
        op.kind = OperationKind::Download;
        const auto code = ActivationCode::parse(order[QStringLiteral("download")][QStringLiteral("activationCode")].toString());
        if (code) activation = *code;
        return code ? std::optional(op) : std::nullopt;
    }
    const QString name = commands.first().toObject().keys().value(0);
    const QJsonObject command = commands.first()[name].toObject();
    op.iccid = onomondo::fromSwappedHex(command[QStringLiteral("iccid")].toString());
    op.rollback = command[QStringLiteral("rollback")].toBool();
    op.details.allow = command[QStringLiteral("autoEnableFlag")].toBool();
    op.details.smdpAddress = command[QStringLiteral("smdpAddress")].toString();
    if (name == QLatin1String("listProfileInfo")) op.kind = OperationKind::Audit;
    else if (name == QLatin1String("configureAutoEnable")) op.kind = OperationKind::ImmediateEnable;
    else if (const auto kind = operationKindFromCode(name)) op.kind = *kind;
    else return {};
    return op;
}

/// What the recorder's own note of the outcome means; from the words alone, without the dialect.
OrderStatus::Kind meaning(const QJsonArray &outcome)
{
    using Kind = OrderStatus::Kind;
    Kind kind = Kind::InDoubt;
    for (const QJsonValue &one : outcome) {
        const QString name = one.toObject().keys().value(0);
        const QJsonValue value = one[name];
        const QString word = value.isObject() ? value[QStringLiteral("finalResult")].toString() : value.toString();
        if (name == QLatin1String("procedureError")) return word == QLatin1String("abortedOrder") ? Kind::InDoubt : Kind::Failed;
        if (name == QLatin1String("rollbackResult")) return word == QLatin1String("ok") ? Kind::RolledBack : Kind::InDoubt;
        if (name == QLatin1String("cancelSessionResult")) return Kind::Failed;
        if (name != QLatin1String("processingTerminated")) kind = word == QLatin1String("ok") || word == QLatin1String("successResult") ? Kind::Succeeded : Kind::Failed;
    }
    return kind;
}

bool replay(const Recording &one, OddServer &server, OnomondoBackend &backend)
{
    std::optional<ActivationCode> activation;
    auto op = operationOf(one.body, activation);
    if (!op) return true;
    const auto wrong = [&](const QString &what) {
        std::printf("%s: %s\n", qPrintable(one.label), qPrintable(what));
        return false;
    };
    server.next = { { Behaviour::Kind::Answer, one.created } };
    for (const QByteArray &lookup : one.lookups) server.next.push_back({ Behaviour::Kind::Answer, lookup });
    server.requests.clear();
    const SubmitAnswer accepted = await(backend.submit(*op, activation));
    if (accepted.kind != SubmitAnswer::Kind::Accepted) return wrong(QStringLiteral("not accepted: ") + accepted.code + accepted.error.code);
    if (!server.requests.value(0).endsWith(one.body)) return wrong(QStringLiteral("another body was sent: ") + QString::fromUtf8(server.requests.value(0)));
    op->providerRef = accepted.providerRef;
    OrderStatus last;
    for (qsizetype i = 0; i < one.lookups.size(); ++i) {
        const auto status = await(backend.status(*op));
        if (!status) return wrong(status.error().code);
        last = *status;
    }
    const bool ended = !one.outcome.isEmpty();
    if (ended && last.kind != meaning(one.outcome)) return wrong(QStringLiteral("outcome %1, recorded %2").arg(int(last.kind)).arg(QString::fromUtf8(QJsonDocument(one.outcome).toJson(QJsonDocument::Compact))));
    if (!ended && last.kind != OrderStatus::Kind::Working && last.kind != OrderStatus::Kind::Accepted && last.kind != OrderStatus::Kind::InDoubt) return wrong(QStringLiteral("ended without an outcome"));
    return true;
}

/// A recording that also has members the desk does not send is no order of the desk.
bool isOurs(const Recording &one)
{
    return !one.body.contains("tagList") && !one.body.contains("searchCriteria") && !one.body.contains("smdpOid") && !one.body.contains("getRAT");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    const TestPki pki(folder.path());
    if (!pki.good) return 1;
    OddServer server(pki.server());
    ProviderAccess access;
    access.name = QStringLiteral("replay");
    access.root = QUrl(QStringLiteral("https://localhost:%1/").arg(server.port()));
    access.tls = { pki.path(QStringLiteral("ca.pem")), pki.path(QStringLiteral("desk.pem")), pki.path(QStringLiteral("desk.key")) };
    const auto backend = OnomondoBackend::make(access);
    if (!backend) return 1;
    int orders = 0, wrong = 0;
    for (const QString &file : app.arguments().mid(1))
        for (const Recording &one : read(file)) {
            if (!isOurs(one)) continue;
            ++orders;
            if (!replay(one, server, **backend)) ++wrong;
        }
    std::printf("%d recorded orders replayed, %d not as recorded\n", orders, wrong);
    return orders >= 20 && wrong == 0 ? 0 : 1;
}
