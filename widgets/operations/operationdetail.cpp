#include "operations/operationdetail.h"

#include "base/deliver.h"
#include "look/desktable.h"
#include "look/notices.h"
#include "look/text.h"
#include "operations/deskroles.h"
#include "operations/proofexport.h"
#include "operations/transitionmodel.h"
#include "tables/fleetcells.h"
#include "words/errors.h"
#include "words/operations.h"
#include "words/times.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>

namespace signalbox {

namespace {
bool cancellable(OperationState state)
{
    return state == OperationState::Drafted || state == OperationState::AwaitingApproval
        || state == OperationState::Approved || state == OperationState::Recorded;
}
} // namespace

OperationDetail::OperationDetail(OperationsDesk &desk, TableSources sources, LookSource &look, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_sources(std::move(sources)),
      m_look(look),
      m_title(newLabel({}, "page", this)),
      m_standing(newLabel({}, "lead", this, true)),
      m_evidence(newLabel({}, "caption", this, true)),
      m_facts(new QWidget(this)),
      m_grid(new QGridLayout(m_facts)),
      m_transitions(new TransitionModel(m_sources, this)),
      m_table(new DeskTable(look, deskRoles, this)),
      m_error(new ErrorBlock(look, this)),
      m_proof(new ProofExport(desk, this))
{
    m_standing->setObjectName(QStringLiteral("standing"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_standing);
    column->addWidget(m_evidence);
    column->addWidget(newActions());
    column->addWidget(m_error);
    column->addWidget(m_facts);
    column->addSpacing(8);
    column->addWidget(newLabel(tr("Journal"), "section", this));
    column->addWidget(m_table, 1);
    m_error->hide();
    m_table->setModel(m_transitions);
    m_table->setObjectName(QStringLiteral("transitions"));
    m_table->setAccessibleName(tr("Journal of this operation"));
    m_table->setColumnWidth(0, 80);
    m_table->setColumnWidth(1, 130);
    m_table->setColumnWidth(3, 90);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    connect(&m_desk, &OperationsDesk::changed, this, [this](const QUuid &id) {
        if (m_operation && m_operation->id == id)
            readTransitions();
    });
}

QWidget *OperationDetail::newActions()
{
    auto *actions = new QWidget(this);
    auto *line = new QHBoxLayout(actions);
    line->setContentsMargins(0, 4, 0, 4);
    auto *vehicle = newButton(tr("Show vehicle"), "default", actions);
    m_cancel = newButton(tr("Cancel operation"), "danger", actions);
    auto *copyAll = newButton(tr("Copy"), "quiet", actions);
    m_cancel->setObjectName(QStringLiteral("cancelOperation"));
    copyAll->setObjectName(QStringLiteral("copyOperation"));
    m_exportProof = newButton(tr("Export proof…"), "default", actions);
    m_exportProof->setObjectName(QStringLiteral("exportProof"));
    m_exportProof->setToolTip(tr("What the card signed, with its certificates, for anybody to check"));
    line->addWidget(vehicle);
    line->addWidget(m_cancel);
    line->addWidget(m_exportProof);
    line->addWidget(copyAll);
    line->addStretch(1);
    connect(vehicle, &QPushButton::clicked, this, [this] {
        if (m_operation)
            Q_EMIT vehicleRequested(m_operation->vehicle);
    });
    connect(m_cancel, &QPushButton::clicked, this, &OperationDetail::cancel);
    connect(copyAll, &QPushButton::clicked, this, &OperationDetail::copy);
    connect(m_exportProof, &QPushButton::clicked, this, [this] { m_proof->save(m_sources.viewer, *m_operation); });
    connect(m_proof, &ProofExport::failed, this, &OperationDetail::showError);
    return actions;
}

void OperationDetail::setReader(const Reader &reader)
{
    m_sources.reader = reader;
    if (!m_operation)
        return;
    tick();
    fillFacts();
    readTransitions();
}

void OperationDetail::setOperation(const Operation *operation)
{
    const bool another = !m_operation || !operation || m_operation->id != operation->id;
    m_operation = operation ? std::optional(*operation) : std::nullopt;
    setVisible(m_operation.has_value());
    if (another)
        m_error->hide();
    if (!m_operation)
        return;
    m_title->setText(tr("%1 · %2").arg(words::operationNumber(m_operation->number), words::operationKind(m_operation->kind)));
    // The file names the card.
    const Visibility sight = m_sources.access.visibility(m_sources.viewer.role, FieldGroup::Identity);
    m_exportProof->setVisible(m_operation->proof != ProofVerdict::None && (sight == Visibility::Full || sight == Visibility::OwnScope));
    const bool may = cancellable(m_operation->state);
    m_cancel->setEnabled(may);
    m_cancel->setToolTip(may ? QString() : isOpen(m_operation->state)
                             ? tr("It was sent already. The provider cannot be asked to take it back.")
                             : tr("It has ended."));
    tick();
    fillFacts();
    if (another)
        readTransitions();
}

void OperationDetail::tick()
{
    if (!m_operation)
        return;
    m_standing->setText(words::standing(*m_operation, m_sources.clock.now(), readerOf(m_sources, m_operation->vehicle)));
    m_evidence->setText(words::evidenceMeaning(m_operation->evidence));
    m_evidence->setVisible(!isOpen(m_operation->state));
}

void OperationDetail::addFact(const QString &label, const QString &value, bool mono)
{
    if (value.isEmpty())
        return;
    const int row = int(m_shown.size());
    m_shown.emplace_back(label, value);
    auto *text = newLabel(value, "table", m_facts, true);
    if (mono)
        text->setFont(m_look.look().font(TextRole::Mono));
    m_grid->addWidget(newLabel(label, "caption", m_facts), row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
}

void OperationDetail::fillFacts()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_shown.clear();
    const Operation &op = *m_operation;
    const auto identity = [&](const auto &id) {
        return id ? shown(m_sources.access, m_sources.viewer, FieldGroup::Identity, id->toString()) : QString();
    };
    const Reader reader = readerOf(m_sources, op.vehicle);
    const auto time = [&](Instant t) {
        return t == Instant {} ? QString() : words::time(t, m_sources.clock.now(), reader.zoneHere(), reader.locale);
    };
    addFact(tr("Vehicle"), op.vehicle.toString());
    addFact(tr("Target ICCID"), identity(op.iccid), true);
    addFact(tr("Target IMSI"), identity(op.targetImsi), true);
    addFact(tr("Before, ICCID"), identity(op.previousIccid), true);
    addFact(tr("Came back on, ICCID"), identity(op.landedIccid), true);
    addFact(tr("Connection"), op.connection);
    addFact(tr("Asked for by"), op.requestedBy);
    addFact(tr("Reason"), op.reason);
    addFact(tr("Recorded"), time(op.createdAt));
    const bool due = op.expectedContact && *op.expectedContact <= m_sources.clock.now();
    addFact(due ? tr("Contact due since") : tr("Next contact"), op.expectedContact && isOpen(op.state) ? time(*op.expectedContact) : QString());
    addFact(tr("Expires"), isOpen(op.state) ? time(op.notAfter) : QString());
    addFact(tr("Verified by"), op.state == OperationState::Verifying ? time(op.verifyBy) : QString());
    addFact(tr("Without service"), op.interruption ? words::age(*op.interruption) : QString());
    addFact(tr("Sent"), op.attempts > 0 ? tr("%Ln time(s)", nullptr, op.attempts) : QString());
    addFact(tr("Card's signature"), words::proofVerdict(op.proof));
    addFact(tr("Provider's code"), op.dialectCode, true);
    addFact(tr("Provider's order"), op.providerRef, true);
}

void OperationDetail::readTransitions()
{
    const QUuid id = m_operation->id;
    deliver(m_desk.transitions(m_sources.viewer, id), this, [this, id](const Result<std::vector<Transition>> &steps) {
        if (!m_operation || m_operation->id != id || !steps)
            return;
        m_transitions->setReader(readerOf(m_sources, m_operation->vehicle));
        m_transitions->setTransitions(*steps);
    });
}

void OperationDetail::cancel()
{
    m_cancel->setEnabled(false);
    deliver(m_desk.cancel(m_sources.viewer, m_operation->id), this, [this](const Result<Operation> &answer) {
        m_error->setVisible(!answer);
        if (answer) {
            setOperation(&*answer);
            return;
        }
        showError(answer.error());
    });
}

void OperationDetail::showError(const Error &error)
{
    const words::ErrorText text = words::error(error, m_sources.reader.locale);
    m_error->setError(text.what, text.todo, text.detail);
    m_error->show();
}

void OperationDetail::copy() const
{
    QStringList lines { m_title->text(), m_standing->text() };
    for (const auto &[label, value] : m_shown)
        lines += QStringLiteral("%1\t%2").arg(label, value);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void OperationDetail::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_look.look().colour(Token::Base));
}

} // namespace signalbox
