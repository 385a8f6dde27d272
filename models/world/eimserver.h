#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QObject>
#include <QUrl>
#include <memory>

namespace signalbox::world {

struct EimSettings
{
    QString workspace; ///< with the certificates of LabPki and world.sqlite
    Span orderLifetime { std::chrono::hours(24) }; ///< world time; an order that no card fetched fails then
    QByteArray killPoints; ///< see EimKillPoints
    bool tls = true; ///< of the API; cards always come over TLS
    bool certificateNeeded = true; ///< from the API's clients
    bool tokensNeeded = true; ///< from the API's clients
    std::uint64_t seed = 1; ///< of the world; the emnify facade's numbers come from it
    Span tokenLife = std::chrono::minutes(5); ///< wall time; of what the token endpoint gives out
};

/// The lab's eIM: the northbound API and the ESipa side on two HTTPS ports of 127.0.0.1, kept over restarts. The
/// SM-DP+s of the suppliers answer on the second one; their activation codes are in DIR/activation-codes.tsv.
/// Lives in one thread with an event loop.
class EimServer final : public QObject
{
    Q_OBJECT

public:
    /// Resumes the orders of `workspace`/world.sqlite. `clock` is the world's and must outlive this.
    static Result<std::unique_ptr<EimServer>> start(const EimSettings &settings, const Clock &clock);
    ~EimServer() override;

    QUrl api() const; ///< "https://localhost:PORT/esim-profile-management/vwip"; http without TLS
    QUrl onomondo() const; ///< "https://localhost:PORT/", the facade of onomondo-eim over the same cards
    QUrl emnify() const; ///< "https://localhost:PORT/api/v1", a facade of emnify's API over the same cards
    QUrl es4() const; ///< "https://localhost:PORT/es4", the SM-SR of the vehicles with SGP.02
    QUrl es2() const; ///< "https://localhost:PORT/es2", its SM-DP
    QUrl tokens() const; ///< the OAuth 2 token endpoint, on the same port
    QUrl esipa() const; ///< where IpaClient posts

private:
    struct Parts;
    explicit EimServer(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace signalbox::world
