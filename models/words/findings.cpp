#include "words/networks.h"
#include "words/numbers.h"
#include "words/operations.h"
#include "words/times.h"

#include <QCoreApplication>

namespace signalbox::words {

namespace {

using App = QCoreApplication;
using Weight = Finding::Weight;

QString profileName(const Finding &finding)
{
    const QString name = finding.parameters.value(QStringLiteral("name")).toString();
    return name.isEmpty() ? finding.parameters.value(QStringLiteral("iccid")).toString() : name;
}

QString target(const Finding &finding)
{
    const bool good = finding.weight == Weight::Pass;
    const QString name = profileName(finding);
    if (finding.code == u"target-installed")
        return good ? App::translate("words", "%1 is installed on the eUICC.").arg(name)
                    : App::translate("words", "%1 is not installed on the eUICC.").arg(name.isEmpty() ? App::translate("words", "The profile") : name);
    if (finding.code == u"target-disabled")
        return good ? App::translate("words", "%1 is disabled now.").arg(name) : App::translate("words", "%1 is enabled already.").arg(name);
    if (finding.code == u"target-not-fallback")
        return good ? App::translate("words", "%1 is not the fallback.").arg(name)
                    : App::translate("words", "%1 is the fallback profile: make another one the fallback first.").arg(name);
    if (finding.code == u"target-new-fallback")
        return good ? App::translate("words", "%1 is not the fallback yet.").arg(name) : App::translate("words", "%1 is the fallback already.").arg(name);
    return good ? App::translate("words", "%1 is enabled now.").arg(name) : App::translate("words", "%1 is not enabled.").arg(name);
}

QString radio(const Finding &finding)
{
    const QVariantMap &p = finding.parameters;
    const auto rats = [&p](const QString &key) { return ratNames(RatSet(p.value(key).toUInt())); };
    if (p.value(QStringLiteral("known"), true).toBool() == false)
        return App::translate("words", "Whether the modem's radio fits the network is not known.");
    const QString modem = rats(QStringLiteral("rats")), network = rats(QStringLiteral("networkRats"));
    return finding.weight == Weight::Pass ? App::translate("words", "The modem's radio fits: it has %1, the network %2.").arg(modem, network)
                                          : App::translate("words", "The modem's radio does not fit: it has %1, the network %2.").arg(modem, network);
}

QString reach(const Finding &finding, Instant now, const Reader &)
{
    const QVariantMap &p = finding.parameters;
    if (!p.contains(QStringLiteral("readAt"))) return App::translate("words", "The vehicle was never seen; the order waits for its next contact.");
    const QString last = age(now - instantFromMicros(p.value(QStringLiteral("readAt")).toLongLong() * 1000));
    const QString poll = p.contains(QStringLiteral("pollMs"))
        ? App::translate("words", " It asks for orders every %1.").arg(age(std::chrono::milliseconds(p.value(QStringLiteral("pollMs")).toLongLong())))
        : QString();
    if (finding.weight == Weight::Pass) return App::translate("words", "The vehicle is reachable: last fact %1 ago.").arg(last) + poll;
    return App::translate("words", "The vehicle may not be reached before the order expires: last fact %1 ago.").arg(last) + poll;
}

QString fallback(bool good)
{
    return good ? App::translate("words", "A fallback profile is set.")
                : App::translate("words", "No fallback profile is set: if the new network fails, only a rollback brings the vehicle back.");
}

QString download(const Finding &finding, const Reader &reader)
{
    const bool good = finding.weight == Weight::Pass;
    const QVariantMap &p = finding.parameters;
    if (finding.code == u"activation-given")
        return good ? App::translate("words", "The activation code is well formed.") : App::translate("words", "There is no activation code.");
    if (finding.code == u"activation-unused") {
        const QString number = operationNumber(p.value(QStringLiteral("number")).toLongLong());
        if (finding.weight == Weight::Stop) return App::translate("words", "The activation code was used for %1.").arg(number);
        return good ? App::translate("words", "The activation code was not used in this workspace before.")
                    : App::translate("words", "The activation code was tried in %1, which failed.").arg(number);
    }
    if (finding.code == u"confirmation-code") {
        const QString connection = p.value(QStringLiteral("connection")).toString();
        return good ? App::translate("words", "The activation code needs a confirmation code.")
                    : App::translate("words", "The activation code needs a confirmation code, and the connection %1 cannot pass one on.").arg(connection);
    }
    const QString free = withUnit(p.value(QStringLiteral("octets")).toDouble() / 1024, 0, u"KiB", reader.locale);
    if (finding.weight == Weight::Stop) return App::translate("words", "The eUICC has no room for a profile: %1 free.").arg(free);
    return good ? App::translate("words", "The eUICC has room: %1 free.").arg(free)
                : App::translate("words", "The profile may not fit: the eUICC has %1 free.").arg(free);
}

QString coverage(const Finding &finding, Instant now, const Reader &reader)
{
    const QVariantMap &p = finding.parameters;
    if (!p.value(QStringLiteral("known")).toBool())
        return App::translate("words", "Nobody of the fleet has met the target network here: coverage is not known.");
    const auto plmn = Plmn::parse(p.value(QStringLiteral("plmn")).toString());
    const auto rat = ratFromCode(p.value(QStringLiteral("rat")).toString());
    const QString network = (plmn ? plmn->spaced() : QString()) + u' ' + (rat ? ratName(*rat) : QString());
    const auto part = [&](const char *key) { return percent(p.value(QLatin1StringView(key)).toDouble(), reader.locale); };
    const bool good = finding.weight == Weight::Pass, goodHere = p.value(QStringLiteral("here")).toDouble() < strandingWarning;
    QString text;
    if (good)
        text = App::translate("words", "The target network serves vehicles here: %1, likely without service for %2 of the next minutes.").arg(network, part("without"));
    else if (!goodHere) text = App::translate("words", "The target network may be out of reach here: %1 failed the fleet %2 of the time.").arg(network, part("here"));
    else
        text = App::translate("words", "The target network may be lost ahead: %1, without service for %2 of the next minutes.").arg(network, part("without"));
    if (p.contains(QStringLiteral("aheadM")))
        text += App::translate("words", " Worst in %1.").arg(withUnit(p.value(QStringLiteral("aheadM")).toDouble() / 1000, 0, u"km", reader.locale));
    if (p.contains(QStringLiteral("rsrp")))
        text += App::translate("words", " Signal %1.").arg(withUnit(p.value(QStringLiteral("rsrp")).toDouble(), 0, u"dBm", reader.locale));
    const int observations = p.value(QStringLiteral("evidence")).toInt();
    text += u' ' + App::translate("words", "%n observation(s)", nullptr, observations);
    if (p.contains(QStringLiteral("readAt")))
        text += App::translate("words", ", newest %1 ago").arg(age(now - instantFromMicros(p.value(QStringLiteral("readAt")).toLongLong() * 1000)));
    return text + u'.';
}

/// Why a dialect has no word for something.
QString whyNotOffered(const QString &why)
{
    if (why == u"camara-moves-fallback") return App::translate("words", " CAMARA moves the fallback to another profile; it cannot take it away.");
    if (why == u"camara-provider-view") return App::translate("words", " CAMARA shows what the provider knows; it cannot ask the card.");
    if (why == u"camara-profiles-only") return App::translate("words", " CAMARA manages the profiles on a card and nothing else.");
    if (why == u"es4-no-smdp") return App::translate("words", " No SM-DP is set for this connection.");
    if (why == u"es4-moves-fallback") return App::translate("words", " SGP.02 moves the fallback to another profile; it cannot take it away.");
    if (why == u"es4-not-in-m2m") return App::translate("words", " SGP.02 has no such command.");
    if (why == u"es4-no-subscriptions") return App::translate("words", " SGP.02 manages cards and not subscriptions.");
    if (why == u"emnify-unread") return App::translate("words", " The provider has not said yet what it can do.");
    if (why == u"emnify-unlisted") return App::translate("words", " The provider does not list such an action.");
    if (why == u"emnify-provider-view") return App::translate("words", " emnify shows what the provider knows; it cannot ask the card.");
    if (why == u"onomondo-sgp32-1.0") return App::translate("words", " This eIM speaks SGP.32 1.0, which has no such command.");
    if (why == u"onomondo-no-view") return App::translate("words", " This eIM keeps no list of its own; the card itself can be asked by an audit.");
    if (why == u"onomondo-no-subscriptions") return App::translate("words", " This eIM manages cards and not subscriptions.");
    return {};
}

QString battery(const Finding &finding, const Reader &reader)
{
    const QString volts = withUnit(finding.parameters.value(QStringLiteral("volts")).toDouble(), 1, u"V", reader.locale);
    return finding.weight == Weight::Pass ? App::translate("words", "The battery is fine: %1.").arg(volts)
                                          : App::translate("words", "The battery is low: %1.").arg(volts);
}

} // namespace

QString finding(const Finding &finding, Instant now, const Reader &reader)
{
    const bool good = finding.weight == Weight::Pass;
    const QVariantMap &p = finding.parameters;
    if (finding.code.startsWith(u"target-")) return target(finding);
    if (finding.code == u"radio-fits") return radio(finding);
    if (finding.code == u"reachable") return reach(finding, now, reader);
    if (finding.code == u"fallback-set") return fallback(good);
    if (finding.code == u"battery") return battery(finding, reader);
    if (finding.code.startsWith(u"activation-") || finding.code == u"confirmation-code" || finding.code == u"memory") return download(finding, reader);
    if (finding.code == u"eid-free")
        return good ? App::translate("words", "No other operation is open on this eUICC.")
                    : App::translate("words", "%1 is open on this eUICC.").arg(operationNumber(p.value(QStringLiteral("number")).toLongLong()));
    if (finding.code == u"not-on-a-trip") return good ? App::translate("words", "The vehicle stands.") : App::translate("words", "The vehicle is on a trip.");
    if (finding.code == u"rollback-selectable") return App::translate("words", "This connection cannot ask for rollback: the provider decides.");
    if (finding.code == u"coverage") return coverage(finding, now, reader);
    if (finding.code == u"vehicle-known") return App::translate("words", "The vehicle is not in the inventory.");
    if (finding.code == u"connection-offers") {
        const auto kind = operationKindFromCode(p.value(QStringLiteral("kind")).toString());
        const QString what = kind ? operationKind(*kind) : QString();
        const QString connection = p.value(QStringLiteral("connection")).toString();
        if (good) return App::translate("words", "The connection %1 offers “%2”.").arg(connection, what);
        return connection.isEmpty() ? App::translate("words", "No connection reaches this vehicle's eUICC.")
                                    : App::translate("words", "The connection %1 does not offer “%2” for this vehicle.").arg(connection, what)
                + whyNotOffered(p.value(QStringLiteral("why")).toString());
    }
    return finding.code;
}

} // namespace signalbox::words
