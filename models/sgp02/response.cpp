#include "sgp02/response.h"

#include "sgp02/fields.h"
#include "sgp02/moments.h"

namespace signalbox::sgp02 {

namespace {

tl::unexpected<Error> unknown(const Element &element)
{
    return failure("sgp02.unknown-message", { { QStringLiteral("element"), element.name.left(64) } });
}

bool answersWithEis(Function function)
{
    return function == Function::GetEis || function == Function::AuditEis;
}

} // namespace

Element encode(const Response &response, const QString &space)
{
    Element element { space, localName({ response.over, response.function, MessageKind::Response }) };
    if (response.processingStart) element.add(QStringLiteral("ProcessingStart"), toXml(*response.processingStart));
    if (response.processingEnd) element.add(QStringLiteral("ProcessingEnd"), toXml(*response.processingEnd));
    if (response.acceptableValidity) element.add(QStringLiteral("AcceptableValidityPeriod"), QString::number(*response.acceptableValidity));
    element.children.push_back(encode(response.status, space));
    if (response.eis) element.children.push_back(encode(*response.eis, space));
    if (!response.euiccData.isEmpty()) element.add(QStringLiteral("EuiccResponseData"), hex(response.euiccData));
    if (response.iccid) element.add(QStringLiteral("Iccid"), response.iccid->toString());
    return element;
}

Result<Response> readResponse(const Element &element)
{
    const auto name = messageName(element.name);
    if (!name || name->kind != MessageKind::Response) return unknown(element);
    Fields fields(element);
    Response response;
    response.over = name->over;
    response.function = name->function;
    response.processingStart = fields.momentIf(QLatin1StringView("ProcessingStart"));
    response.processingEnd = fields.momentIf(QLatin1StringView("ProcessingEnd"));
    response.acceptableValidity = fields.numberIf(QLatin1StringView("AcceptableValidityPeriod"));
    if (const Element *status = fields.inside(QLatin1StringView("FunctionExecutionStatus"))) response.status = fields.part(readExecutionStatus(*status));
    const bool needsEis = answersWithEis(name->function) && response.status.good();
    const Element *eis = needsEis ? fields.inside(QLatin1StringView("Eis")) : fields.insideIf(QLatin1StringView("Eis"));
    if (eis) response.eis = fields.part(readEis(*eis));
    response.euiccData = fields.octetsIf(QLatin1StringView("EuiccResponseData"));
    response.iccid = fields.iccidIf();
    return fields.finish(response);
}

Element encode(const Notification &notification, const QString &space)
{
    Element element { space, localName({ notification.over, notification.function, MessageKind::Notification }) };
    element.add(QStringLiteral("Eid"), notification.eid.toString());
    element.add(QStringLiteral("Iccid"), notification.iccid.toString());
    element.add(QStringLiteral("CompletionTimestamp"), toXml(notification.completedAt));
    return element;
}

Result<Notification> readNotification(const Element &element)
{
    const auto name = messageName(element.name);
    if (!name || name->kind != MessageKind::Notification) return unknown(element);
    Fields fields(element);
    Notification notification { name->over, name->function };
    notification.eid = fields.eid();
    notification.iccid = fields.iccid();
    notification.completedAt = fields.moment(QLatin1StringView("CompletionTimestamp"));
    return fields.finish(notification);
}

} // namespace signalbox::sgp02
