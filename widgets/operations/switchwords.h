#pragma once

#include "operations/switchplan.h"
#include "tables/fleettablemodel.h"

#include <QCoreApplication>

namespace signalbox {

/// The sentences of the switch wizard, for one reader.
class SwitchWords
{
    Q_DECLARE_TR_FUNCTIONS(SwitchWords)
public:
    explicit SwitchWords(const TableSources &sources) : m_sources(sources) { }

    /// "SFR 208 10"
    QString network(const QString &name, std::optional<Plmn> home) const;
    QString choice(const SwitchChoice &choice) const { return network(choice.name, choice.home); }
    /// "12 vehicles will leave Orange F 208 01 for SFR 208 10 at their next contact. 2 are excluded." Rich text.
    QString review(const SwitchPlan &plan) const;
    /// The same in the past tense of the run page: "10 of 12 settled, 9 succeeded."
    QString progress(const SwitchPlan &plan) const;
    QString holdText(int count) const { return tr("Hold to switch %n vehicle(s)", nullptr, count); }
    QString typedText(int count) const { return tr("Switch %n vehicle(s)", nullptr, count); }

    /// The four boxes: what if it fails, loss of service, cost effect, approval.
    QString ifItFails(const SwitchPlan &plan, const OperationsDesk &desk) const;
    QString lossOfService(const SwitchPlan &plan) const;
    QString costEffect() const;
    QString approval() const;
    bool mayRun() const { return m_sources.access.may(m_sources.viewer.role, Capability::RunOperation); }

    QString finding(const Finding &finding) const;
    /// Why a vehicle stays where it is.
    QString exclusion(const PlannedVehicle &planned, const SwitchPlan &plan) const;
    /// How an operation stands, or why it was not handed in.
    QString standing(const PlannedVehicle &planned) const;
    QString risk(double risk) const;
    QString riskSource(int earlier, const SwitchPlan &plan) const;
    QString clock(Instant at) const;

private:
    QString from(const std::vector<const PlannedVehicle *> &going) const;
    const TableSources &m_sources;
};

} // namespace signalbox
