#include "plans/planeditor.h"

#include "base/deliver.h"
#include "look/text.h"
#include "profileplans/plantext.h"
#include "words/errors.h"
#include "words/times.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace signalbox {

PlanEditor::PlanEditor(PlanDesk &desk, FleetId fleet, TableSources sources, LookSource &, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_fleet(std::move(fleet)), m_sources(std::move(sources)), m_cohort(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(4);
    column->addWidget(newLabel(tr("Plan"), "section", this));
    column->addSpacing(4);
    column->addWidget(newLabel(tr("Cohort"), "label", this));
    m_cohort->setAccessibleName(tr("Cohort of the plan"));
    column->addWidget(m_cohort);
    m_holds = newLine(tr("Profiles on the card"), tr("208-01, 208-10, Roamer"));
    m_enabled = newLine(tr("Enabled by country"), tr("FR 208-01, DE 262-01, * Roamer"));
    m_fallback = newLine(tr("Fallback"), tr("Roamer"));
    column->addWidget(newLabel(tr("A profile is named by its home network, as 208-10, or by its name. * stands for every other country."), "caption", this, true));
    m_said = newLabel({}, "caption", this, true);
    m_said->setObjectName(QStringLiteral("planSaid"));
    column->addSpacing(4);
    column->addWidget(m_said);
    auto *buttons = new QHBoxLayout;
    m_store = newButton(tr("Save plan"), "default", this);
    m_store->setObjectName(QStringLiteral("savePlan"));
    m_remove = newButton(tr("Remove plan"), "quiet", this);
    buttons->addWidget(m_store);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    column->addLayout(buttons);
    column->addStretch(1);
    const bool may = m_sources.access.may(m_sources.viewer.role, Capability::EditRules);
    for (QLineEdit *line : { m_holds, m_enabled, m_fallback }) line->setReadOnly(!may);
    m_store->setVisible(may);
    m_remove->setVisible(may);
    connect(m_cohort, &QComboBox::currentIndexChanged, this, [this] { showPlan(cohort()); });
    connect(m_store, &QPushButton::clicked, this, &PlanEditor::store);
    connect(m_remove, &QPushButton::clicked, this, &PlanEditor::remove);
    setCohorts({});
}

QLineEdit *PlanEditor::newLine(const QString &name, const QString &example)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *line = new QLineEdit(this);
    line->setPlaceholderText(example);
    line->setAccessibleName(name);
    column->addSpacing(4);
    column->addWidget(newLabel(name, "label", this));
    column->addWidget(line);
    connect(line, &QLineEdit::textChanged, this, &PlanEditor::check);
    return line;
}

QString PlanEditor::cohort() const
{
    return m_cohort->currentData().toString();
}

void PlanEditor::setCohorts(const QStringList &cohorts)
{
    m_cohorts = cohorts;
    QStringList names = cohorts;
    for (const ProfilePlan &plan : m_plans)
        if (!plan.cohort.isEmpty() && !names.contains(plan.cohort)) names += plan.cohort;
    names.sort();
    const QString before = cohort();
    {
        const QSignalBlocker quiet(m_cohort);
        m_cohort->clear();
        m_cohort->addItem(tr("All cohorts without a plan of their own"), QString());
        for (const QString &name : names) m_cohort->addItem(name, name);
        m_cohort->setCurrentIndex(std::max(0, m_cohort->findData(before)));
    }
    showPlan(cohort());
}

void PlanEditor::reload()
{
    deliver(m_desk.plans(m_sources.viewer), this, [this](const Result<std::vector<ProfilePlan>> &plans) {
        if (!plans) {
            say(words::error(plans.error(), m_sources.reader.locale).sentence(), true);
            return;
        }
        m_plans = *plans;
        setCohorts(m_cohorts);
    });
}

void PlanEditor::showPlan(const QString &cohort)
{
    const auto found = std::find_if(m_plans.begin(), m_plans.end(), [&](const ProfilePlan &p) { return p.fleet == m_fleet && p.cohort == cohort; });
    const bool known = found != m_plans.end();
    m_holds->setText(known ? textOf(found->holds) : QString());
    m_enabled->setText(known ? textOf(found->enabled) : QString());
    m_fallback->setText(known && found->fallback ? found->fallback->text() : QString());
    m_remove->setEnabled(known);
    const Instant now = m_sources.clock.now();
    say(known ? tr("Changed by %1, %2 ago").arg(found->author, words::age(now - found->changedAt)) : tr("No plan yet."), false);
    m_store->setEnabled(false);
}

Result<ProfilePlan> PlanEditor::written() const
{
    ProfilePlan plan;
    plan.fleet = m_fleet;
    plan.cohort = cohort();
    auto holds = picksFromText(m_holds->text());
    if (!holds) return tl::unexpected(holds.error());
    plan.holds = std::move(*holds);
    auto enabled = placesFromText(m_enabled->text());
    if (!enabled) return tl::unexpected(enabled.error());
    plan.enabled = std::move(*enabled);
    if (!m_fallback->text().trimmed().isEmpty()) {
        auto fallback = ProfilePick::parse(m_fallback->text());
        if (!fallback) return tl::unexpected(fallback.error());
        plan.fallback = std::move(*fallback);
    }
    if (auto good = plan.check(); !good) return tl::unexpected(good.error());
    return plan;
}

void PlanEditor::check()
{
    const auto plan = written();
    m_store->setEnabled(plan.has_value());
    if (plan) say(tr("Not saved yet."), false);
    else say(words::error(plan.error(), m_sources.reader.locale).what, true);
}

void PlanEditor::store()
{
    auto plan = written();
    if (!plan) return check();
    m_store->setEnabled(false);
    deliver(m_desk.put(m_sources.viewer, std::move(*plan)), this, [this](const Result<ProfilePlan> &stored) {
        if (!stored) {
            say(words::error(stored.error(), m_sources.reader.locale).sentence(), true);
            m_store->setEnabled(true);
            return;
        }
        reload();
        Q_EMIT changed();
    });
}

void PlanEditor::remove()
{
    deliver(m_desk.remove(m_sources.viewer, m_fleet, cohort()), this, [this](const Result<void> &removed) {
        if (!removed) say(words::error(removed.error(), m_sources.reader.locale).sentence(), true);
        reload();
        Q_EMIT changed();
    });
}

void PlanEditor::say(const QString &text, bool wrong)
{
    m_said->setText(text);
    restyle(m_said, "wrong", wrong);
}

} // namespace signalbox
