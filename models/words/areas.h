#pragma once

#include "areas/areascale.h"

#include <QLocale>

namespace signalbox::words {

/// "Share of Dark vehicles"; the code itself for a field that nobody has named.
QString areaField(const AreaField &field);
/// "Vehicles per 100 km²", "Mean RSRP, dBm": the head of a legend. `dense`: sums are told for ground, not for areas.
QString areaTitle(const AreaField &field, bool dense);
/// A limit of a legend, without its unit: "−95", "2,000", "0.5"; octets as MB.
QString areaLimit(double value, const AreaField &field, const QLocale &locale);
/// With its unit: "5.2 %", "120,331 vehicles".
QString areaValue(double value, const AreaField &field, const QLocale &locale);

} // namespace signalbox::words
