#pragma once

#include "domain/operation.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <vector>

namespace killanywhere {

using signalbox::OperationState;

/// An operation as the journal has it.
struct JournalEntry
{
    QString id;
    qint64 number = 0;
    signalbox::OperationKind kind = signalbox::OperationKind::Enable;
    QString vehicle;
    QString eid;
    QString iccid;
    QString previousIccid;
    OperationState state = OperationState::Drafted;
    signalbox::OperationOutcome outcome = signalbox::OperationOutcome::None;
    signalbox::Evidence evidence = signalbox::Evidence::None;
    QString code;
    int attempts = 0;
};

/// A look at signalbox.sqlite from outside, read only. After a kill it shows what the dead engine had
/// committed, and nothing moves until the next one starts.
class JournalFile
{
public:
    explicit JournalFile(const QString &path);
    ~JournalFile();
    JournalFile(const JournalFile &) = delete;

    bool isOpen() const { return m_database.isOpen(); }
    /// Open operations by id; cheap enough to be asked a thousand times a second.
    const QHash<QString, OperationState> &open();
    QString owner(); ///< token of the engine that took the workspace last
    std::vector<JournalEntry> entries();
    int sendings(const QString &id); ///< steps into Submitting
    /// Makes the engine blind to a request under way: for proving that this test can fail.
    void forgetSending(const QString &id);

private:
    QSqlDatabase m_database;
    QSqlQuery m_openQuery;
    QSqlQuery m_ownerQuery;
    QHash<QString, OperationState> m_open;
};

} // namespace killanywhere
