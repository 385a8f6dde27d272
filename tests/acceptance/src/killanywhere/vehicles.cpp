#include "vehicles.h"

#include <QJsonArray>

namespace killanywhere {

namespace {

QString country(const QJsonValue &plmn)
{
    return plmn.toString().left(3);
}

/// A profile that is not on the air and is at home here.
QString secondProfile(const QJsonObject &card)
{
    const QString onAir = card[QStringLiteral("iccid")].toString();
    const QString here = country(card[QStringLiteral("plmn")]);
    for (const QJsonValue &target : card[QStringLiteral("targets")].toArray()) {
        const QString iccid = target[QStringLiteral("iccid")].toString();
        const bool atHome = country(target[QStringLiteral("home")]) == here;
        if (iccid != onAir && target[QStringLiteral("refusal")].isNull() && atHome) return iccid;
    }
    return {};
}

} // namespace

std::vector<Subject> chooseVehicles(const Terminal &terminal, int count)
{
    std::vector<Subject> chosen;
    const auto online = terminal.run({ QStringLiteral("fleet"), QStringLiteral("list"), QStringLiteral("state:online") });
    for (const QJsonObject &row : online.lines) {
        if (int(chosen.size()) == count) break;
        if (!row[QStringLiteral("session_open")].toBool()) continue;
        const QString vehicle = row[QStringLiteral("vehicle")].toString();
        const auto shown = terminal.run({ QStringLiteral("vehicle"), QStringLiteral("show"), vehicle });
        if (shown.exit != 0 || shown.lines.empty()) continue;
        const QJsonObject &card = shown.lines.front();
        if (card[QStringLiteral("state")].toString() != QLatin1StringView("online")) continue; // it has just parked
        const QString other = secondProfile(card);
        if (!other.isEmpty()) chosen.push_back({ vehicle, card[QStringLiteral("iccid")].toString(), other, {}, {}, {}, false, int(chosen.size()), 0 });
    }
    return chosen;
}

} // namespace killanywhere
