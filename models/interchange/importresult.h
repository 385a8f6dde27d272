#pragma once

#include "base/result.h"
#include "interchange/inventorycolumns.h"

#include <array>

namespace signalbox {

enum class RowOutcome : std::uint8_t { New, Changed, Unchanged, Refused };
constexpr int rowOutcomeCount = 4;
QLatin1StringView code(RowOutcome outcome); ///< "new" "changed" "unchanged" "refused"

/// What becomes of one row. A refused row changed nothing; notes of a row that was taken are warnings.
struct RowResult
{
    qint64 row = 0; ///< data rows from 1
    qint64 line = 0; ///< of the file, where the row begins
    RowOutcome outcome = RowOutcome::Unchanged;
    QString vehicle; ///< as far as it is known
    QString iccid;
    ColumnSet changed = 0;
    std::vector<Error> notes; ///< codes with parameters; "column" says where

    bool warns() const { return outcome != RowOutcome::Refused && !notes.empty(); }
    bool operator==(const RowResult &) const = default;
};

struct ImportCounts
{
    std::array<qint64, rowOutcomeCount> outcomes {};
    qint64 warned = 0;

    void add(const RowResult &result);
    qint64 rows() const;
    qint64 of(RowOutcome outcome) const { return outcomes[std::size_t(outcome)]; }
    bool operator==(const ImportCounts &) const = default;
};

/// Notes as the store keeps them.
QByteArray notesToJson(const std::vector<Error> &notes);
std::vector<Error> notesFromJson(const QByteArray &json);

} // namespace signalbox
