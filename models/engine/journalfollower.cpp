#include "engine/journalfollower.h"

#include "base/deliver.h"

namespace signalbox {

namespace {
constexpr int newest = 500; // a second brings fewer changes than that; open ones are read whatever their age

Viewer everything()
{
    Viewer viewer;
    viewer.role = Role::Administrator;
    return viewer;
}
} // namespace

JournalFollower::JournalFollower(Journal &journal, Revision revision)
    : m_journal(journal), m_revision(std::move(revision)), m_timer(this)
{
    connect(&m_timer, &QTimer::timeout, this, &JournalFollower::look);
}

void JournalFollower::start()
{
    m_timer.start(1000);
    look();
}

void JournalFollower::look()
{
    if (std::exchange(m_reading, true)) return;
    deliver(m_revision(), this, [this](const Result<qint64> &revision) {
        m_reading = false;
        if (revision && *revision != m_seen) read(*revision);
    });
}

void JournalFollower::read(qint64 revision)
{
    m_reading = true;
    OperationFilter open;
    open.openOnly = true;
    open.limit = std::numeric_limits<int>::max();
    deliver(m_journal.list(everything(), open), this, [this, revision](const Result<std::vector<Operation>> &operations) {
        if (operations) take(*operations);
        OperationFilter latest;
        latest.limit = newest;
        deliver(m_journal.list(everything(), latest), this, [this, revision](const Result<std::vector<Operation>> &ended) {
            m_reading = false;
            if (!ended) return;
            take(*ended);
            if (std::exchange(m_seen, revision) < 0) Q_EMIT first();
        });
    });
}

void JournalFollower::take(const std::vector<Operation> &operations)
{
    for (const Operation &op : operations) {
        const auto known = m_known.constFind(op.id);
        // An end is final: what says otherwise was read before it.
        if (known != m_known.cend() && (known->state == op.state || !isOpen(known->state))) continue;
        learn(op);
        Q_EMIT changed(op);
    }
}

void JournalFollower::learn(const Operation &operation)
{
    m_known.insert(operation.id, { operation.state, operation.connection });
}

int JournalFollower::openCount() const
{
    return int(std::count_if(m_known.cbegin(), m_known.cend(), [](const Known &k) { return isOpen(k.state); }));
}

int JournalFollower::openCount(const QString &connection) const
{
    return int(std::count_if(m_known.cbegin(), m_known.cend(), [&](const Known &k) { return isOpen(k.state) && k.connection == connection; }));
}

} // namespace signalbox
