#pragma once

#include "access/fields.h"
#include "base/result.h"
#include "domain/inventory.h"

#include <span>

namespace signalbox {

/// The columns of an inventory file, in the order in which they are written.
enum class Column : std::uint8_t {
    Fleet, Vehicle, Plate, Vin, Type, Cohort, Labels, Hardware, // the vehicle
    Imei, Modem, Firmware, Radios, Transport, Ipa, PollInterval, FactInterval, ParkedInterval, Connection, // its device
    Eid, Standard, MemoryTotal, MemoryFree, // its eUICC
    Iccid, Imsi, HomePlmn, ProfileName, Supplier, ProfileClass, ProfileState, Fallback, // one of its profiles
};
constexpr int columnCount = int(Column::Fallback) + 1;

/// What a row speaks of; a file may hold one kind or all of them.
enum class Subject : std::uint8_t { Vehicle, Device, Euicc, Profile };

/// One column: how it is read from a record and how it gets there. Both directions are here, so that what is
/// exported is what can be imported.
struct ColumnSpec
{
    Column field;
    const char *code; ///< head of the column in files, name in mappings and messages
    Subject subject;
    FieldGroup secrecy;
    bool number; ///< a negative value stays a number in a spreadsheet
    QString (*get)(const VehicleRecord &, const Profile &); ///< empty: not known
    /// Takes what a cell says (trimmed, not empty). Errors are those of the domain types, or "import.*".
    Result<void> (*set)(VehicleRecord &, Profile &, const QString &);
};

const ColumnSpec &columnSpec(Column field);
std::span<const ColumnSpec> columnSpecs();
std::optional<Column> columnFromCode(QStringView code);

/// A set of fields as bits, kept in the store between batches.
using ColumnSet = std::uint64_t;
constexpr ColumnSet columnBit(Column field)
{
    return ColumnSet(1) << static_cast<unsigned>(field);
}
QStringList columnCodes(ColumnSet fields);

} // namespace signalbox
