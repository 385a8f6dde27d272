#pragma once

#include "interchange/importledger.h"
#include "interchange/rowreader.h"
#include "places/networknames.h"

#include <QSet>

namespace signalbox {

/// What an import knows besides file and store.
struct ImportSurroundings
{
    FleetId fleet; ///< of rows that name none
    Viewer viewer;
    QSet<QString> connections; ///< of the workspace; another name is a warning
    std::shared_ptr<const NetworkNames> networks; ///< may be null: then no network is unlisted
};

/// Decides what one row means and does it: the same for a rehearsal and an import. A row is about one vehicle
/// (its name, or the VIN, IMEI, EID or ICCID by which the store knows it) and at most one of its profiles. Cells
/// that are empty change nothing. Within a file the first word about a field stands: a later row may add to it
/// and may not contradict it.
class RowJudge
{
public:
    RowJudge(ImportLedger &ledger, const ImportSurroundings &around) : m_ledger(ledger), m_around(around) { }

    /// Notes: codes of the domain types and "import.*" with {column, value}. An error is the store's.
    Result<RowResult> take(const RowSaid &row, qint64 number);

private:
    struct Case; // one row under way
    Result<void> judge(Case &c) const;
    Result<void> findVehicle(Case &c) const;
    Result<void> checkHolders(Case &c) const;
    Result<void> checkFile(Case &c) const;
    void applyCells(Case &c) const;
    void checkScope(Case &c) const;
    void compare(Case &c) const;
    void warn(Case &c) const;
    Result<void> write(const Case &c) const;

    ImportLedger &m_ledger;
    const ImportSurroundings &m_around;
};

} // namespace signalbox
