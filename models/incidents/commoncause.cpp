#include "incidents/commoncause.h"

namespace signalbox {

namespace {

constexpr std::array<QLatin1StringView, 9> kinds { QLatin1StringView("fleet"), QLatin1StringView("network"), QLatin1StringView("place"),
                                                   QLatin1StringView("cell"), QLatin1StringView("apn"), QLatin1StringView("firmware"),
                                                   QLatin1StringView("modem"), QLatin1StringView("profile"), QLatin1StringView("feed") };

QString textOf(const FleetState::ReadView &view, std::uint32_t name)
{
    const std::string_view text = name ? view.text(name) : std::string_view();
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

/// 0 where no row has it.
std::uint32_t nameOf(const FleetState::ReadView &view, const QString &text)
{
    const std::string wanted = text.toStdString();
    if (wanted.empty()) return 0;
    for (std::uint32_t name = 1; name < view.nameCount(); ++name)
        if (view.text(name) == wanted) return name;
    return 0;
}

std::optional<Plmn> plmnOf(const QVariantMap &parameters, const char *name)
{
    const auto plmn = Plmn::parse(parameters.value(QLatin1StringView(name)).toString());
    return plmn ? std::optional(*plmn) : std::nullopt;
}

} // namespace

QLatin1StringView code(CommonCause::Kind kind)
{
    return kinds[std::size_t(kind)];
}

CommonCause::Kind CommonCause::kind() const
{
    if (!feed.isEmpty()) return Kind::Feed;
    if (cell) return Kind::Cell;
    if (network) return Kind::Network;
    if (home) return Kind::Profile;
    if (!apn.isEmpty()) return Kind::Apn;
    if (!firmware.isEmpty()) return Kind::Firmware;
    if (!modem.isEmpty()) return Kind::Modem;
    return region || country ? Kind::Place : Kind::Fleet;
}

void CommonCause::hidePlace()
{
    if (region && !country) country = region->country;
    region.reset();
    city.clear();
    cell = 0;
}

QVariantMap CommonCause::parameters() const
{
    QVariantMap out;
    const auto set = [&out](const char *name, const QString &value) {
        if (!value.isEmpty()) out.insert(QLatin1StringView(name), value);
    };
    if (region) out = regionParameters(*region, nullptr);
    else if (country) set("country", country->toString());
    set("city", city);
    set("network", network ? network->toString() : QString());
    set("home", home ? home->toString() : QString());
    set("cell", cell ? QString::number(cell) : QString());
    set("rat", rat == Rat::Unknown ? QString() : QString(code(rat)));
    set("apn", apn), set("firmware", firmware), set("modem", modem), set("feed", feed);
    out.insert(QStringLiteral("cause"), QString(code(kind())));
    return out;
}

CommonCause CommonCause::fromParameters(const QVariantMap &p)
{
    const auto text = [&p](const char *name) { return p.value(QLatin1StringView(name)).toString(); };
    CommonCause out;
    out.network = plmnOf(p, "network");
    out.home = plmnOf(p, "home");
    out.apn = text("apn"), out.firmware = text("firmware"), out.modem = text("modem"), out.feed = text("feed"), out.city = text("city");
    out.cell = text("cell").toULongLong();
    out.rat = ratFromCode(text("rat")).value_or(Rat::Unknown);
    out.region = regionOf(p);
    if (!out.region) out.country = CountryCode::parse(text("country"));
    return out;
}

CommonCause CommonCause::of(const CausePattern &pattern, const FleetState::ReadView &view, const CityIndex *cities)
{
    CommonCause out;
    out.network = pattern.network ? Plmn::fromKey(pattern.network) : std::nullopt;
    out.home = pattern.home ? Plmn::fromKey(pattern.home) : std::nullopt;
    out.apn = textOf(view, pattern.apn), out.firmware = textOf(view, pattern.firmware), out.modem = textOf(view, pattern.modem);
    out.cell = pattern.cell;
    out.rat = pattern.rat;
    out.region = pattern.region;
    if (pattern.country && !pattern.region) out.country = CountryCode::fromKey(pattern.country);
    if (pattern.region) out.city = regionParameters(*pattern.region, cities).value(QStringLiteral("city")).toString();
    return out;
}

std::optional<CausePattern> CommonCause::pattern(const FleetState::ReadView &view) const
{
    CausePattern out;
    out.network = network ? network->key() : 0;
    out.home = home ? home->key() : 0;
    out.apn = nameOf(view, apn), out.firmware = nameOf(view, firmware), out.modem = nameOf(view, modem);
    const bool lost = (!apn.isEmpty() && !out.apn) || (!firmware.isEmpty() && !out.firmware) || (!modem.isEmpty() && !out.modem);
    if (lost || !feed.isEmpty()) return std::nullopt;
    out.cell = cell;
    out.country = country ? country->key() : std::uint16_t(0);
    out.rat = rat;
    out.region = region;
    return out;
}

} // namespace signalbox
