#include "world/smsrserver.h"

namespace signalbox::world {

Result<std::unique_ptr<SmsrServer>> SmsrServer::open(const Surroundings &around, const QSslConfiguration &tls)
{
    const QString file = around.workspace + QStringLiteral("/world.sqlite");
    auto shelf = SmdpShelf::open(file);
    if (!shelf) return tl::unexpected(shelf.error());
    auto book = SmsrBook::open(file, **shelf, around.clock, around.killPoints, around.patience);
    if (!book) return tl::unexpected(book.error());
    std::unique_ptr<SmsrServer> server(new SmsrServer(around, std::move(*shelf), std::move(*book)));
    server->m_listener = std::make_unique<EimListener>(tls, [own = server.get()](const EimHttpRequest &request) { return own->north(request); });
    return server;
}

EimHttpAnswer SmsrServer::north(const EimHttpRequest &request)
{
    EimState &state = m_around.state;
    state.lookAtStrain();
    EimHttpAnswer answer { state.strain().status, "text/plain", "not now\n" };
    if (state.strain().times > 0) state.spendFault();
    else answer = m_north.answer(request);
    answer.after = state.strain().answerAfter;
    return answer;
}

} // namespace signalbox::world
