#include "tables/operationtablemodel.h"

#include "base/deliver.h"
#include "tables/fleetcells.h"
#include "tables/masking.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox {

using App = QCoreApplication;
using namespace std::chrono_literals;

namespace {
constexpr auto together = 100ms;
constexpr int mostSingle = 8; // beyond, the whole list is one question less
constexpr int newest = 20;
}

OperationTableModel::OperationTableModel(OperationsDesk &desk, TableSources sources, QObject *parent)
    : SyncedRows<Operation>(parent), m_desk(desk), m_sources(std::move(sources))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(together);
    connect(&m_soon, &QTimer::timeout, this, &OperationTableModel::readChanged);
    connect(&m_desk, &OperationsDesk::changed, this, [this](const QUuid &id) {
        m_changed.insert(id);
        if (!m_soon.isActive()) m_soon.start();
    });
    reload();
}

void OperationTableModel::setReader(Reader reader)
{
    m_sources.reader = std::move(reader);
    tick();
}

void OperationTableModel::tick()
{
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void OperationTableModel::reload()
{
    const int asked = ++m_asked;
    deliver(m_desk.list(m_sources.viewer, {}), this, [this, asked](const Result<std::vector<Operation>> &answer) {
        if (asked != m_asked) return;
        m_error = answer ? std::nullopt : std::optional(answer.error());
        if (m_error) {
            Q_EMIT failed(*m_error);
        } else {
            setItems(*answer);
            Q_EMIT loaded();
        }
    });
}

void OperationTableModel::readChanged()
{
    const QSet<QUuid> changed = std::exchange(m_changed, {});
    if (m_error || changed.size() > mostSingle) {
        reload();
        return;
    }
    bool more = false;
    for (const QUuid &id : changed) {
        const int row = rowOf(id);
        more = more || row < 0;
        if (row >= 0) readOne(id, items()[std::size_t(row)].vehicle);
    }
    if (more) readNewest();
}

void OperationTableModel::readOne(const QUuid &id, const VehicleId &vehicle)
{
    OperationFilter filter;
    filter.vehicle = vehicle;
    deliver(m_desk.list(m_sources.viewer, filter), this, [this, id](const Result<std::vector<Operation>> &answer) {
        if (!answer) return reload(); // which says what is wrong
        for (const Operation &operation : *answer)
            if (operation.id == id) take(operation);
        Q_EMIT loaded();
    });
}

void OperationTableModel::readNewest()
{
    OperationFilter filter;
    filter.limit = newest;
    deliver(m_desk.list(m_sources.viewer, filter), this, [this](const Result<std::vector<Operation>> &answer) {
        const qint64 known = items().empty() ? 0 : items().front().number;
        const bool gap = answer && int(answer->size()) == newest && answer->back().number > known;
        if (!answer || gap) return reload();
        std::vector<Operation> added;
        for (const Operation &operation : *answer) {
            if (operation.number > known) added.push_back(operation);
            else take(operation);
        }
        insertFirst(std::move(added));
        Q_EMIT loaded();
    });
}

/// An older answer that comes late changes nothing.
void OperationTableModel::take(const Operation &operation)
{
    const int row = rowOf(operation.id);
    if (row >= 0 && operation.stateSince >= items()[std::size_t(row)].stateSince) replaceItem(row, operation);
}

const Operation *OperationTableModel::operation(int row) const
{
    return row >= 0 && row < rowCount() ? &items()[std::size_t(row)] : nullptr;
}

int OperationTableModel::rowOf(const QUuid &id) const
{
    const auto it = std::find_if(items().begin(), items().end(), [&id](const Operation &operation) { return operation.id == id; });
    return it == items().end() ? -1 : int(it - items().begin());
}

int OperationTableModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant OperationTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    if (role == Qt::TextAlignmentRole) return headerData(index.column(), Qt::Horizontal, role);
    const Operation &operation = items()[std::size_t(index.row())];
    if (role == RowIdRole) return operation.id;
    return cell(operation, Column(index.column())).data(role);
}

QVariant OperationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == Since ? Qt::AlignRight | Qt::AlignAbsolute : Qt::AlignLeading));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    switch (Column(section)) {
    case Number: return App::translate("tables", "Operation");
    case Vehicle: return App::translate("tables", "Vehicle");
    case Kind: return App::translate("tables", "Kind");
    case Profile: return App::translate("tables", "Profile");
    case State: return App::translate("tables", "State");
    case Outcome: return App::translate("tables", "Outcome");
    case EvidenceColumn: return App::translate("tables", "Evidence");
    case Since: return App::translate("tables", "In this state");
    case Contact: return App::translate("tables", "Next contact");
    case By: return App::translate("tables", "By");
    case ColumnCount: break;
    }
    return {};
}

TableCell OperationTableModel::cell(const Operation &o, Column column) const
{
    const Instant now = m_sources.clock.now();
    const Reader reader = readerOf(m_sources, o.vehicle);
    switch (column) {
    case Number: return textCell(words::operationNumber(o.number), o.reason, qlonglong(o.number));
    case Vehicle: return textCell(o.vehicle.toString());
    case Kind: return textCell(words::operationKind(o.kind), {}, QString(code(o.kind)));
    case Profile: return profile(o);
    case State: return textCell(words::operationState(o.state), words::standing(o, now, reader), QString(code(o.state)));
    case Outcome:
        if (o.outcome == OperationOutcome::None) return mutedCell(words::none());
        return textCell(words::operationOutcome(o.outcome), o.dialectCode, QString(code(o.outcome)));
    case EvidenceColumn:
        if (o.evidence == Evidence::None) return mutedCell(words::none(), words::evidenceMeaning(o.evidence));
        return textCell(words::evidence(o.evidence), words::evidenceMeaning(o.evidence), QString(code(o.evidence)));
    case Since:
        return textCell(words::ageOf(o.stateSince, now), words::time(o.stateSince, now, reader.zoneHere(), reader.locale), words::isoTime(o.stateSince));
    case Contact: return contact(o, reader, now);
    case By: return o.requestedBy.isEmpty() ? mutedCell(words::none()) : textCell(o.requestedBy);
    case ColumnCount: break;
    }
    return {};
}

TableCell OperationTableModel::profile(const Operation &o) const
{
    const Masking masking(m_sources.access, m_sources.viewer);
    if (!o.iccid && isMutating(o.kind) && !masking.seesIdentity()) return hiddenCell(masking.whyHidden(FieldGroup::Identity));
    return masking.identifier(o.iccid ? o.iccid->toString() : QString());
}

TableCell OperationTableModel::contact(const Operation &o, const Reader &reader, Instant now) const
{
    if (!isOpen(o.state) || !o.expectedContact) return mutedCell(words::none());
    const QString at = words::clockTime(*o.expectedContact, now, reader.zoneHere(), reader.locale);
    const Span left = *o.expectedContact - now;
    const QString exact = words::isoTime(*o.expectedContact);
    if (left <= Span(0)) return textCell(App::translate("tables", "due for %1").arg(words::age(-left)), App::translate("tables", "It was expected at %1").arg(at), exact);
    return textCell(at, App::translate("tables", "in %1").arg(words::age(left)), exact);
}

} // namespace signalbox
