#pragma once

#include "feed/inbox.h"
#include "killpoint.h"

/// The inbox with a look at the moment between the store's commit and the cut.
class WatchedSource final : public signalbox::MessageSource
{
public:
    /// `eager` cuts what was read before it is stored: the fault that the acceptance program must find.
    WatchedSource(signalbox::Inbox &inbox, KillPoint &kill, bool eager) : m_inbox(inbox), m_kill(kill), m_eager(eager) { }

    signalbox::Result<void> read(signalbox::MessageBatch &batch, std::size_t most) override
    {
        auto read = m_inbox.read(batch, most);
        if (m_eager && read && !batch.messages.empty()) return m_inbox.cut(batch.end);
        return read;
    }
    signalbox::Result<void> cut(signalbox::MessagePosition upTo) override
    {
        m_kill.pass("before-cut");
        return m_inbox.cut(upTo);
    }

private:
    signalbox::Inbox &m_inbox;
    KillPoint &m_kill;
    const bool m_eager;
};
