#pragma once

#include "world/faults.h"
#include "world/specs.h"

#include <QJsonObject>

namespace signalbox::world {

/// One fault of a scenario's text; the members are told in resources/world/SCENARIOS.md.
class FaultReader
{
public:
    FaultReader(QJsonObject json, const LabFleet &fleet, const Carriers &carriers, Instant origin)
        : m_json(std::move(json)), m_fleet(fleet), m_carriers(carriers), m_origin(origin) { }

    /// False: see member() and advice(), unless nobody() suits, which is no mistake of the text.
    bool read(Fault &fault);
    bool nobody() const { return m_nobody; }
    const QString &member() const { return m_member; }
    const QString &advice() const { return m_advice; }

private:
    bool wrong(const char *member, const char *advice);
    bool number(const char *member, double least, double most, double &value, const char *advice);
    bool readTimes(Fault &fault);
    bool readPlmn(Fault &fault, bool needed);
    bool readRat(Fault &fault, bool needed);
    bool readPlace(Fault &fault);
    bool readSubject(Fault &fault);
    bool readSubscription(Fault &fault);
    bool readKind(Fault &fault);
    bool nearest(Fault &fault, LatLon place);
    bool onlyKnownMembers();

    QJsonObject m_json;
    const LabFleet &m_fleet;
    const Carriers &m_carriers;
    Instant m_origin;
    QString m_member, m_advice;
    bool m_nobody = false;
};

} // namespace signalbox::world
