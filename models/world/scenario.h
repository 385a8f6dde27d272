#pragma once

#include "world/imperfection.h"
#include "world/randomfaults.h"

#include <QJsonArray>

namespace signalbox::world {

/// A story: which vehicles there are, what goes wrong and when, and how badly it is reported. The format is in
/// resources/world/SCENARIOS.md.
/// Errors, with `line` from 1 and in `technical` what to write instead: "scenario.json", "scenario.member" {member},
/// "scenario.fault" {index, member}; from load() also "scenario.file" {file}, and `file` in the others.
class Scenario
{
public:
    /// Everything that can be judged without a fleet.
    static Result<Scenario> read(const QByteArray &json);
    /// A file, "demo" for the built-in story or "none".
    static Result<Scenario> load(const QString &name);

    const std::vector<std::pair<VehicleType, double>> &kinds() const { return m_kinds; } ///< empty: the usual ones
    const std::vector<std::pair<CountryCode, double>> &countries() const { return m_countries; } ///< empty: the usual ones
    const QByteArrayList &cards() const { return m_cards; } ///< what all of them carry; empty: drawn
    double weaker() const { return m_weaker; } ///< dB by which all networks are received worse than usual
    const Imperfections &imperfections() const { return m_imperfections; }
    /// Told and drawn, in this fleet. `origin`: of the world.
    Result<std::vector<Fault>> faults(const LabFleet &fleet, const Carriers &carriers, Instant origin) const;

private:
    Result<void> readKinds(const QJsonValue &value);
    Result<void> readCountries(const QJsonValue &value);
    Result<void> readCards(const QJsonValue &value);
    Result<void> readWeaker(const QJsonValue &value);
    Result<void> readImperfections(const QJsonValue &value);
    Result<void> readRandom(const QJsonValue &value);
    tl::unexpected<Error> wrong(const QString &member, const QString &advice) const;

    QByteArray m_text;
    QString m_file;
    QJsonArray m_told;
    std::vector<std::pair<VehicleType, double>> m_kinds;
    std::vector<std::pair<CountryCode, double>> m_countries;
    QByteArrayList m_cards;
    Imperfections m_imperfections;
    double m_weaker = 0;
    std::optional<RandomFaults> m_random;
};

} // namespace signalbox::world
