#include "tables/fleettablemodel.h"

#include <QCoreApplication>

namespace signalbox {

const std::vector<FleetTableModel::ColumnSpec> &FleetTableModel::columns()
{
    static const std::vector<ColumnSpec> specs {
        { State, QLatin1StringView("state"), 96, true, SortField::State },
        { Vehicle, QLatin1StringView("vehicle"), 124, true, SortField::Vehicle },
        { Cohort, QLatin1StringView("cohort"), 92, true, SortField::Cohort },
        { Place, QLatin1StringView("place"), 180, true, SortField::Country },
        { Network, QLatin1StringView("network"), 148, true, SortField::Network },
        { RatColumn, QLatin1StringView("rat"), 64, true, SortField::Rat },
        { Rsrp, QLatin1StringView("rsrp"), 80, true, SortField::Rsrp },
        { LastFact, QLatin1StringView("last"), 92, true, SortField::LastFact },
        { Session, QLatin1StringView("session"), 124, true, SortField::Session },
        { Today, QLatin1StringView("today"), 84, true, SortField::Today },
        { ReasonColumn, QLatin1StringView("reason"), 280, true, SortField::Reason },
        { Country, QLatin1StringView("country"), 108, false, SortField::Country },
        { ImsiColumn, QLatin1StringView("imsi"), 92, false, SortField::Imsi },
        { IccidColumn, QLatin1StringView("iccid"), 92, false, SortField::Iccid },
        { EidColumn, QLatin1StringView("eid"), 92, false, SortField::Eid },
        { ImeiColumn, QLatin1StringView("imei"), 92, false, SortField::Imei },
        { Ip, QLatin1StringView("ip"), 124, false, SortField::Ip },
        { CellColumn, QLatin1StringView("cell"), 92, false, SortField::Cell },
        { Firmware, QLatin1StringView("firmware"), 84, false, SortField::Firmware },
        { Battery, QLatin1StringView("battery"), 84, false, SortField::Battery },
        { Speed, QLatin1StringView("speed"), 92, false, SortField::Speed },
        { OperationColumn, QLatin1StringView("operation"), 220, false, SortField::Operation },
        { PlateColumn, QLatin1StringView("plate"), 100, false, {} },
        { VinColumn, QLatin1StringView("vin"), 140, false, {} },
        { TypeColumn, QLatin1StringView("type"), 100, false, {} },
    };
    return specs;
}

namespace {

QString head(FleetTableModel::Column column)
{
    using M = FleetTableModel;
    using App = QCoreApplication;
    switch (column) {
    case M::State: return App::translate("tables", "State");
    case M::Vehicle: return App::translate("tables", "Vehicle");
    case M::Cohort: return App::translate("tables", "Cohort");
    case M::Place: return App::translate("tables", "Last place");
    case M::Network: return App::translate("tables", "Network");
    case M::RatColumn: return App::translate("tables", "RAT");
    case M::Rsrp: return App::translate("tables", "RSRP dBm");
    case M::LastFact: return App::translate("tables", "Last fact");
    case M::Session: return App::translate("tables", "Session");
    case M::Today: return App::translate("tables", "Today MB");
    case M::ReasonColumn: return App::translate("tables", "Reason");
    case M::Country: return App::translate("tables", "Country");
    case M::ImsiColumn: return App::translate("tables", "IMSI");
    case M::IccidColumn: return App::translate("tables", "ICCID");
    case M::EidColumn: return App::translate("tables", "EID");
    case M::ImeiColumn: return App::translate("tables", "IMEI");
    case M::Ip: return App::translate("tables", "IP address");
    case M::CellColumn: return App::translate("tables", "Cell");
    case M::Firmware: return App::translate("tables", "Firmware");
    case M::Battery: return App::translate("tables", "Battery V");
    case M::Speed: return App::translate("tables", "Speed km/h");
    case M::OperationColumn: return App::translate("tables", "Operation");
    case M::PlateColumn: return App::translate("tables", "Plate");
    case M::VinColumn: return App::translate("tables", "VIN");
    case M::TypeColumn: return App::translate("tables", "Type");
    case M::ColumnCount: break;
    }
    return {};
}

bool isNumber(int column)
{
    switch (column) {
    case FleetTableModel::Rsrp: case FleetTableModel::LastFact: case FleetTableModel::Today: case FleetTableModel::Battery:
    case FleetTableModel::Speed:
        return true;
    default: return false;
    }
}

} // namespace

QVariant FleetTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) return head(Column(section));
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeading));
    return {};
}

} // namespace signalbox
