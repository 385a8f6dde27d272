#include "campaigns/cohortpage.h"

#include "look/text.h"
#include "words/errors.h"
#include "words/numbers.h"

#include <QLineEdit>

namespace signalbox {

namespace {
constexpr int LongestName = 120;
}

CohortPage::CohortPage(CampaignPlan &plan, const TableSources &sources, CountVehicles count, LookSource &look, QWidget *parent)
    : FormPage(plan, tr("Which vehicles take part?"), look, parent),
      m_sources(sources),
      m_count(std::move(count)),
      m_name(new QLineEdit(plan.draft().name, this)),
      m_filter(new QLineEdit(plan.draft().filter, this)),
      m_found(newLabel({}, "caption", this, true))
{
    m_name->setObjectName(QStringLiteral("campaignName"));
    m_name->setMaxLength(LongestName);
    m_name->setPlaceholderText(tr("France: Telekom roaming to Orange F"));
    m_filter->setObjectName(QStringLiteral("campaignFilter"));
    m_filter->setFont(look.look().font(TextRole::Mono));
    m_filter->setPlaceholderText(QStringLiteral("country:FR cohort:\"DE long-haul\""));
    addRow(tr("Name of the campaign"), m_name);
    if (plan.draft().vehicles.empty())
        addRow(tr("Filter, as on the Fleet page"), m_filter);
    m_filter->setVisible(plan.draft().vehicles.empty());
    addWide(m_found);
    connect(m_name, &QLineEdit::textChanged, this, &CohortPage::take);
    connect(m_filter, &QLineEdit::textChanged, this, &CohortPage::take);
    for (QLineEdit *line : { m_name, m_filter })
        connect(line, &QLineEdit::returnPressed, this, &WizardPage::nextRequested);
    take();
}

QString CohortPage::summary() const
{
    return m_vehicles == 0 ? QString() : tr("%Ln vehicle(s)", nullptr, m_vehicles);
}

bool CohortPage::complete() const
{
    return m_vehicles > 0 && !m_plan.draft().name.isEmpty() && !hasFault();
}

void CohortPage::enter()
{
    m_name->setFocus();
}

void CohortPage::take()
{
    const QString name = m_name->text().trimmed(), filter = m_filter->text().trimmed();
    m_plan.change([&](CampaignDraft &draft) {
        draft.name = name;
        draft.filter = filter;
    });
    const auto &chosen = m_plan.draft().vehicles;
    // An empty filter would mean the whole fleet: that must be written, not forgotten.
    const Result<int> found = !chosen.empty() ? Result<int>(int(chosen.size())) : filter.isEmpty() ? Result<int>(0) : m_count(filter);
    m_vehicles = found.value_or(0);
    setFault(found ? QString() : words::error(found.error(), m_sources.reader.locale).sentence());
    restyle(m_filter, "invalid", !found);
    const QString count = words::count(m_vehicles, m_sources.reader.locale);
    m_found->setText(!found             ? QString()
                     : !chosen.empty()  ? tr("%Ln vehicle(s) were chosen on the Fleet page. The cohort is fixed when the campaign is handed in.", nullptr, m_vehicles)
                     : filter.isEmpty() ? tr("Write which vehicles are meant, such as country:FR operator:\"Orange F\".")
                                        : tr("%1 now. The cohort is fixed when the campaign is handed in; who cannot take part is left out with the reason.").arg(count));
    Q_EMIT changed();
}

} // namespace signalbox
