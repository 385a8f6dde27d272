#pragma once

#include "operations/journal.h"

#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>

namespace signalbox {

/// Tells which operations others changed in the journal: asks once a second for a revision that rises with what they
/// wrote, and reads the open and the newest operations when it moved. Main thread.
class JournalFollower final : public QObject
{
    Q_OBJECT
public:
    using Revision = std::function<QFuture<Result<qint64>>()>;
    JournalFollower(Journal &journal, Revision revision);
    /// Reads at once, then every second; `first` is emitted after the first reading.
    void start();
    /// What this process did itself, so that it is no news a second later.
    void learn(const Operation &operation);
    int openCount() const;
    int openCount(const QString &connection) const;

Q_SIGNALS:
    void changed(const signalbox::Operation &operation);
    void first();

private:
    void look();
    void read(qint64 revision);
    void take(const std::vector<Operation> &operations);

    Journal &m_journal;
    Revision m_revision;
    QTimer m_timer;
    qint64 m_seen = -1;
    bool m_reading = false;
    struct Known
    {
        OperationState state;
        QString connection;
    };
    QHash<QUuid, Known> m_known;
};

} // namespace signalbox
