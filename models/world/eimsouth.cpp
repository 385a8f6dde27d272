#include "world/eimsouth.h"

namespace signalbox::world {

using namespace sgp32;

namespace {

EimHttpAnswer message(const QByteArray &der)
{
    return { 200, "application/x-gsma-rsp-asn1", der, { { "X-Admin-Protocol", "gsma/rsp/v2.1.0" } } };
}

} // namespace

QString EimSouth::path()
{
    return QStringLiteral("/gsma/rsp2/asn1");
}

EimHttpAnswer EimSouth::answer(const EimHttpRequest &request)
{
    if (request.path != path() || request.method != "POST") return { 404, "text/plain", "not found\n" };
    if (const auto ask = parseGetPackageRequest(request.body)) {
        if (ask->change) m_dispatch.profilesChanged(ask->eid);
        return message(encode(m_dispatch.next(ask->eid)));
    }
    if (const auto result = parseProvideResultRequest(request.body)) return message(encode(m_dispatch.take(*result)));
    return { 400, "text/plain", "not an ESipa message\n" };
}

} // namespace signalbox::world
