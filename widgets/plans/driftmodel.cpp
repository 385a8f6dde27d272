#include "plans/driftmodel.h"

#include "tables/tablecell.h"
#include "words/drifts.h"
#include "words/times.h"

namespace signalbox {

DriftModel::DriftModel(TableSources sources, QObject *parent) : QAbstractTableModel(parent), m_sources(std::move(sources)) { }

void DriftModel::setList(DriftList list)
{
    beginResetModel();
    m_list = std::move(list);
    choose();
    endResetModel();
}

void DriftModel::setReader(const Reader &reader)
{
    m_sources.reader = reader;
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void DriftModel::setFilter(std::optional<DriftCode> code, const QString &text)
{
    beginResetModel();
    m_code = code;
    m_text = text.trimmed();
    choose();
    endResetModel();
}

void DriftModel::tick()
{
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, Age), index(rowCount() - 1, Age), { Qt::DisplayRole });
}

void DriftModel::choose()
{
    m_rows.clear();
    for (std::size_t i = 0; i < m_list.drifts.size(); ++i)
        if (fits(m_list.drifts[i])) m_rows.push_back(i);
}

bool DriftModel::fits(const Drift &drift) const
{
    if (m_code && drift.code != *m_code) return false;
    if (m_text.isEmpty()) return true;
    return drift.vehicle.toString().contains(m_text, Qt::CaseInsensitive) || drift.cohort.contains(m_text, Qt::CaseInsensitive)
        || words::driftSentence(drift, m_sources.reader).contains(m_text, Qt::CaseInsensitive);
}

QVariant DriftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)) return {};
    const Drift &drift = this->drift(index.row());
    if (role == RowIdRole) return drift.vehicle.toString() + u' ' + QString(code(drift.code)) + u' ' + drift.wanted;
    switch (Column(index.column())) {
    case Vehicle: return textCell(drift.vehicle.toString()).data(role);
    case Cohort: return (drift.cohort.isEmpty() ? mutedCell(tr("none")) : textCell(drift.cohort)).data(role);
    case Difference: {
        TableCell cell = textCell(words::driftName(drift.code));
        cell.difference = true;
        return cell.data(role);
    }
    case What: {
        const QString sentence = words::driftSentence(drift, m_sources.reader);
        return textCell(sentence, sentence).data(role);
    }
    case SaidBy: return textCell(words::profileSource(drift.source)).data(role);
    case Age:
        if (drift.at == Instant {}) return mutedCell(tr("no time"), tr("The inventory says so; it has no time.")).data(role);
        return textCell(words::ageOf(drift.at, m_sources.clock.now()),
                        words::time(drift.at, m_sources.clock.now(), m_sources.reader.zoneHere(), m_sources.reader.locale)).data(role);
    case ColumnCount: break;
    }
    return {};
}

QVariant DriftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 || section >= ColumnCount) return {};
    const QString heads[] = { tr("Vehicle"), tr("Cohort"), tr("Difference"), tr("What"), tr("Said by"), tr("Age") };
    return heads[section];
}

} // namespace signalbox
