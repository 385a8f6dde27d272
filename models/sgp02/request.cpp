#include "sgp02/request.h"

#include "sgp02/fields.h"

namespace signalbox::sgp02 {

namespace {

struct FunctionOf
{
    Function operator()(const GetEis &) const { return Function::GetEis; }
    Function operator()(const AuditEis &) const { return Function::AuditEis; }
    Function operator()(const EnableProfile &) const { return Function::EnableProfile; }
    Function operator()(const DisableProfile &) const { return Function::DisableProfile; }
    Function operator()(const DeleteProfile &) const { return Function::DeleteProfile; }
    Function operator()(const SetFallBackAttribute &) const { return Function::SetFallBackAttribute; }
    Function operator()(const UpdatePolicyRules &) const { return Function::UpdatePolicyRules; }
    Function operator()(const DownloadProfile &) const { return Function::DownloadProfile; }
};

/// What follows the EID, and on ES2 the SM-SR's id.
struct Rest
{
    Element &element;

    void iccid(const Iccid &iccid) const { element.add(QStringLiteral("Iccid"), iccid.toString()); }
    void operator()(const GetEis &) const { }
    void operator()(const AuditEis &order) const { for (const Iccid &one : order.iccids) iccid(one); }
    void operator()(const UpdatePolicyRules &order) const
    {
        iccid(order.iccid);
        if (order.rules) element.children.push_back(encode(*order.rules, element.space));
    }
    void operator()(const DownloadProfile &order) const
    {
        if (!order.profileType.isEmpty()) element.add(QStringLiteral("ProfileType"), order.profileType);
        if (order.iccid) iccid(*order.iccid);
        element.add(QStringLiteral("EnableProfile"), word(order.enable));
    }
    template<typename OfOneProfile>
    void operator()(const OfOneProfile &order) const { iccid(order.iccid); }
};

Order readOrder(Function function, Fields &fields)
{
    const Eid eid = fields.eid();
    switch (function) {
    case Function::GetEis: return GetEis { eid };
    case Function::AuditEis: {
        AuditEis audit { eid };
        for (const Element *one : fields.all(QLatin1StringView("Iccid")))
            if (const auto iccid = fields.asIccid(*one)) audit.iccids.push_back(*iccid);
        return audit;
    }
    case Function::EnableProfile: return EnableProfile { eid, fields.iccid() };
    case Function::DisableProfile: return DisableProfile { eid, fields.iccid() };
    case Function::DeleteProfile: return DeleteProfile { eid, fields.iccid() };
    case Function::SetFallBackAttribute: return SetFallBackAttribute { eid, fields.iccid() };
    case Function::UpdatePolicyRules: {
        UpdatePolicyRules update { eid, fields.iccid() };
        if (const Element *pol2 = fields.insideIf(QLatin1StringView("pol2"))) update.rules = fields.part(readPolicyRules(*pol2));
        return update;
    }
    default: break;
    }
    DownloadProfile download { eid, fields.textIf(QLatin1StringView("ProfileType"), 128), fields.iccidIf() };
    download.enable = fields.flagIf(QLatin1StringView("EnableProfile")).value_or(false);
    return download;
}

} // namespace

Function functionOf(const Order &order)
{
    return std::visit(FunctionOf {}, order);
}

const Eid &eidOf(const Order &order)
{
    return std::visit([](const auto &one) -> const Eid & { return one.eid; }, order);
}

Element encode(const Request &request, const QString &space)
{
    Element element { space, localName({ request.over, functionOf(request.order), MessageKind::Request }) };
    element.add(QStringLiteral("FunctionCallIdentifier"), request.callId);
    if (request.validity) element.add(QStringLiteral("ValidityPeriod"), QString::number(*request.validity));
    element.add(QStringLiteral("Eid"), eidOf(request.order).toString());
    if (request.over == Interface::Es2) element.add(QStringLiteral("Smsr-id"), request.smsrId);
    std::visit(Rest { element }, request.order);
    return element;
}

Result<Request> readRequest(const Element &element)
{
    const auto name = messageName(element.name);
    if (!name || name->kind != MessageKind::Request) return failure("sgp02.unknown-message", { { QStringLiteral("element"), element.name.left(64) } });
    Fields fields(element);
    Request request;
    request.over = name->over;
    request.callId = fields.text(QLatin1StringView("FunctionCallIdentifier"), 256);
    request.validity = fields.numberIf(QLatin1StringView("ValidityPeriod"));
    if (request.over == Interface::Es2) request.smsrId = fields.text(QLatin1StringView("Smsr-id"), 128);
    request.order = readOrder(name->function, fields);
    return fields.finish(request);
}

} // namespace signalbox::sgp02
