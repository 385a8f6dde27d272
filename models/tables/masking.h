#pragma once

#include "access/fields.h"
#include "base/clock.h"
#include "tables/tablecell.h"

namespace signalbox {

/// What one viewer may read; every table asks here and nowhere else.
class Masking
{
public:
    Masking(AccessTable access, Viewer viewer) : m_access(std::move(access)), m_viewer(std::move(viewer)) { }

    /// All of the group's values as they are.
    bool sees(FieldGroup group) const { return whole(group); }
    bool seesCauses() const { return whole(FieldGroup::Causes); }
    bool seesIdentity() const { return whole(FieldGroup::Identity); }
    /// Own scope reaches back 30 days.
    bool seesPosition(Instant at, Instant now) const;
    bool seesPositions() const { return whole(FieldGroup::Position); }
    /// An identifier: shortened to its last six in the cell, whole in the tip; the last four, or hidden.
    TableCell identifier(const QString &digits, const QString &whole = {}) const;
    /// Of an identifier of which only the last four characters were given out.
    TableCell ending(const QString &lastFour) const;
    /// IP addresses have no harmless last four.
    TableCell address(const QString &ip) const;
    QString whyHidden(FieldGroup group) const; ///< "Causes are hidden for Finance. …"
    const Viewer &viewer() const { return m_viewer; }

private:
    bool whole(FieldGroup group) const;
    AccessTable m_access;
    Viewer m_viewer;
};

} // namespace signalbox
