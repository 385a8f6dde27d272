#include "verbs.h"

#include "base/deliver.h"
#include "words/errors.h"

namespace signalbox {

namespace {

const WallClock wall;

QString fateOf(const SubmitAnswer &answer)
{
    static const char *const names[] = { "accepted", "refused", "not sent", "lost" };
    const QString name = QString::fromLatin1(names[int(answer.kind)]);
    return answer.code.isEmpty() ? name : name + QStringLiteral(" (%1)").arg(answer.code);
}

} // namespace

const std::vector<OperationKind> &orderKinds()
{
    static const std::vector<OperationKind> kinds { OperationKind::Download, OperationKind::Enable, OperationKind::Disable, OperationKind::Delete,
                                                    OperationKind::SetFallback };
    return kinds;
}

ActivationCode activationCode()
{
    return *ActivationCode::parse(u"LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815");
}

CamaraOptions optionsFor(const BadServer &server, const TestPki &pki)
{
    CamaraOptions options;
    options.name = server.name();
    options.root = server.root();
    options.tls = { pki.path(QStringLiteral("ca.pem")), pki.path(QStringLiteral("desk.pem")), pki.path(QStringLiteral("desk.key")) };
    options.credentials = BearerToken { QStringLiteral("token") };
    options.timeouts = { connectTimeout, answerTimeout };
    return options;
}

Operation operationOf(OperationKind kind, int card)
{
    Operation op;
    op.id = QUuid::createUuid();
    op.kind = kind;
    op.fleet = *FleetId::parse(u"zoo");
    op.vehicle = *VehicleId::parse(QStringLiteral("V-%1").arg(card));
    op.eid = *Eid::parse(QString::fromLatin1(zooEid(card)));
    // Only an enabled profile can be disabled.
    if (kind != OperationKind::Download) op.iccid = *Iccid::parse(QString::fromLatin1(zooIccid(card, kind != OperationKind::Disable)));
    op.previousIccid = *Iccid::parse(QString::fromLatin1(zooIccid(card, false)));
    op.providerRef = QStringLiteral("R-1");
    return op;
}

VerbTrial::VerbTrial(const BadServer &server, const TestPki &pki, bool twice, std::function<void()> done)
    : m_name(server.name()), m_twice(twice), m_done(std::move(done)), m_backend(std::move(CamaraBackend::make(optionsFor(server, pki)).value()))
{
    m_began = wall.now();
    next();
}

void VerbTrial::next()
{
    const std::size_t step = m_step++;
    m_began = wall.now();
    if (step < orderKinds().size()) {
        const OperationKind kind = orderKinds()[step];
        const Operation op = operationOf(kind, 1);
        const auto activation = kind == OperationKind::Download ? std::optional(activationCode()) : std::nullopt;
        if (m_twice) m_backend->submit(op, activation);
        deliver(m_backend->submit(op, activation), this, [this, kind](const SubmitAnswer &answer) {
            tell(QString(code(kind)), fateOf(answer), answer.error.code.isEmpty() ? std::nullopt : std::optional(answer.error));
        });
    } else if (step == orderKinds().size()) {
        deliver(m_backend->status(operationOf(OperationKind::Enable, 1)), this, [this](const Result<OrderStatus> &status) {
            static const char *const names[] = { "accepted", "working", "succeeded", "failed", "rolled back", "gone" };
            tell(QStringLiteral("status"), status ? QString::fromLatin1(names[int(status->kind)]) : QString(), status ? std::nullopt : std::optional(status.error()));
        });
    } else if (step == orderKinds().size() + 1) {
        deliver(m_backend->profiles(operationOf(OperationKind::Enable, 1).eid), this, [this](const Result<std::vector<Profile>> &profiles) {
            tell(QStringLiteral("list"), profiles ? QStringLiteral("%1 profiles").arg(profiles->size()) : QString(), profiles ? std::nullopt : std::optional(profiles.error()));
        });
    } else if (step == orderKinds().size() + 2) {
        deliver(m_backend->test(), this, [this](const Result<Span> &answer) {
            tell(QStringLiteral("test"), answer ? QStringLiteral("works") : QString(), answer ? std::nullopt : std::optional(answer.error()));
        });
    } else {
        m_done();
    }
}

void VerbTrial::tell(const QString &verb, const QString &fate, const std::optional<Error> &error)
{
    m_longest = std::max(m_longest, std::chrono::duration_cast<std::chrono::milliseconds>(wall.now() - m_began));
    QString line = m_name + QStringLiteral(" | ") + verb + QStringLiteral(" | ") + (fate.isEmpty() ? QStringLiteral("-") : fate);
    if (error) {
        QVariantMap parameters = error->parameters;
        parameters.insert(QStringLiteral("port"), QStringLiteral("PORT"));
        line += QStringLiteral(" | ") + words::error({ error->code, parameters, {} }).sentence();
    }
    m_lines.append(line);
    next();
}

} // namespace signalbox
