#pragma once

#include "look/looksource.h"
#include "tables/groupline.h"

#include <QMenu>

namespace signalbox {

/// By what the fleet's table is grouped: one field, and inside it another.
class GroupMenu final : public QMenu
{
    Q_OBJECT
public:
    GroupMenu(TableSources sources, QWidget *parent);
    void setGrouping(const std::vector<GroupField> &fields);

Q_SIGNALS:
    void chosen(const std::vector<signalbox::GroupField> &fields);

private:
    void fill(QMenu *menu, std::size_t level);
    TableSources m_sources;
    std::vector<GroupField> m_fields;
};

} // namespace signalbox
