#include "words/retirements.h"

#include "words/operations.h"

#include <QCoreApplication>

namespace signalbox::words {

using App = QCoreApplication;

namespace {
QString nameOf(const QString &name, const QString &iccid)
{
    return name.isEmpty() ? iccid : name;
}
} // namespace

QString retireStep(const RetireStep &step)
{
    const QString what = operationKind(step.kind);
    return step.iccid ? QStringLiteral("%1 %2").arg(what, nameOf(step.name, step.iccid->toString())) : what;
}

QString retireReason(const RetireStep &step)
{
    if (step.why == u"retire-unused") return App::translate("words", "It is not in use: it goes while the vehicle still has a network.");
    if (step.why == u"retire-way") return App::translate("words", "The fallback takes over, so that what follows still reaches the card.");
    if (step.why == u"retire-left") return App::translate("words", "It was enabled until the step before.");
    if (step.why == u"retire-silence") return App::translate("words", "The card has no fallback: nothing reaches it after this.");
    if (step.why == u"retire-subscription") return App::translate("words", "Last, because the vehicle has no network after this.");
    return step.why;
}

QString retireRemainder(const Finding &finding)
{
    const QVariantMap &p = finding.parameters;
    const QString name = nameOf(p.value(QStringLiteral("name")).toString(), p.value(QStringLiteral("iccid")).toString());
    if (finding.code == u"retire-keeps-fallback") return App::translate("words", "%1 stays: it is the fallback, which no order may delete.").arg(name);
    if (finding.code == u"retire-keeps") {
        const auto kind = operationKindFromCode(p.value(QStringLiteral("kind")).toString());
        return App::translate("words", "%1 stays: the connection does not offer “%2”.").arg(name, kind ? operationKind(*kind) : QString());
    }
    if (finding.code == u"retire-goes-on")
        return App::translate("words", "The subscription goes on and costs: the connection %1 cannot suspend it. End it with the provider.").arg(p.value(QStringLiteral("connection")).toString());
    return finding.code;
}

} // namespace signalbox::words
