#pragma once

#include "provisioning/es4dialect.h"
#include "provisioning/providerline.h"

#include <deque>

namespace signalbox {

/// Answers and notifications that an SM-SR or SM-DP holds for who cannot be called (WS-MakeConnection 1.1). Fetching takes
/// them away there, so they are kept here until the operation that they answer is settled. One thread.
class Es4Mailbox
{
public:
    using Done = std::function<void(const std::optional<Error> &)>;
    using Question = std::function<QByteArray()>;
    using Post = std::function<void(const QByteArray &envelope, SingleRequest::Done done)>;

    /// `pause`: between two looks, wall.
    Es4Mailbox(QUrl address, Span pause, Question question, Post post);
    /// Fetches all that waits, unless that was done within the pause; joins a fetch that is under way.
    void look(Done done);

    /// By the operation's call id.
    const es4::Mail *held(const QString &callId) const;
    void forget(const QString &callId) { m_held.remove(callId); }
    std::vector<sgp02::Notification> news(const Eid &eid, Instant since) const; ///< of this card; world
    /// Wall: a message for a request before this may have been taken away without being kept here.
    Instant certainSince() const { return m_certainSince; }

private:
    void ask(int taken);
    void answered(const Exchange &exchange, int taken);
    void finish(const std::optional<Error> &error);

    QUrl m_address;
    Span m_pause;
    Question m_question;
    Post m_post;
    WallClock m_wall;
    QHash<QString, es4::Mail> m_held;
    std::deque<sgp02::Notification> m_news; ///< bounded
    std::vector<Done> m_waiting;
    Instant m_lookedAt {};
    Instant m_certainSince;
    bool m_looking = false;
};

} // namespace signalbox
