#pragma once

#include "world/eimlistener.h"
#include "world/eimstate.h"
#include "world/smsrnorth.h"
#include "world/smsrsouth.h"

namespace signalbox::world {

/// The lab's SM-SR and SM-DP (SGP.02) with their HTTPS port; in the eIM's process, whose troubles they share. Their state
/// is in DIR/world.sqlite. Lives in the eIM's thread.
class SmsrServer
{
public:
    /// What all servers of the process have; must outlive this.
    struct Surroundings
    {
        QString workspace;
        const Clock &clock;
        EimKillPoints &killPoints;
        EimState &state; ///< whose strain is every server's
        Span patience {}; ///< for calls without a validity period; world time
        bool certificateNeeded = true;
    };
    /// Errors of the stores.
    static Result<std::unique_ptr<SmsrServer>> open(const Surroundings &around, const QSslConfiguration &tls);

    EimListener &listener() { return *m_listener; }
    EimHttpAnswer south(const EimHttpRequest &request) { return m_south.answer(request); }
    void expire() { m_book->expire(); }

private:
    SmsrServer(const Surroundings &around, std::unique_ptr<SmdpShelf> shelf, std::unique_ptr<SmsrBook> book)
        : m_around(around), m_shelf(std::move(shelf)), m_book(std::move(book)), m_north(*m_book, around.clock, around.certificateNeeded), m_south(*m_book) { }
    EimHttpAnswer north(const EimHttpRequest &request);

    Surroundings m_around;
    std::unique_ptr<SmdpShelf> m_shelf;
    std::unique_ptr<SmsrBook> m_book;
    SmsrNorth m_north;
    SmsrSouth m_south;
    std::unique_ptr<EimListener> m_listener;
};

} // namespace signalbox::world
