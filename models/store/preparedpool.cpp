#include "store/sql.h"

namespace signalbox::sql {

namespace {
thread_local PreparedPool *current = nullptr;
constexpr std::size_t mostKept = 200; // some statements have texts of their own making
} // namespace

PreparedPool::PreparedPool(QSqlDatabase &db) : m_driver(db.driver()), m_direct(db)
{
    current = this;
}

PreparedPool::~PreparedPool()
{
    current = nullptr;
}

PreparedPool *PreparedPool::of(const QSqlDatabase &db)
{
    return current && current->m_driver == db.driver() ? current : nullptr;
}

std::optional<QSqlQuery> PreparedPool::take(const QString &statement)
{
    const auto found = m_idle.find(statement);
    if (found == m_idle.end()) return std::nullopt;
    std::optional<QSqlQuery> query(std::move(found->second));
    m_idle.erase(found);
    return query;
}

void PreparedPool::give(const QString &statement, QSqlQuery query)
{
    query.finish();
    if (m_idle.size() < mostKept) m_idle.try_emplace(statement, std::move(query));
}

Rows::~Rows()
{
    if (!m_statement.isNull() && current) current->give(m_statement, std::move(static_cast<QSqlQuery &>(*this)));
}

} // namespace signalbox::sql
