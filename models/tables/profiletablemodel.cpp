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
    switch (state) {
    case ProfileState::Enabled: return App::translate("tables", "enabled");
    case ProfileState::Disabled: return App::translate("tables", "disabled");
    case ProfileState::Absent: break;
    }
    return App::translate("tables", "not on the card");
}

/// The first word that any source has, in the order of ProfileSource.
template<typename Of>
QString firstWord(const Known &known, Of of)
{
    for (const auto &statement : known.by)
        if (const QString word = statement ? of(statement->profile) : QString(); !word.isEmpty()) return word;
    return {};
}

QString profileName(const Known &known, const NetworkNames &networks)
{
    const QString plmn = firstWord(known, [](const Profile &p) { return p.home ? p.home->spaced() : QString(); });
    QString name = firstWord(known, [](const Profile &p) { return p.name; });
    if (name.isEmpty()) name = firstWord(known, [&](const Profile &p) { return p.home ? words::networkName(*p.home, networks) : QString(); });
    if (name.isEmpty()) name = App::translate("tables", "unnamed profile");
    return plmn.isEmpty() || name.contains(plmn) ? name : name + u' ' + plmn;
}

/// What the profile is there for: the fallback, or its class (SGP.22 ProfileClass).
TableCell useCell(const Known &known)
{
    const QString kind = firstWord(known, [](const Profile &p) {
        switch (p.kind) {
        case ProfileClass::Test: return App::translate("tables", "test");
        case ProfileClass::Provisioning: return App::translate("tables", "provisioning");
        case ProfileClass::Operational: break;
        }
        return App::translate("tables", "operational");
    });
    const bool fallback = !firstWord(known, [](const Profile &p) { return p.fallback ? QStringLiteral("f") : QString(); }).isEmpty();
    if (!fallback) return textCell(kind, {}, kind);
    return textCell(App::translate("tables", "fallback"), App::translate("tables", "Class %1. The card returns to it when it finds no network.").arg(kind));
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
                     { App::translate("tables", "Profile"), App::translate("tables", "ICCID"), App::translate("tables", "Use"),
                       App::translate("tables", "Supplier"), App::translate("tables", "Believed"),
                       App::translate("tables", "Card"), App::translate("tables", "Provider"), App::translate("tables", "On air") },
                     {}, parent)
{
}

void ProfileTableModel::setStatements(const std::vector<ProfileStatement> &statements, const QTimeZone &zone)
{
    std::map<QString, Known> profiles;
    Instant lastOnAir {};
    for (const ProfileStatement &statement : statements) {
        const Profile &profile = statement.profile;
        const QString whole = profile.iccid.toString();
        // Of a masked one the last four digits may not be enough to tell two apart.
        const QString key = whole.isEmpty() ? profile.iccidEnd + (profile.home ? profile.home->toString() : profile.name) : whole;
        auto &kept = profiles[key].by[std::size_t(statement.source)];
        if (!kept || kept->at <= statement.at) kept = statement;
        if (statement.source == ProfileSource::OnAir) lastOnAir = std::max(lastOnAir, statement.at);
    }
    const Masking masking(sources().access, sources().viewer);
    std::vector<CardLine> lines;
    for (const auto &[key, known] : profiles) {
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
        const QString digits = firstWord(known, [](const Profile &p) { return p.iccid.toString(); });
        const TableCell shortId = digits.isEmpty() ? masking.ending(firstWord(known, [](const Profile &p) { return p.iccidEnd; }))
                                                   : masking.identifier(digits);
        const QString supplier = firstWord(known, [](const Profile &p) { return p.supplier; });
        // The row's id is the ICCID where it may be seen, else its place: ids of rows are data too.
        const QString id = masking.seesIdentity() ? key : QString::number(lines.size());
        const QString name = profileName(known, sources().reader.books->networks);
        lines.push_back({ id,
                          { textCell(name, name), shortId, useCell(known), supplier.isEmpty() ? mutedCell(words::none()) : textCell(supplier), cell(ProfileSource::Believed),
                            cell(ProfileSource::Card), cell(ProfileSource::Provider), onAir } });
    }
    setLines(std::move(lines));
}

} // namespace signalbox
