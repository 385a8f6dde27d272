#include "tables/masking.h"

#include "words/ids.h"
#include "words/numbers.h"
#include "words/states.h"

#include <QCoreApplication>

namespace signalbox {

namespace {
constexpr Span OwnScopeReach = std::chrono::days(30);
}

bool Masking::whole(FieldGroup group) const
{
    const Visibility visibility = m_access.visibility(m_viewer.role, group);
    return visibility == Visibility::Full || visibility == Visibility::OwnScope;
}

bool Masking::seesPosition(Instant at, Instant now) const
{
    const Visibility visibility = m_access.visibility(m_viewer.role, FieldGroup::Position);
    return visibility == Visibility::Full || (visibility == Visibility::OwnScope && now - at <= OwnScopeReach);
}

TableCell Masking::identifier(const QString &digits, const QString &whole) const
{
    if (digits.isEmpty()) return mutedCell(words::none());
    const Visibility visibility = m_access.visibility(m_viewer.role, FieldGroup::Identity);
    const QString seen = shown(m_access, m_viewer, FieldGroup::Identity, digits);
    if (seen.isEmpty()) return hiddenCell(whyHidden(FieldGroup::Identity));
    TableCell cell;
    cell.mono = true;
    cell.raw = seen;
    const bool masked = visibility == Visibility::LastFour;
    cell.text = masked ? seen : words::lastSix(seen);
    cell.tip = masked ? whyHidden(FieldGroup::Identity) : whole.isEmpty() ? seen : whole;
    cell.accessible = masked ? QString() : seen;
    return cell;
}

TableCell Masking::ending(const QString &lastFour) const
{
    if (lastFour.isEmpty()) return mutedCell(words::none());
    TableCell cell;
    cell.mono = true;
    cell.text = QStringLiteral("••••") + lastFour;
    cell.raw = cell.text;
    cell.tip = whyHidden(FieldGroup::Identity);
    return cell;
}

TableCell Masking::address(const QString &ip) const
{
    if (!whole(FieldGroup::Identity)) return hiddenCell(whyHidden(FieldGroup::Identity));
    if (ip.isEmpty()) return mutedCell(words::none());
    TableCell cell;
    cell.mono = true;
    cell.text = ip;
    cell.raw = ip;
    return cell;
}

QString Masking::whyHidden(FieldGroup group) const
{
    const QString role = words::roleName(m_viewer.role);
    switch (group) {
    case FieldGroup::Position:
        return QCoreApplication::translate("tables", "Positions are hidden for the role %1. You see the country. An administrator can change this.").arg(role);
    case FieldGroup::Identity:
        return QCoreApplication::translate("tables", "The role %1 sees the last four digits of identifiers and no addresses. An administrator can change this.").arg(role);
    case FieldGroup::Causes:
        return QCoreApplication::translate("tables", "Sessions, signal and causes are hidden for the role %1. An administrator can change this.").arg(role);
    case FieldGroup::Prices:
        return QCoreApplication::translate("tables", "Prices are hidden for the role %1. An administrator can change this.").arg(role);
    case FieldGroup::Core: break;
    }
    return {};
}

} // namespace signalbox
