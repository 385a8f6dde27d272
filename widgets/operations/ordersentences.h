#pragma once

#include "operations/orderplan.h"
#include "tables/fleettablemodel.h"

#include <QCoreApplication>

namespace signalbox {

/// The sentences of a wizard that hands in one order a vehicle, for one reader; what is particular to a kind of order comes
/// from what derives.
class OrderSentences
{
    Q_DECLARE_TR_FUNCTIONS(OrderSentences)
public:
    /// A head and a sentence of the review.
    struct Box
    {
        QString head;
        QString text;
    };

    /// `sources` and `desk` outlive it.
    OrderSentences(const TableSources &sources, const OperationsDesk &desk) : m_sources(sources), m_desk(desk) { }
    virtual ~OrderSentences() = default;

    virtual QString profileQuestion() const = 0;
    /// "12 vehicles will leave Orange F 208 01 for SFR 208 10 at their next contact. 2 are excluded." Rich text.
    virtual QString review(const OrderPlan &plan) const = 0;
    virtual std::array<Box, 4> boxes(const OrderPlan &plan) const = 0;
    virtual QString holdText(const OrderPlan &plan) const = 0;
    virtual QString typedText(const OrderPlan &plan) const = 0;
    /// "3 of 12 can be switched."
    virtual QString ready(const OrderPlan &plan) const;

    const TableSources &sources() const { return m_sources; }
    /// "SFR 208 10"
    QString network(const QString &name, std::optional<Plmn> home) const;
    QString choice(const ProfileChoice &choice) const { return network(choice.name, choice.home); }
    QString finding(const Finding &finding) const;
    /// Why a vehicle stays where it is.
    QString exclusion(const PlannedVehicle &planned, const OrderPlan &plan) const;
    /// How an operation stands, or why it was not handed in.
    QString standing(const PlannedVehicle &planned) const;
    /// "10 of 12 settled, 9 succeeded."
    QString progress(const OrderPlan &plan) const;
    QString risk(double risk) const;
    /// `earlier` switches to the same target, `seen` observations of its coverage where the vehicles are.
    QString riskSource(int earlier, int seen, const OrderPlan &plan) const;
    QString clock(Instant at) const;
    QString approval() const;
    bool mayRun() const { return m_sources.access.may(m_sources.viewer.role, Capability::RunOperation); }

protected:
    static QString strong(const QString &text);
    /// The vehicle's name, or how many; strong.
    QString who(const std::vector<const PlannedVehicle *> &going) const;
    QString excludedTail(const OrderPlan &plan) const;
    QString lossOfService(const OrderPlan &plan) const;
    QString costEffect() const;
    /// What the connection of the first vehicle that goes can express.
    BackendCapabilities capabilities(const OrderPlan &plan) const;

private:
    const TableSources &m_sources;
    const OperationsDesk &m_desk;
};

} // namespace signalbox
