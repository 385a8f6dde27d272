#pragma once

#include "base/result.h"

#include <memory>
#include <string_view>

class QSqlDatabase;

namespace signalbox {

/// The rows of one SELECT, forward, for reading tables of a million rows: no QVariant a column where the driver
/// lets us (SQLite's own C interface, when Qt's driver runs on the library that we are linked to).
class RowCursor
{
public:
    /// Stands before the first row. Errors: "store.query".
    static Result<std::unique_ptr<RowCursor>> open(QSqlDatabase &db, const QString &statement, const QVariantList &values = {});
    virtual ~RowCursor() = default;

    /// False at the end, and after an error, which `error` then is.
    virtual bool next() = 0;
    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0; ///< 0 for null
    virtual std::string_view text(int column) const = 0; ///< UTF-8, until next(); empty for null
    const std::optional<Error> &error() const { return m_error; }

protected:
    std::optional<Error> m_error;
};

} // namespace signalbox
