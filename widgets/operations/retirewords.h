#pragma once

#include "operations/retireplan.h"
#include "tables/fleettablemodel.h"

#include <QCoreApplication>

namespace signalbox {

/// The sentences of the retire wizard, for one reader.
class RetireWords
{
    Q_DECLARE_TR_FUNCTIONS(RetireWords)
public:
    /// `sources` outlive it.
    explicit RetireWords(const TableSources &sources) : m_sources(sources) { }

    /// Rich text.
    QString review(const RetirePlan &plan) const;
    /// Why a vehicle is left as it is.
    QString exclusion(const RetiringVehicle &vehicle) const;
    QString progress(const RetirePlan &plan) const;
    QString standing(const RetiringVehicle &vehicle) const;
    /// Why it may not be confirmed; empty when it may.
    QString obstacle(const RetirePlan &plan) const;
    QString holdText(int count) const { return tr("Hold to retire %n vehicle(s)", nullptr, count); }
    QString typedText(int count) const { return tr("Retire %n vehicle(s)", nullptr, count); }
    /// The connection that a vehicle's orders go over.
    QString connectionOf(const VehicleId &vehicle) const;

private:
    const TableSources &m_sources;
};

} // namespace signalbox
