#include "fleet/groupmenu.h"

#include "words/queries.h"

#include <QActionGroup>

namespace signalbox {

GroupMenu::GroupMenu(TableSources sources, QWidget *parent) : QMenu(parent), m_sources(std::move(sources))
{
    fill(this, 0);
}

void GroupMenu::setGrouping(const std::vector<GroupField> &fields)
{
    m_fields = fields;
    clear();
    fill(this, 0);
}

void GroupMenu::fill(QMenu *menu, std::size_t level)
{
    auto *choice = new QActionGroup(menu);
    const auto offer = [&](const QString &text, std::vector<GroupField> wanted, bool on) {
        QAction *action = menu->addAction(text, this, [this, wanted] { Q_EMIT chosen(wanted); });
        action->setCheckable(true);
        action->setChecked(on);
        choice->addAction(action);
    };
    const std::vector<GroupField> around(m_fields.begin(), m_fields.begin() + std::ptrdiff_t(level));
    offer(level == 0 ? tr("No groups") : tr("Nothing more"), around, m_fields.size() == level);
    menu->addSeparator();
    for (const GroupField field : groupFieldsFor(m_sources)) {
        if (std::find(around.begin(), around.end(), field) != around.end())
            continue;
        std::vector<GroupField> wanted = around;
        wanted.push_back(field);
        offer(words::groupField(field), wanted, m_fields.size() > level && m_fields[level] == field);
    }
    if (m_fields.size() <= level || level + 1 >= FleetGroups::mostLevels)
        return;
    menu->addSeparator();
    fill(menu->addMenu(tr("And inside by")), level + 1);
}

} // namespace signalbox
