#pragma once

#include <QHash>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <vector>

namespace killanywhere {

/// An order that the lab's eIM took, with the operation that asked for it.
struct WorldOrder
{
    QString id;
    QString operation; ///< of the desk: the x-correlator of its request
    QString eid;
    QString iccid;
    bool done = false;
    bool succeeded = false;
    qint64 counter = 0; ///< of the package; 0: never handed to a card
    QString reason;
};

/// A look at world.sqlite from outside, read only: the eIM's request log and orders, and the cards.
class WorldFile
{
public:
    explicit WorldFile(const QString &path);
    ~WorldFile();
    WorldFile(const WorldFile &) = delete;

    bool isOpen() const { return m_database.isOpen(); }
    /// Whether the eIM has committed an order for this operation.
    bool took(const QString &operation);
    QHash<QString, std::vector<WorldOrder>> orders(); ///< by operation
    QHash<QString, int> requests(); ///< how often each operation's request was answered, refusals included
    /// The counter of each card as the card itself keeps it, by EID.
    QHash<QString, qint64> cardCounters(const QString &workspace);

private:
    QSqlDatabase m_database;
    QSqlQuery m_tookQuery;
};

} // namespace killanywhere
