#include "tables/historytablemodels.h"
#include "tables/masking.h"
#include "words/networks.h"
#include "words/numbers.h"
#include "words/times.h"

#include <QCoreApplication>
#include <map>

namespace signalbox {

namespace {

using App = QCoreApplication;

/// What each source said of one profile, newest.
struct Known
{
    std::array<std::optional<ProfileStatement>, 4> by;
    const std::optional<ProfileStatement> &said(ProfileSource source) const { return by[std::size_t(source)]; }
};

QString stateWord(ProfileState state)
{
    return state == ProfileState::Enabled ? App::translate("tables", "enabled") : App::translate("tables", "disabled");
}

QString profileName(const Known &known, const NetworkNames &networks)
{
    QString name, plmn;
    bool fallback = false;
    for (const auto &statement : known.by) {
        if (!statement) continue;
        const Profile &profile = statement->profile;
        if (name.isEmpty()) name = profile.name;
        if (plmn.isEmpty() && profile.home) {
            plmn = profile.home->spaced();
            if (name.isEmpty()) name = words::networkName(*profile.home, networks);
        }
        fallback = fallback || profile.fallback;
    }
    if (name.isEmpty()) name = App::translate("tables", "unnamed profile");
    if (fallback) name = App::translate("tables", "%1, fallback").arg(name);
    return plmn.isEmpty() || name.contains(plmn) ? name : name + u' ' + plmn;
}

TableCell stateCell(const std::optional<ProfileStatement> &said, const std::optional<ProfileStatement> &believed, const QString &at)
{
    if (!said) return mutedCell(words::never());
    TableCell cell = textCell(stateWord(said->profile.state), App::translate("tables", "said at %1").arg(at));
    cell.difference = believed && believed->profile.state != said->profile.state;
    return cell;
}

} // namespace

ProfileTableModel::ProfileTableModel(TableSources sources, QObject *parent)
    : CardTableModel(std::move(sources),
                     { App::translate("tables", "Profile"), App::translate("tables", "ICCID"), App::translate("tables", "We believe"),
                       App::translate("tables", "Card said"), App::translate("tables", "Provider says"), App::translate("tables", "Seen on air") },
                     {}, parent)
{
}

void ProfileTableModel::setStatements(const std::vector<ProfileStatement> &statements, const QTimeZone &zone)
{
    std::map<Iccid, Known> profiles;
    Instant lastOnAir {};
    for (const ProfileStatement &statement : statements) {
        auto &kept = profiles[statement.profile.iccid].by[std::size_t(statement.source)];
        if (!kept || kept->at <= statement.at) kept = statement;
        if (statement.source == ProfileSource::OnAir) lastOnAir = std::max(lastOnAir, statement.at);
    }
    const Masking masking(sources().access, sources().viewer);
    std::vector<CardLine> lines;
    for (const auto &[iccid, known] : profiles) {
        const auto &believed = known.said(ProfileSource::Believed);
        const auto cell = [&](ProfileSource source) {
            const auto &said = known.said(source);
            return stateCell(said, source == ProfileSource::Believed ? std::nullopt : believed, said ? told(said->at, zone) : QString());
        };
        TableCell onAir = mutedCell(words::never());
        if (const auto &air = known.said(ProfileSource::OnAir)) {
            onAir = textCell(told(air->at, zone), {}, words::isoTime(air->at));
            onAir.difference = air->at == lastOnAir && believed && believed->profile.state != ProfileState::Enabled;
        }
        if (!masking.seesCauses()) onAir = hiddenCell(masking.whyHidden(FieldGroup::Causes));
        const TableCell shortId = masking.identifier(iccid.toString());
        // The row's id is the ICCID where it may be seen, else its place: ids of rows are data too.
        const QString id = masking.seesIdentity() ? iccid.toString() : QString::number(lines.size());
        lines.push_back({ id,
                          { textCell(profileName(known, sources().reader.books->networks)), shortId, cell(ProfileSource::Believed),
                            cell(ProfileSource::Card), cell(ProfileSource::Provider), onAir } });
    }
    setLines(std::move(lines));
}

} // namespace signalbox
