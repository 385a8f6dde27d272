#pragma once

#include "sgp32/esipa.h"
#include "world/euicc.h"

namespace signalbox::world {

/// What an IPA and a card do to fetch one profile (SGP.22 3.1.3, SGP.32 3.2.3.1): says what to ask the SM-DP+
/// next and takes the answers. Keeps nothing: one that was broken off begins anew.
class IpaDownload
{
public:
    /// Borrows the card.
    IpaDownload(Euicc &card, const sgp32::DownloadTrigger &trigger);

    const QByteArray &transaction() const { return m_transaction; } ///< the eIM's
    const QString &host() const { return m_host; }
    QString function() const; ///< of ES9+ to call next
    /// The message for it; an error when the card cannot sign.
    Result<QByteArray> question();
    void take(const QByteArray &answer);

    const std::optional<BoundProfile> &package() const { return m_package; } ///< all was asked
    const std::optional<Es9Status> &refusal() const { return m_refusal; } ///< the SM-DP+ said no, or nonsense

private:
    enum class Step : std::uint8_t { Initiate, Authenticate, Fetch };
    void refuse(const QString &message);

    Euicc &m_card;
    QByteArray m_transaction;
    QString m_host;
    QString m_matchingId;
    Step m_step = Step::Initiate;
    ServerChallenge m_challenge;
    std::optional<BoundProfile> m_package;
    std::optional<Es9Status> m_refusal;
};

} // namespace signalbox::world
