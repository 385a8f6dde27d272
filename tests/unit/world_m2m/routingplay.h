#pragma once

#include "profileletters.h"

#include "world/m2mfleet.h"
#include "world/smsrsouth.h"

#include <QSet>
#include <QTemporaryDir>
#include <deque>

/// An SM-SR with one card, the device that the card is in, and an operator; no network. Played by lines of text:
/// what the operator calls: "enable C", "disable A", "delete C", "set-fallback C", "audit", "eis", "rules C delete" (or
/// disable, enable, auto, none), "download D", "download-enable D"; with " for 60" behind it a validity period of seconds,
/// with " as x" another FunctionCallIdentifier than the line itself; "foreign enable C" is another operator's.
/// What happens: "pass 300" (seconds), "dead C" (no network with that profile), "alive C", "off", "on", "sr-down", "sr-up",
/// "lose" and "keep" (answers to the device), "slow 5" (seconds that every exchange takes), "restart-sr", "restart-device".
/// What is to be seen: "mail", "card", "shelf D".
class RoutingPlay : public signalbox::world::M2mWorld, public signalbox::world::M2mTransport
{
public:
    explicit RoutingPlay(const QString &card);
    ~RoutingPlay() override;
    QString say(const QString &line);

    signalbox::world::M2mCard &m2mCardOf(signalbox::world::CardIndex) override { return m_card; }
    bool reaches(signalbox::world::CardIndex) const override { return m_powered && hasNetwork(); }
    bool searches(signalbox::world::CardIndex) const override { return m_powered && !hasNetwork(); }
    void changed(signalbox::world::CardIndex) override { m_saved = m_card.save(); }
    void executed(signalbox::world::CardIndex, const signalbox::world::M2mExecution &) override { ++m_executions; }
    void fellBack(signalbox::world::CardIndex, const signalbox::world::M2mExecution &) override { ++m_fallbacks; }
    void refresh(signalbox::world::CardIndex) override { m_onAir = m_card.enabled() ? std::optional(m_card.enabled()->profile.iccid) : std::nullopt; }
    void postToRouting(QByteArray message, Done done) override;

private:
    bool hasNetwork() const { return m_onAir && !m_dead.contains(*m_onAir); }
    bool happens(const QString &verb, const QString &what);
    QString call(const QString &line);
    QString mail();
    void pass(int seconds);
    void slow(signalbox::Span delay);
    void openBook();
    void startDevice();

    QTemporaryDir m_dir;
    signalbox::ManualClock m_clock { signalbox::Instant(std::chrono::hours(500000)) };
    signalbox::world::EimKillPoints m_killPoints;
    signalbox::world::M2mCard m_card;
    std::unique_ptr<signalbox::world::SmdpShelf> m_shelf;
    std::unique_ptr<signalbox::world::SmsrBook> m_book;
    std::unique_ptr<signalbox::world::SmsrStore> m_messages; ///< the device's side of the short messages
    std::unique_ptr<signalbox::world::M2mFleet> m_device;
    std::deque<std::function<void()>> m_under;
    QSet<signalbox::Iccid> m_dead;
    std::optional<signalbox::Iccid> m_onAir;
    bool m_powered = true, m_up = true, m_lose = false;
    int m_executions = 0, m_fallbacks = 0;
    QByteArray m_saved;
};
