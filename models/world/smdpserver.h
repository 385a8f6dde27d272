#pragma once

#include "sgp32/chain.h"
#include "world/eimhttp.h"
#include "world/smdpshelf.h"

namespace signalbox::world {

/// The SM-DP+s of the lab behind ES9+ (SGP.22 5.6), told apart by the Host header. An entry goes to the first
/// card that proves who it is, is sent to that one again until the card says what became of it, and is used up
/// once it was installed. Sessions end with the process; a card then begins anew. One thread.
class SmdpServer
{
public:
    /// `issuers`: CI certificates that cards must come from.
    SmdpServer(std::unique_ptr<SmdpShelf> shelf, std::vector<QByteArray> issuers)
        : m_shelf(std::move(shelf)), m_issuers(std::move(issuers)) { }
    EimHttpAnswer answer(const EimHttpRequest &request);
    SmdpShelf &shelf() { return *m_shelf; }

private:
    struct Session { ServerChallenge challenge; std::optional<ShelfEntry> entry; Eid eid; };
    using Answer = tl::expected<QJsonObject, Es9Status>;

    Answer initiate(const QString &host, const QJsonObject &message);
    Answer authenticate(const QJsonObject &message);
    Answer fetch(const QJsonObject &message);
    void notice(const QJsonObject &message);
    tl::expected<ShelfEntry, Es9Status> eligible(const QString &host, const QString &matchingId, const Eid &eid);

    std::unique_ptr<SmdpShelf> m_shelf;
    std::vector<QByteArray> m_issuers;
    QHash<QByteArray, Session> m_sessions; ///< by transaction
};

} // namespace signalbox::world
