#pragma once

#include "fleet/row.h"

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace signalbox {

/// The vehicles of incidents that go on, as filters know them now: by number, rows in rising order. Any thread.
class IncidentBook
{
public:
    using Rows = std::map<std::int64_t, std::vector<Row>>;

    std::shared_ptr<const Rows> all() const
    {
        const std::lock_guard lock(m_mutex);
        return m_rows;
    }
    void set(std::int64_t number, std::vector<Row> rows)
    {
        std::sort(rows.begin(), rows.end());
        change([&](Rows &all) { all[number] = std::move(rows); });
    }
    void keep(const std::vector<std::int64_t> &numbers)
    {
        change([&](Rows &all) { std::erase_if(all, [&](const auto &entry) { return std::find(numbers.begin(), numbers.end(), entry.first) == numbers.end(); }); });
    }

private:
    template<typename Change>
    void change(Change &&change)
    {
        const std::lock_guard lock(m_mutex);
        auto copy = std::make_shared<Rows>(*m_rows);
        change(*copy);
        m_rows = std::move(copy);
    }

    mutable std::mutex m_mutex;
    std::shared_ptr<const Rows> m_rows = std::make_shared<const Rows>();
};

} // namespace signalbox
