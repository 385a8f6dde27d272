#include "words/areas.h"

#include "words/numbers.h"
#include "words/states.h"

#include <QCoreApplication>
#include <cmath>

namespace signalbox::words {

namespace {
using App = QCoreApplication;

constexpr double megabyte = 1e6;

QString unitOf(AreaField::Unit unit)
{
    using enum AreaField::Unit;
    switch (unit) {
    case Vehicles: return App::translate("words", "vehicles");
    case Percent: return QStringLiteral("%");
    case Dbm: return QStringLiteral("dBm");
    case Db: return QStringLiteral("dB");
    case Octets: return QStringLiteral("MB");
    case Volts: return QStringLiteral("V");
    }
    return {};
}

/// Enough digits to tell neighbours apart, and no more.
int decimalsOf(double value, AreaField::Unit unit)
{
    const double size = std::abs(value);
    if (unit == AreaField::Unit::Volts) return 1;
    if (size >= 10 || value == std::round(value)) return 0;
    return size >= 1 ? 1 : std::clamp(int(std::ceil(-std::log10(size))), 1, 6);
}
} // namespace

QString areaField(const AreaField &field)
{
    const auto share = [](VehicleState state) { return App::translate("words", "Share of vehicles that are %1").arg(stateName(state)); };
    if (field.code == u"vehicles") return App::translate("words", "Number of vehicles");
    if (field.code == u"dark-share") return share(VehicleState::Dark);
    if (field.code == u"degraded-share") return share(VehicleState::Degraded);
    if (field.code == u"quiet-share") return share(VehicleState::Quiet);
    if (field.code == u"rsrp-mean") return App::translate("words", "Mean RSRP");
    if (field.code == u"sinr-mean") return App::translate("words", "Mean SINR");
    if (field.code == u"octets-today") return App::translate("words", "Data today");
    if (field.code == u"battery-mean") return App::translate("words", "Mean battery voltage");
    return field.code;
}

QString areaTitle(const AreaField &field, bool dense)
{
    if (field.total != AreaField::Total::Sum || !dense)
        return field.unit == AreaField::Unit::Vehicles ? areaField(field) : App::translate("words", "%1, %2").arg(areaField(field), unitOf(field.unit));
    if (field.unit == AreaField::Unit::Vehicles) return App::translate("words", "Vehicles per 100 km²");
    return App::translate("words", "%1, %2 per 100 km²").arg(areaField(field), unitOf(field.unit));
}

QString areaLimit(double value, const AreaField &field, const QLocale &locale)
{
    const double told = field.unit == AreaField::Unit::Octets ? value / megabyte : value;
    return number(told, decimalsOf(told, field.unit), locale);
}

QString areaValue(double value, const AreaField &field, const QLocale &locale)
{
    if (field.unit == AreaField::Unit::Octets) return octets(quint64(std::max(0.0, value)), locale);
    if (field.unit == AreaField::Unit::Vehicles) return App::translate("words", "%1 vehicles").arg(count(qint64(value), locale));
    return withUnit(value, std::abs(value) >= 100 ? 0 : 1, unitOf(field.unit), locale);
}

} // namespace signalbox::words
