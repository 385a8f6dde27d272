#include "plans/planspage.h"

#include "base/deliver.h"
#include "look/chip.h"
#include "look/desktable.h"
#include "look/liststack.h"
#include "look/topbar.h"
#include "plans/planeditor.h"
#include "tables/roles.h"
#include "words/drifts.h"
#include "words/errors.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QButtonGroup>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSplitter>
#include <QTimer>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr CellRoles tableRoles { StateRole, MutedRole, MonoRole, DifferenceRole, HiddenRole };

QStringList cohortsOf(const FleetState &fleet)
{
    QSet<QString> names;
    const auto view = fleet.read();
    std::vector<bool> met(view.nameCount());
    for (Row row = 0; row < view.size(); ++row) {
        const auto name = view->cohort[row];
        if (met[name]) continue;
        met[name] = true;
        const auto text = view.text(name);
        if (!text.empty()) names.insert(QString::fromUtf8(text.data(), qsizetype(text.size())));
    }
    return names.values();
}

/// Each once.
std::vector<VehicleId> vehiclesOf(const std::vector<const Drift *> &drifts)
{
    std::vector<VehicleId> vehicles;
    for (const Drift *drift : drifts) vehicles.push_back(drift->vehicle);
    std::sort(vehicles.begin(), vehicles.end());
    vehicles.erase(std::unique(vehicles.begin(), vehicles.end()), vehicles.end());
    return vehicles;
}

} // namespace

PlansPage::PlansPage(PlanDesk &plans, OperationsDesk &operations, FleetId fleet, TableSources sources, LookSource &look, QWidget *parent)
    : QWidget(parent), m_plans(plans), m_operations(operations), m_sources(std::move(sources)), m_look(look),
      m_drifts(new DriftModel(m_sources, this)), m_editor(new PlanEditor(plans, std::move(fleet), m_sources, look, this))
{
    auto *splitter = new QSplitter(this);
    splitter->setObjectName(QStringLiteral("plansSplitter"));
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(newList());
    splitter->addWidget(m_editor);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({ 1100, 400 });
    m_editor->setMinimumWidth(320);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(newTopBar());
    column->addWidget(splitter, 1);
    connect(m_editor, &PlanEditor::changed, this, &PlansPage::review);
    connect(&m_review, &QFutureWatcherBase::finished, this, &PlansPage::reviewed);
    connect(&m_review, &QFutureWatcherBase::progressValueChanged, this, &PlansPage::showProgress);
    auto *second = new QTimer(this);
    connect(second, &QTimer::timeout, this, [this] {
        if (isVisible()) m_drifts->tick();
    });
    second->start(1000);
    m_editor->reload();
    refresh();
}

PlansPage::~PlansPage()
{
    m_review.cancel();
}

QWidget *PlansPage::newTopBar()
{
    auto *bar = new TopBar(tr("Profile plans"), m_look, this);
    m_count = bar->addCount();
    bar->addStretch();
    m_search = bar->addSearch(tr("Vehicle, cohort, profile"), tr("Search differences"), 280);
    m_audit = bar->addButton(tr("Audit selected"), "default", "auditSelected");
    m_repair = bar->addButton(tr("Repair campaign…"), "default", "repair");
    m_again = bar->addButton(tr("Look at the fleet"), "primary", "review");
    connect(m_search, &QLineEdit::textChanged, this, &PlansPage::choose);
    connect(m_audit, &QPushButton::clicked, this, &PlansPage::auditSelected);
    connect(m_repair, &QPushButton::clicked, this, [this] {
        if (const auto repair = repairOf(selected())) Q_EMIT repairRequested(*repair);
    });
    connect(m_again, &QPushButton::clicked, this, &PlansPage::review);
    return bar;
}

QWidget *PlansPage::newList()
{
    auto *pane = new QWidget(this);
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *chips = new QHBoxLayout;
    chips->setContentsMargins(16, 8, 16, 8);
    chips->setSpacing(8);
    m_kinds = new QButtonGroup(this);
    for (int kind = -1; kind < int(driftCodeCount); ++kind) {
        auto *chip = new Chip({}, m_look, pane);
        chip->setCheckable(true);
        m_kinds->addButton(chip, kind + 1);
        m_chips.push_back(chip);
        chips->addWidget(chip);
    }
    m_chips.front()->setChecked(true);
    chips->addStretch(1);
    connect(m_kinds, &QButtonGroup::idClicked, this, &PlansPage::choose);
    column->addLayout(chips);
    m_progress = new ProgressLine(tr("Looking at the fleet"), pane);
    m_progress->setCancellable(true);
    m_progress->setContentsMargins(16, 0, 16, 8);
    m_progress->hide();
    connect(m_progress, &ProgressLine::cancelRequested, this, [this] { m_review.cancel(); });
    column->addWidget(m_progress);
    m_stack = new ListStack(m_look, pane);
    m_table = new DeskTable(m_look, tableRoles, m_stack);
    m_table->setModel(m_drifts);
    m_table->setObjectName(QStringLiteral("driftTable"));
    m_table->setAccessibleName(tr("Differences"));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    constexpr std::array widths { 140, 110, 180, 300, 180, 90 };
    for (int i = 0; i < DriftModel::ColumnCount; ++i) m_table->fitColumn(i, widths[std::size_t(i)]);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(DriftModel::What, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PlansPage::refresh);
    connect(m_table, &DeskTable::opened, this, [this](const QModelIndex &index) { Q_EMIT vehicleRequested(m_drifts->drift(index.row()).vehicle); });
    m_stack->setList(m_table);
    column->addWidget(m_stack, 1);
    return pane;
}

void PlansPage::setReader(const Reader &reader)
{
    m_sources.reader = reader;
    m_drifts->setReader(reader);
    m_editor->setReader(reader);
    refresh();
}

void PlansPage::review()
{
    if (m_review.isRunning()) m_review.cancel();
    m_editor->setCohorts(cohortsOf(m_sources.fleet));
    m_review.setFuture(m_plans.drift(m_sources.viewer));
    m_again->setEnabled(false);
    QTimer::singleShot(300, this, [this] { m_progress->setVisible(m_review.isRunning()); });
}

void PlansPage::showProgress()
{
    const QLocale &locale = m_sources.reader.locale;
    m_progress->setProgress(m_review.progressValue(), std::max(1, m_review.progressMaximum()),
                            tr("%1 of %2 vehicles").arg(words::count(m_review.progressValue(), locale), words::count(m_review.progressMaximum(), locale)));
}

void PlansPage::reviewed()
{
    m_progress->hide();
    m_again->setEnabled(true);
    if (m_review.isCanceled() || m_review.future().resultCount() == 0) return; // the last list stays
    const Result<DriftList> found = m_review.result();
    if (!found) {
        const words::ErrorText text = words::error(found.error(), m_sources.reader.locale);
        m_stack->showError(text.what, text.todo, text.detail);
        return;
    }
    m_drifts->setList(*found);
    choose();
}

void PlansPage::choose()
{
    const int kind = m_kinds->checkedId() - 1;
    m_drifts->setFilter(kind < 0 ? std::nullopt : std::optional(DriftCode(kind)), m_search->text());
    refresh();
}

void PlansPage::refresh()
{
    const QLocale &locale = m_sources.reader.locale;
    const DriftList &list = m_drifts->list();
    const bool looked = list.at != Instant {};
    qint64 all = 0;
    for (std::size_t i = 0; i < driftCodeCount; ++i) {
        all += list.counts[i];
        const QString name = words::driftName(DriftCode(i));
        m_chips[i + 1]->setText(looked ? QStringLiteral("%1 %2").arg(name, words::count(list.counts[i], locale)) : name);
    }
    m_chips.front()->setText(looked ? tr("All %1").arg(words::count(all, locale)) : tr("All")); // nothing is known yet, which is not 0
    if (!looked) m_count->clear();
    else
        m_count->setText(tr("%1 of %2 vehicles differ, %3 have a plan; as of %4")
                             .arg(words::count(list.drifting, locale), words::count(list.vehicles, locale), words::count(list.planned, locale),
                                  words::time(list.at, m_sources.clock.now(), m_sources.reader.zoneHere(), locale)));
    if (!looked) m_stack->empty().setText(tr("The fleet was not looked at yet"), tr("“Look at the fleet” holds every vehicle against its plan, and what we believe against card, provider and telemetry."));
    else if (all == 0) m_stack->empty().setText(tr("No differences"), tr("Every vehicle is as its plan and our own records say."));
    else m_stack->empty().setText(tr("No difference matches"), tr("%Ln difference(s) are left out by the choice above.", nullptr, int(all)));
    m_stack->showList(m_drifts->rowCount() > 0);
    const auto chosen = vehiclesOf(selected());
    const bool repairable = repairOf(selected()).has_value();
    m_repair->setEnabled(repairable);
    m_repair->setToolTip(repairable ? QString() : tr("Select vehicles that need the same: one profile enabled, or one as fallback."));
    const bool may = m_sources.access.may(m_sources.viewer.role, Capability::ProposeOperation);
    m_audit->setText(chosen.empty() ? tr("Audit selected") : tr("Audit %Ln vehicle(s)", nullptr, int(chosen.size())));
    m_audit->setEnabled(may && !chosen.empty() && m_toAudit.empty());
    m_audit->setToolTip(!may ? tr("This role may not propose operations.") : chosen.empty() ? tr("Select vehicles in the list: their cards are asked what is on them.") : QString());
}

std::vector<const Drift *> PlansPage::selected() const
{
    std::vector<const Drift *> drifts;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) drifts.push_back(&m_drifts->drift(index.row()));
    return drifts;
}

void PlansPage::auditSelected()
{
    m_toAudit = vehiclesOf(selected());
    m_recorded = m_refused = 0;
    auditNext();
}

/// One after the other: each intent is on disk before the next is handed in. Where the connection cannot ask the card, the
/// provider's own list is read instead.
void PlansPage::auditNext()
{
    if (m_toAudit.empty()) {
        Q_EMIT audited(m_recorded, m_refused);
        refresh();
        return;
    }
    OperationRequest request;
    request.vehicle = m_toAudit.back();
    request.kind = OperationKind::Audit;
    request.reason = tr("Profile plan: difference");
    const auto end = [this](const Result<Operation> &operation) {
        ++(operation ? m_recorded : m_refused);
        m_toAudit.pop_back();
        auditNext();
    };
    deliver(m_operations.submit(m_sources.viewer, request), this, [this, request, end](const Result<Operation> &operation) {
        const bool notOffered = !operation && operation.error().parameters.value(QStringLiteral("finding")) == QLatin1StringView("connection-offers");
        if (!notOffered) return end(operation);
        OperationRequest list = request;
        list.kind = OperationKind::ReadStatus;
        deliver(m_operations.submit(m_sources.viewer, list), this, end);
    });
    m_audit->setEnabled(false);
}

} // namespace signalbox
