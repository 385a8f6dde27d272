#pragma once

#include "interchange/rowjudge.h"

namespace signalbox {

/// One row on its way through RowJudge.
struct RowJudge::Case
{
    const RowSaid &row;
    RowResult result;
    VehicleRecord before, after;
    Profile profileBefore, profileAfter;
    bool known = false; ///< the vehicle is in the store
    bool profileKnown = false;
    int slot = -1; ///< of the profile; -1: the row is about none
    SaidBefore said; ///< of the vehicle by earlier rows of this file
    QString subject;

    bool refused() const { return result.outcome == RowOutcome::Refused; }
    void refuse(Error error)
    {
        result.outcome = RowOutcome::Refused;
        result.notes.push_back(std::move(error));
    }
    void refuse(const char *code, Column field, QVariantMap with = {}) { refuse(about(code, field, std::move(with))); }
    void warn(const char *code, Column field, QVariantMap with = {}) { result.notes.push_back(about(code, field, std::move(with))); }
    Error about(const char *code, Column field, QVariantMap with) const
    {
        with.insert(QStringLiteral("column"), QLatin1StringView(columnSpec(field).code));
        if (const QString *cell = row.cell(field); cell && !with.contains(QStringLiteral("value"))) with.insert(QStringLiteral("value"), *cell);
        return { QLatin1StringView(code), std::move(with), {} };
    }
};

} // namespace signalbox
