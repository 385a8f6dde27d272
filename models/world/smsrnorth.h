#pragma once

#include "sgp02/actiontable.h"
#include "sgp02/envelope.h"
#include "world/eimhttp.h"
#include "world/smsrbook.h"

namespace signalbox::world {

/// What came with an envelope, or why it was none.
struct SmsrFault
{
    int status = 400; ///< of HTTP
    sgp02::Fault fault;
};

/// ES4 of the SM-SR and ES2 of the SM-DP, one address each: SOAP 1.2 with WS-Addressing. What needs the card is answered
/// with 202 and fetched from the mailbox that ReplyTo names (WS-MakeConnection 1.1). Actions are advice: the body decides.
class SmsrNorth
{
public:
    /// `certificateNeeded`: who asks must be who the client's certificate says.
    SmsrNorth(SmsrBook &book, const Clock &clock, bool certificateNeeded) : m_book(book), m_clock(clock), m_certificateNeeded(certificateNeeded) { }
    static QString es4Path(); ///< "/es4"
    static QString es2Path(); ///< "/es2"
    EimHttpAnswer answer(const EimHttpRequest &request);

private:
    tl::expected<EimHttpAnswer, SmsrFault> take(const EimHttpRequest &request);
    tl::expected<QString, SmsrFault> requesterOf(const EimHttpRequest &request, const sgp02::Envelope &envelope) const;
    EimHttpAnswer mail(const QString &requester, const QString &address, const sgp02::Envelope &asked, sgp02::Interface over);
    EimHttpAnswer said(sgp02::Envelope envelope, int status = 200) const;
    sgp02::Envelope replying(const sgp02::Envelope &to, sgp02::Interface over) const;

    SmsrBook &m_book;
    const Clock &m_clock;
    bool m_certificateNeeded;
    sgp02::ActionTable m_actions;
};

} // namespace signalbox::world
