#include "world/smsrsouth.h"

namespace signalbox::world {

QString SmsrSouth::path()
{
    return QStringLiteral("/gsma/m2m/es5");
}

EimHttpAnswer SmsrSouth::answer(const EimHttpRequest &request)
{
    const auto message = parseM2mUp(request.body);
    if (request.method != "POST" || !message) return { 400, "text/plain", "no message of a device\n" };
    M2mDown down;
    bool kept = true;
    if (message->answer) kept = m_book.take(message->eid, *message->answer);
    else if (message->notice) kept = m_book.take(message->eid, *message->notice);
    else down.script = m_book.next(message->eid);
    if (!kept) return { 503, "text/plain", "later\n" };
    if (message->notice) down.confirmed = message->notice->sequence;
    return { 200, "application/json", encode(down) };
}

} // namespace signalbox::world
