// The Views menu: filters and whole arrangements that have a name.
#include "fleet/filterline.h"
#include "fleet/fleetpage.h"
#include "fleet/fleetpane.h"
#include "fleet/savedfilters.h"
#include "fleet/savedviews.h"
#include "words/numbers.h"

#include <QInputDialog>
#include <QMenu>

namespace signalbox {

std::vector<Completion> FleetPage::cohorts() const
{
    constexpr int most = 40;
    const QString field = QStringLiteral("cohort:");
    return m_parts.language.complete(field, int(field.size()), m_parts.sources.fleet.read(), m_parts.sources.viewer, most);
}

void FleetPage::fillViews(QMenu *menu)
{
    menu->clear();
    const QString text = m_filter->query().text();
    for (const SavedViews::View &view : m_savedViews->views())
        menu->addAction(view.name, this, [this, name = view.name] { showView(name); });
    menu->addSeparator();
    menu->addAction(tr("Save this view…"), this, &FleetPage::saveView)->setEnabled(!m_filter->isWrong());
    QAction *save = menu->addAction(tr("Save this filter…"), this, [this, text] {
        const QString name = QInputDialog::getText(this, tr("Save this filter"), tr("Name of “%1”").arg(text)).trimmed();
        if (!name.isEmpty())
            m_saved->save(name, text);
    });
    save->setEnabled(!text.isEmpty() && !m_filter->isWrong());
    menu->addSeparator();
    QMenu *cohorts = menu->addMenu(tr("Cohorts"));
    for (const Completion &cohort : this->cohorts())
        cohorts->addAction(QStringLiteral("%1\t%2").arg(cohort.text, words::count(cohort.count, m_parts.sources.reader.locale)), this,
                           [this, text = cohort.text] { setFilter(QStringLiteral("cohort:") + text); });
    cohorts->setEnabled(!cohorts->isEmpty());
    menu->addSeparator();
    QMenu *remove = menu->addMenu(tr("Remove"));
    for (const SavedViews::View &view : m_savedViews->views())
        remove->addAction(tr("View “%1”").arg(view.name), this, [this, name = view.name] {
            m_savedViews->remove(name);
            m_parts.say(tr("Removed the view “%1”").arg(name), tr("The Views menu brings it back."));
        });
    for (const SavedFilters::Saved &saved : m_saved->filters())
        remove->addAction(tr("Filter “%1”").arg(saved.name), this, [this, name = saved.name] {
            m_saved->remove(name);
            m_parts.say(tr("Removed the filter “%1”").arg(name), tr("The Views menu brings it back."));
        });
    remove->setEnabled(!remove->isEmpty());
    if (const auto &view = m_savedViews->removed())
        menu->addAction(tr("Bring back the view “%1”").arg(view->name), this, [this] { m_savedViews->bringBack(); });
    if (const auto &filter = m_saved->removed())
        menu->addAction(tr("Bring back the filter “%1”").arg(filter->name), this, [this] { m_saved->bringBack(); });
}

void FleetPage::saveView()
{
    const QString name = QInputDialog::getText(this, tr("Save this view"), tr("Name of the view: filter, columns, order and groups")).trimmed();
    if (!name.isEmpty())
        m_savedViews->save({ name, m_filter->query().text(), m_pane->arrangement() });
}

void FleetPage::showView(const QString &name)
{
    for (const SavedViews::View &view : m_savedViews->views()) {
        if (view.name != name)
            continue;
        m_pane->arrange(view.table);
        setFilter(view.filter);
        return;
    }
}

/// Puts the beginning of a term behind what is written, for the reader to finish.
void FleetPage::filterBy(const QString &field)
{
    focusFilter();
    FilterEdit *edit = m_filter->edit();
    edit->deselect();
    edit->end(false);
    const bool apart = edit->text().isEmpty() || edit->text().endsWith(u' ');
    edit->insert((apart ? QString() : QStringLiteral(" ")) + field + u':');
}

} // namespace signalbox
