#pragma once

#include "base/result.h"
#include "domain/identifiers.h"
#include "domain/network.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>
#include <functional>
#include <memory>

namespace signalbox::world {

/// The world's own tables in DIR/world.sqlite (the eIM keeps eim_* beside them): settings, the state of each
/// vehicle, the cards. WAL; a commit survives a SIGKILL. One thread.
class WorldStore
{
public:
    /// Errors: "world.store" {file} with SQLite's words.
    static Result<std::unique_ptr<WorldStore>> open(const QString &file);
    ~WorldStore();
    WorldStore(const WorldStore &) = delete;

    QString setting(const QString &key); ///< empty when it was never set
    Result<void> setSetting(const QString &key, const QString &value);

    using Blobs = std::vector<std::pair<std::uint32_t, QByteArray>>; ///< by vehicle
    Result<Blobs> vehicles();
    /// The same one by one: a million need not be in memory at once.
    Result<void> eachVehicle(const std::function<void(std::uint32_t vehicle, const QByteArray &state)> &take);
    Result<Blobs> cards();
    Result<void> writeVehicles(const Blobs &rows);
    Result<void> writeCards(const Blobs &rows);

    /// A profile that was downloaded to a card, in the order in which they came.
    struct Download { std::uint32_t vehicle; Iccid iccid; Imsi imsi; Plmn home; };
    Result<std::vector<Download>> downloads();
    Result<void> addDownload(const Download &download);

private:
    explicit WorldStore(QSqlDatabase database) : m_database(std::move(database)) { }
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    Result<Blobs> read(const QString &table);
    Result<void> write(const QString &table, const Blobs &rows);

    QSqlDatabase m_database;
};

} // namespace signalbox::world
