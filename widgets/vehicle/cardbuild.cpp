#include "look/desktable.h"
#include "look/notices.h"
#include "look/text.h"
#include "vehicle/cardhead.h"
#include "vehicle/cardsection.h"
#include "vehicle/euiccgrid.h"
#include "vehicle/lastvaluesgrid.h"
#include "vehicle/ordermenu.h"
#include "vehicle/sessiongantt.h"
#include "vehicle/signalchart.h"
#include "vehicle/tableroles.h"
#include "vehicle/vehiclecard.h"
#include "vehicle/verdictpane.h"
#include "tables/masking.h"
#include "words/errors.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

VehicleCard::VehicleCard(TableSources sources, LookSource &look, HistoryReader &history, OperationsDesk &desk, NetworkSeries &series,
                         DiagnosisDesk *diagnosis, QWidget *parent)
    : QWidget(parent), m_sources(std::move(sources)), m_look(look), m_desk(desk), m_loader(m_sources, history, desk), m_sessions(m_sources),
      m_profiles(m_sources), m_events(m_sources), m_values(m_sources), m_series(series)
{
    setObjectName(QStringLiteral("vehicleCard"));
    setAccessibleName(tr("Vehicle"));
    setMinimumWidth(m_look.look().px(440));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto *stack = new QStackedLayout(this);
    m_empty = new EmptyState(tr("No vehicle selected"), tr("Choose one on the map or in the table to see its state, sessions and profiles."), this);
    m_content = new QWidget(this);
    stack->addWidget(m_empty);
    stack->addWidget(m_content);
    auto *whole = new QVBoxLayout(m_content);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    m_head = new CardHead(m_look, m_content);
    whole->addWidget(m_head);
    m_scroll = new QScrollArea(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(m_scroll);
    body->setObjectName(QStringLiteral("base"));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_scroll->setWidget(body);
    whole->addWidget(m_scroll, 1);
    buildActions();
    buildHistory();
    buildProfiles();
    buildEvents();
    for (QWidget *part : { m_reason->parentWidget(), static_cast<QWidget *>(m_error), static_cast<QWidget *>(m_history),
                           static_cast<QWidget *>(m_profileSection), static_cast<QWidget *>(m_euiccSection), static_cast<QWidget *>(m_valueSection), static_cast<QWidget *>(m_eventSection) })
        column->addWidget(part);
    column->addStretch();
    if (diagnosis) {
        buildVerdict(*diagnosis);
        column->insertWidget(2, m_verdict); // under what it is doing now
    }
    connect(&m_loader, &CardLoader::loaded, this, &VehicleCard::takeHistory);
    connect(&m_loader, &CardLoader::profilesLoaded, this, [this](const std::vector<ProfileStatement> &statements) {
        m_profiles.setStatements(statements, zone());
        const bool providerSpoke = std::any_of(statements.begin(), statements.end(), [](const ProfileStatement &each) { return each.source == ProfileSource::Provider; });
        const bool supplied = std::any_of(statements.begin(), statements.end(), [](const ProfileStatement &each) { return !each.profile.supplier.isEmpty(); });
        m_profileTable->setColumnHidden(ProfileTableModel::Provider, !providerSpoke);
        m_profileTable->setColumnHidden(ProfileTableModel::Supplier, !supplied);
        const int rows = std::max(1, m_profiles.rowCount());
        m_profileTable->setFixedHeight(m_profileTable->horizontalHeader()->height() + rows * m_look.look().rowHeight() + 2);
    });
    connect(&m_loader, &CardLoader::targetsLoaded, this, &VehicleCard::takeTargets);
    connect(&m_loader, &CardLoader::readingLoaded, this, [this](const KeptCardReading &said) {
        const Masking masking(m_sources.access, m_sources.viewer);
        m_euicc->setReading(said, masking.seesIdentity() ? QString() : masking.whyHidden(FieldGroup::Identity), m_sources.clock.now(), m_sources.reader);
    });
    connect(&m_desk, &OperationsDesk::changed, this, [this] { reload(); });
    connect(&m_second, &QTimer::timeout, this, &VehicleCard::refresh);
    connect(&m_reload, &QTimer::timeout, this, &VehicleCard::reload);
    connect(&m_look, &LookSource::changed, this, &VehicleCard::refresh);
    m_second.start(1000);
    m_reload.start(10000);
}

void VehicleCard::buildActions()
{
    auto *box = new QWidget(m_content);
    box->setObjectName(QStringLiteral("pane"));
    box->setAttribute(Qt::WA_StyledBackground);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(8);
    column->addWidget(newLabel(tr("Now"), "section", box));
    m_reason = newLabel({}, "dialog", box, true);
    column->addWidget(m_reason);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_switch = newButton(tr("Switch profile…"), "primary", box);
    m_switch->setShortcut(QKeySequence(QStringLiteral("Alt+S")));
    m_switch->setIcon(m_look.icon(QStringLiteral("operations"), Token::AccentText));
    m_read = newButton(tr("Read status"), "default", box);
    auto *more = newButton(tr("More orders"), "default", box);
    more->setShortcut(QKeySequence(QStringLiteral("Alt+O")));
    m_orders = new OrderMenu(more);
    more->setMenu(m_orders);
    auto *copy = newButton(tr("Copy"), "default", box);
    copy->setToolTip(tr("Copies this card as text"));
    line->addWidget(m_switch);
    line->addWidget(m_read);
    line->addWidget(more);
    line->addWidget(copy);
    line->addStretch();
    column->addLayout(line);
    m_said = newLabel({}, "caption", box, true);
    m_said->hide();
    column->addWidget(m_said);
    m_error = new ErrorBlock(m_look, m_content);
    m_error->hide();
    connect(m_switch, &QPushButton::clicked, this, [this] {
        if (const std::optional<VehicleId> id = vehicleId())
            Q_EMIT switchWanted(*id);
    });
    connect(m_read, &QPushButton::clicked, this, [this] { ask(OperationKind::ReadStatus); });
    connect(m_orders, &QMenu::aboutToShow, this, [this] { m_orders->offer(m_desk, m_sources, m_row); });
    connect(m_orders, &OrderMenu::chosen, this, &VehicleCard::order);
    connect(m_orders, &OrderMenu::retireChosen, this, [this] {
        if (const std::optional<VehicleId> id = vehicleId())
            Q_EMIT retireWanted(*id);
    });
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(asText()); });
    connect(m_head->addTool(QStringLiteral("close"), tr("Close the card")), &QToolButton::clicked, this, &VehicleCard::closeWanted);
    connect(m_error->addButton(tr("Try again")), &QPushButton::clicked, this, &VehicleCard::reload);
    connect(&m_look, &LookSource::changed, this, [this] { m_switch->setIcon(m_look.icon(QStringLiteral("operations"), Token::AccentText)); });
    connect(&m_loader, &CardLoader::failed, this, [this](const Error &error) {
        const words::ErrorText text = words::error(error, m_sources.reader.locale);
        m_error->setError(text.what, text.todo, text.detail);
        m_error->show();
    });
}

void VehicleCard::buildHistory()
{
    m_history = new CardSection(tr("Sessions"), m_look, m_content);
    m_gantt = new SessionGantt(m_look, m_sources.reader, m_series, m_history);
    m_signal = new SignalChart(m_look, m_sources.reader, m_history);
    m_sessionTable = new DeskTable(m_look, tableRoles, m_history);
    m_sessionTable->setModel(&m_sessions);
    m_sessionTable->setAccessibleName(tr("Sessions"));
    m_sessionTable->setFixedHeight(220);
    m_sessionTable->hide();
    for (const int column : { SessionTableModel::Started, SessionTableModel::Ended })
        m_sessionTable->setColumnWidth(column, m_look.look().px(110));
    const Masking masking(m_sources.access, m_sources.viewer);
    auto *hidden = newLabel(masking.seesCauses() ? QString() : masking.whyHidden(FieldGroup::Causes), "caption", m_history, true);
    m_history->add(hidden);
    m_history->add(m_gantt);
    m_history->add(m_sessionTable);
    m_history->add(m_signal);
    hidden->setVisible(!masking.seesCauses());
    m_signal->setVisible(masking.seesCauses());
    if (!masking.seesCauses()) { // when it spoke and how well is signalling; volumes and networks are not
        m_gantt->hide();
        m_sessionTable->show();
    }
    QToolButton *table = m_history->addTool(QStringLiteral("columns"), tr("Show as table"));
    table->setCheckable(true);
    table->setVisible(masking.seesCauses());
    connect(table, &QToolButton::toggled, this, [this](bool on) {
        m_sessionTable->setVisible(on);
        m_gantt->setVisible(!on);
    });
    QToolButton *copy = m_history->addTool(QStringLiteral("copy"), tr("Copy the sessions in view"));
    copy->setVisible(masking.seesCauses());
    connect(copy, &QToolButton::clicked, this, [this] { QApplication::clipboard()->setText(m_gantt->asText()); });
    const auto chosen = [this](Instant from, Instant to) {
        m_timesChosen = true;
        m_gantt->setTimes(from, to);
        m_signal->setTimes(from, to);
        if (from < m_loader.loadedFrom() && m_row != noRow)
            m_loader.load(m_row, from - (to - from) * 2);
    };
    connect(m_gantt, &SessionGantt::timesChanged, this, chosen);
    connect(m_signal, &SignalChart::timesChanged, this, chosen);
}

void VehicleCard::buildProfiles()
{
    m_profileSection = new CardSection(tr("Profiles on the eUICC"), m_look, m_content);
    m_profileTable = new DeskTable(m_look, tableRoles, m_profileSection);
    m_profileTable->setModel(&m_profiles);
    m_profileTable->setAccessibleName(tr("Profiles on the eUICC"));
    m_profileTable->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_profileTable->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_profileTable->horizontalHeader()->setStretchLastSection(false);
    m_profileTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // five rows at most
    m_profileTable->horizontalHeader()->setSectionResizeMode(ProfileTableModel::Name, QHeaderView::Stretch);
    m_profileSection->add(m_profileTable);
    m_euiccSection = new CardSection(tr("eUICC"), m_look, m_content);
    m_euicc = new EuiccGrid(m_look, m_euiccSection);
    m_euiccSection->add(m_euicc);
    connect(m_euiccSection->addTool(QStringLiteral("copy"), tr("Copy what the card said")), &QToolButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_euicc->asText()); });
    m_valueSection = new CardSection(tr("Last known values"), m_look, m_content);
    m_grid = new LastValuesGrid(m_values, m_look, m_valueSection);
    m_valueSection->add(m_grid);
}

void VehicleCard::buildEvents()
{
    m_eventSection = new CardSection(tr("Events"), m_look, m_content);
    m_eventTable = new DeskTable(m_look, tableRoles, m_eventSection);
    m_eventTable->setModel(&m_events);
    m_eventTable->setAccessibleName(tr("Events, newest first"));
    m_eventTable->setFixedHeight(240);
    m_eventTable->setColumnWidth(EventTableModel::At, m_look.look().px(110));
    m_eventTable->setColumnWidth(EventTableModel::Kind, m_look.look().px(84));
    m_eventSection->add(m_eventTable);
}

} // namespace signalbox
