#include "provisioning/es4mailbox.h"

namespace signalbox {

namespace {
constexpr int mostAtOnce = 10'000; // messages in one look; one that never ends is a fault of the other side
constexpr std::size_t mostNews = 4096; // only news of a card with an open order are looked at
}

Es4Mailbox::Es4Mailbox(QUrl address, Span pause, Question question, Post post)
    : m_address(std::move(address)), m_pause(pause), m_question(std::move(question)), m_post(std::move(post)), m_certainSince(m_wall.now())
{
}

void Es4Mailbox::look(Done done)
{
    if (!m_looking && m_wall.now() - m_lookedAt < m_pause) {
        done(std::nullopt);
        return;
    }
    m_waiting.push_back(std::move(done));
    if (std::exchange(m_looking, true)) return;
    ask(0);
}

void Es4Mailbox::ask(int taken)
{
    m_post(m_question(), [this, taken](const Exchange &exchange) { answered(exchange, taken); });
}

void Es4Mailbox::answered(const Exchange &exchange, int taken)
{
    const auto mail = exchange.error ? Result<es4::Mail>(tl::unexpected(*exchange.error)) : es4::readMail(m_address, exchange.answer);
    if (!mail) {
        // What was on its way is gone for good when the request was read.
        if (exchange.mayHaveLeft) m_certainSince = m_wall.now();
        finish(mail.error());
        return;
    }
    if (mail->notification) m_news.push_back(*mail->notification);
    if (m_news.size() > mostNews) m_news.pop_front();
    if (!mail->relatesTo.isEmpty() && (mail->response || mail->unreadable)) m_held.insert(mail->relatesTo, *mail);
    if (mail->more && taken + 1 < mostAtOnce) ask(taken + 1);
    else finish(std::nullopt);
}

void Es4Mailbox::finish(const std::optional<Error> &error)
{
    m_looking = false;
    m_lookedAt = m_wall.now();
    for (const Done &done : std::exchange(m_waiting, {})) done(error);
}

const es4::Mail *Es4Mailbox::held(const QString &callId) const
{
    const auto found = m_held.constFind(callId);
    return found == m_held.cend() ? nullptr : &*found;
}

std::vector<sgp02::Notification> Es4Mailbox::news(const Eid &eid, Instant since) const
{
    std::vector<sgp02::Notification> out;
    std::copy_if(m_news.begin(), m_news.end(), std::back_inserter(out), [&](const sgp02::Notification &one) { return one.eid == eid && one.completedAt >= since; });
    return out;
}

} // namespace signalbox
