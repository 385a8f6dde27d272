#include "tables/fleettablemodel.h"

#include <QCoreApplication>

namespace signalbox {

const std::vector<FleetTableModel::ColumnSpec> &FleetTableModel::columns()
{
    static const auto text = [](const char *word) { return QLatin1StringView(word); };
    static const std::vector<ColumnSpec> specs {
        { State, text("state"), 96, true, SortField::State, text("state"), GroupField::State },
        { Vehicle, text("vehicle"), 124, true, SortField::Vehicle, text("vehicle"), {} },
        { Cohort, text("cohort"), 92, true, SortField::Cohort, text("cohort"), GroupField::Cohort },
        { Place, text("place"), 180, true, SortField::Country, text("country"), GroupField::Country },
        { Network, text("network"), 148, true, SortField::Network, text("operator"), GroupField::Network },
        { RatColumn, text("rat"), 64, true, SortField::Rat, text("rat"), GroupField::Rat },
        { Rsrp, text("rsrp"), 80, true, SortField::Rsrp, text("rsrp"), {} },
        { LastFact, text("last"), 92, true, SortField::LastFact, text("last"), {} },
        { Session, text("session"), 124, true, SortField::Session, text("session"), {} },
        { Today, text("today"), 84, true, SortField::Today, text("today"), {} },
        { ReasonColumn, text("reason"), 280, true, SortField::Reason, text("reason"), GroupField::Reason },
        { Country, text("country"), 108, false, SortField::Country, text("country"), GroupField::Country },
        { ImsiColumn, text("imsi"), 92, false, SortField::Imsi, text("imsi"), {} },
        { IccidColumn, text("iccid"), 92, false, SortField::Iccid, text("iccid"), {} },
        { EidColumn, text("eid"), 92, false, SortField::Eid, text("eid"), {} },
        { ImeiColumn, text("imei"), 92, false, SortField::Imei, text("imei"), {} },
        { Ip, text("ip"), 124, false, SortField::Ip, text("ip"), {} },
        { CellColumn, text("cell"), 92, false, SortField::Cell, text("cell"), {} },
        { Firmware, text("firmware"), 84, false, SortField::Firmware, text("firmware"), GroupField::Firmware },
        { Battery, text("battery"), 84, false, SortField::Battery, text("battery"), {} },
        { Speed, text("speed"), 92, false, SortField::Speed, text("speed"), {} },
        { OperationColumn, text("operation"), 220, false, SortField::Operation, text("operation"), {} },
        { PlateColumn, text("plate"), 100, false, SortField::Plate, text("plate"), {} },
        { VinColumn, text("vin"), 140, false, SortField::Vin, text("vin"), {} },
        { TypeColumn, text("type"), 100, false, SortField::Type, text("type"), GroupField::Type },
    };
    return specs;
}

std::optional<FleetTableModel::Column> FleetTableModel::columnFromId(QStringView id)
{
    for (const ColumnSpec &spec : columns())
        if (spec.id == id) return spec.column;
    return {};
}

QString FleetTableModel::head(Column column)
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

namespace {

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
