#include "orders.h"

namespace signalbox {

OrderTrial::OrderTrial(const Zoo &zoo, const TestPki &pki, const QString &dir, std::chrono::seconds lasts, std::function<void()> done)
    : m_zoo(zoo), m_done(std::move(done))
{
    SqliteStoreOptions options;
    options.path = dir + QStringLiteral("/zoo.sqlite");
    auto store = SqliteStore::open(std::move(options), m_wall);
    if (!store) qFatal("no store");
    m_store = std::move(*store);
    m_store->takeOwnership(QUuid::createUuid(), QStringLiteral("badservers")).waitForFinished();
    m_runner = std::make_unique<OperationRunner>(m_store->journal(), m_store->reader(), m_wall, m_wall, m_watch, ProofJudge(m_wall));
    int card = 10;
    for (const auto &animal : zoo.animals()) {
        m_backends.push_back(std::move(CamaraBackend::make(optionsFor(*animal, pki)).value()));
        const LifePolicy policy { std::chrono::hours(1), std::chrono::milliseconds(500), std::chrono::hours(1) };
        m_runner->addConnection(*m_backends.back(), policy, { 100, 100, 16 });
        record(*animal, card);
    }
    m_runner->start();
    QTimer::singleShot(lasts, this, [this] { end(); });
}

OrderTrial::~OrderTrial() = default;

void OrderTrial::record(const BadServer &server, int &card)
{
    for (const OperationKind kind : orderKinds()) {
        Operation op = operationOf(kind, card++);
        op.providerRef.clear();
        op.connection = server.name();
        op.createdAt = op.stateSince = m_wall.now();
        op.notAfter = op.createdAt + std::chrono::hours(1);
        op.state = OperationState::Recorded;
        const auto activation = kind == OperationKind::Download ? std::optional(activationCode()) : std::nullopt;
        const auto added = m_store->journal().add(op, activation).result();
        if (!added) m_fault = added.error().code + u' ' + added.error().technical;
    }
}

void OrderTrial::end()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    OperationFilter all;
    all.limit = 10'000;
    const auto listed = m_store->journal().list(viewer, all).result();
    if (listed) m_ended = *listed;
    else m_fault = listed.error().code;
    m_runner.reset();
    m_done();
}

QStringList OrderTrial::lines() const
{
    QStringList lines;
    for (const auto &animal : m_zoo.animals()) {
        QStringList fates;
        for (const OperationKind kind : orderKinds()) {
            const auto op = std::find_if(m_ended.begin(), m_ended.end(), [&](const Operation &o) { return o.connection == animal->name() && o.kind == kind; });
            if (op == m_ended.end()) continue;
            const bool settled = op->state == OperationState::Settled;
            fates += QString(code(kind)) + u' ' + (settled ? QString(code(op->outcome)) + u' ' + code(op->evidence) : QString(code(op->state)));
        }
        lines += animal->name() + QStringLiteral(" | orders | ") + fates.join(QStringLiteral(", "));
    }
    return lines;
}

} // namespace signalbox
