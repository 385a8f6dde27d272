#include "tables/tablecell.h"

#include <QCoreApplication>

namespace signalbox {

QVariant TableCell::data(int role) const
{
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::ToolTipRole: return tip.isEmpty() ? QVariant() : tip;
    case Qt::AccessibleTextRole: return accessible.isEmpty() ? text : accessible;
    case RawRole: return raw;
    case StateRole: return state < 0 ? QVariant() : state;
    case MutedRole: return muted;
    case MonoRole: return mono;
    case DifferenceRole: return difference;
    case HiddenRole: return hidden;
    default: return {};
    }
}

TableCell textCell(const QString &text, const QString &tip, QVariant raw)
{
    TableCell cell;
    cell.text = text;
    cell.tip = tip;
    cell.raw = raw.isValid() ? std::move(raw) : QVariant(text);
    return cell;
}

TableCell mutedCell(const QString &text, const QString &tip)
{
    TableCell cell;
    cell.text = text;
    cell.tip = tip;
    cell.muted = true;
    return cell;
}

TableCell hiddenCell(const QString &why)
{
    TableCell cell = mutedCell(QCoreApplication::translate("tables", "hidden"), why);
    cell.hidden = true;
    return cell;
}

} // namespace signalbox
