#pragma once

#include "world/eimtypes.h"

#include "base/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <functional>
#include <memory>

namespace signalbox::world {

/// What one step of the eIM changes, committed as one transaction.
struct EimChange
{
    const EimOrder *order = nullptr;
    const EimCard *card = nullptr; ///< with its profiles
    const EimRequest *request = nullptr;
};

/// The eIM's tables (eim_*) in DIR/world.sqlite, which the world writes too: WAL, waits up to 10 s for the
/// other writer. A commit survives a kill of the process, though not a power cut. One thread.
class EimStore
{
public:
    static Result<std::unique_ptr<EimStore>> open(const QString &file);
    ~EimStore();
    EimStore(const EimStore &) = delete;

    /// Adds the cards that are not there yet: what the fleet operator tells the eIM when vehicles are built.
    Result<bool> seed(const std::vector<EimCard> &cards);
    Result<std::optional<EimCard>> card(const Eid &eid);
    Result<std::optional<Eid>> home(const Iccid &iccid); ///< the card that it is on
    Result<std::vector<EimOrder>> openOrders();
    Result<std::optional<EimOrder>> order(const QString &id);
    /// The order whose package had this counter.
    Result<std::optional<EimOrder>> orderOf(const Eid &eid, std::int64_t counter);
    Result<bool> write(const EimChange &change);

    Result<QString> setting(const QString &key); ///< empty when it is not set
    Result<bool> setSetting(const QString &key, const QString &value);
    Result<EimStrain> strain();
    Result<bool> setStrain(const EimStrain &strain);

private:
    explicit EimStore(QSqlDatabase database);
    Result<bool> makeTables();
    Result<bool> writeCard(const EimCard &card);
    Result<bool> writeOrder(const EimOrder &order);
    Result<bool> writeDownload(const EimOrder &order);
    Result<bool> writeRequest(const EimRequest &request);
    Result<std::vector<EimOrder>> orders(const QString &where, const QVariantList &values);
    Result<QSqlQuery> run(const QString &sql, const QVariantList &values = {});
    Result<bool> inTransaction(const std::function<Result<bool>()> &work);

    QSqlDatabase m_database;
};

} // namespace signalbox::world
