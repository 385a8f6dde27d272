#include "fleet/savedviews.h"

#include "tables/fleettablemodel.h"

#include <QSettings>

namespace signalbox {

namespace {

const auto viewsKey = QStringLiteral("views"), nameKey = QStringLiteral("name"), filterKey = QStringLiteral("filter");
const auto columnsKey = QStringLiteral("columns"), orderKey = QStringLiteral("order"), groupingKey = QStringLiteral("grouping");

/// "state:96 vehicle:124"
QString written(const std::vector<TableArrangement::Column> &columns)
{
    QStringList words;
    for (const auto &column : columns)
        words << QStringLiteral("%1:%2").arg(column.id).arg(column.width);
    return words.join(u' ');
}

std::vector<TableArrangement::Column> readColumns(const QString &text)
{
    std::vector<TableArrangement::Column> columns;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString id = word.section(u':', 0, 0);
        const int width = word.section(u':', 1).toInt();
        if (FleetTableModel::columnFromId(id) && width > 0)
            columns.push_back({ id, width });
    }
    return columns;
}

/// "-state last": descending by state, then by the age of the last fact
QString written(const SortOrder &order)
{
    QStringList words;
    for (const SortKey &key : order.keys) {
        const auto &specs = FleetTableModel::columns();
        const auto spec = std::find_if(specs.begin(), specs.end(), [&](const auto &each) { return each.sort == key.field; });
        words << (key.descending ? QStringLiteral("-") : QString()) + spec->id;
    }
    return words.join(u' ');
}

SortOrder readOrder(const QString &text)
{
    SortOrder order { {} };
    for (QString word : text.split(u' ', Qt::SkipEmptyParts)) {
        const bool descending = word.startsWith(u'-');
        if (const auto column = FleetTableModel::columnFromId(descending ? word.mid(1) : word))
            order.keys.push_back({ FleetTableModel::columns()[std::size_t(*column)].sort, descending });
    }
    return order;
}

QString written(const std::vector<GroupField> &grouping)
{
    QStringList words;
    for (const GroupField field : grouping)
        words << code(field);
    return words.join(u' ');
}

std::vector<GroupField> readGrouping(const QString &text)
{
    std::vector<GroupField> grouping;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (const auto field = groupFieldFromCode(word))
            grouping.push_back(*field);
    }
    return grouping;
}

void write(QSettings &settings, const TableArrangement &table)
{
    settings.setValue(columnsKey, written(table.columns));
    settings.setValue(orderKey, written(table.order));
    settings.setValue(groupingKey, written(table.grouping));
}

TableArrangement read(const QSettings &settings)
{
    return { readColumns(settings.value(columnsKey).toString()), readOrder(settings.value(orderKey).toString()),
             readGrouping(settings.value(groupingKey).toString()) };
}

} // namespace

SavedViews::SavedViews(QString path, const QString &account)
    : m_path(std::move(path)), m_group(QStringLiteral("fleet-of-") + QString::fromLatin1(account.toUtf8().toPercentEncoding()))
{
    if (m_path.isEmpty())
        return;
    QSettings settings(m_path, QSettings::IniFormat);
    settings.beginGroup(m_group);
    const int count = settings.beginReadArray(viewsKey);
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        m_views.push_back({ settings.value(nameKey).toString(), settings.value(filterKey).toString(), read(settings) });
    }
}

void SavedViews::store() const
{
    if (m_path.isEmpty())
        return;
    QSettings settings(m_path, QSettings::IniFormat);
    settings.beginGroup(m_group);
    settings.remove(viewsKey);
    settings.beginWriteArray(viewsKey, int(m_views.size()));
    for (std::size_t i = 0; i < m_views.size(); ++i) {
        settings.setArrayIndex(int(i));
        settings.setValue(nameKey, m_views[i].name);
        settings.setValue(filterKey, m_views[i].filter);
        write(settings, m_views[i].table);
    }
    settings.endArray();
}

void SavedViews::save(View view)
{
    const auto same = std::find_if(m_views.begin(), m_views.end(), [&](const View &each) { return each.name == view.name; });
    if (same != m_views.end())
        *same = std::move(view);
    else
        m_views.push_back(std::move(view));
    store();
}

void SavedViews::remove(const QString &name)
{
    const auto found = std::find_if(m_views.begin(), m_views.end(), [&](const View &each) { return each.name == name; });
    if (found == m_views.end())
        return;
    m_removed = *found;
    m_removedFrom = std::size_t(found - m_views.begin());
    m_views.erase(found);
    store();
}

void SavedViews::bringBack()
{
    if (!m_removed)
        return;
    std::erase_if(m_views, [this](const View &each) { return each.name == m_removed->name; });
    m_views.insert(m_views.begin() + std::ptrdiff_t(std::min(m_removedFrom, m_views.size())), *std::exchange(m_removed, std::nullopt));
    store();
}

std::optional<TableArrangement> SavedViews::last() const
{
    if (m_path.isEmpty())
        return {};
    QSettings settings(m_path, QSettings::IniFormat);
    settings.beginGroup(m_group);
    if (!settings.contains(orderKey))
        return {};
    return read(settings);
}

void SavedViews::setLast(const TableArrangement &table) const
{
    if (m_path.isEmpty())
        return;
    QSettings settings(m_path, QSettings::IniFormat);
    settings.beginGroup(m_group);
    write(settings, table);
}

} // namespace signalbox
