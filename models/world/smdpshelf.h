#pragma once

#include "world/es9plus.h"
#include "world/networks.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace signalbox::world {

/// What an SM-DP+ thinks of one of its profiles (SGP.22 3.1.6).
enum class ShelfState : std::uint8_t {
    Unreleased, ///< ordered, but the supplier has not let it go yet
    Released,
    Downloaded, ///< sent to the eUICC `eid`, which has not said yet what became of it
    Installed, ///< used: nobody gets it again
    Failed, ///< the card could not use it
    Deleted, ///< was installed and is gone
};

/// One profile on the shelf of a supplier.
struct ShelfEntry
{
    QString supplier; ///< "Nordlicht"
    QString host; ///< of its SM-DP+
    QByteArray oid; ///< of its SM-DP+; contents of the OBJECT IDENTIFIER
    QString matchingId;
    BoundProfile package; ///< without transaction
    bool confirmation = false; ///< wants a confirmation code, which the API has no word for
    ShelfState state = ShelfState::Released;
    std::optional<Eid> eid; ///< whom it was sent to

    QString activationCode() const; ///< "LPA:1$host$matching id", with the flag where a confirmation code is wanted
};

/// The shelves of all SM-DP+s of a lab: table smdp_entry in DIR/world.sqlite. One thread. Errors: "eim.store.*".
class SmdpShelf
{
public:
    static Result<std::unique_ptr<SmdpShelf>> open(const QString &file);
    ~SmdpShelf();
    SmdpShelf(const SmdpShelf &) = delete;

    Result<bool> isEmpty();
    Result<bool> add(const std::vector<ShelfEntry> &entries);
    Result<std::optional<ShelfEntry>> find(const QString &host, const QString &matchingId);
    Result<std::optional<ShelfEntry>> find(const Iccid &iccid);
    Result<std::vector<ShelfEntry>> all();
    Result<bool> setState(const ShelfEntry &entry, ShelfState state, const std::optional<Eid> &eid);

private:
    explicit SmdpShelf(QSqlDatabase database) : m_database(std::move(database)) { }
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    Result<std::vector<ShelfEntry>> read(const QString &where, const QVariantList &values);

    QSqlDatabase m_database;
};

/// Fills an empty shelf as resources/world/shelves.tsv says and writes the activation codes to
/// `listFile` (mode 0600), which is the suppliers' mail to the fleet operator. Errors: "reference.columns",
/// "shelves.row" {value}, "lab.pki.write" {file}.
Result<bool> stockShelf(SmdpShelf &shelf, const Carriers &carriers, const QString &listFile);

} // namespace signalbox::world
