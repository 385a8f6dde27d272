#pragma once

#include "labcards.h"

#include "world/ipafleet.h"

#include <deque>

/// Joins vehicles with eIM and SM-DP+ without a network; a test decides what gets through.
class Wire : public signalbox::world::EsipaTransport
{
public:
    explicit Wire(LabCards &lab) : m_lab(lab) { }

    void post(QByteArray message, Done done) override
    {
        m_under.push_back([this, message = std::move(message), done = std::move(done)] { finish(done, up ? std::optional(serve(message)) : std::nullopt); });
    }
    void postToSupplier(const QString &host, const QString &function, QByteArray message, Done done) override
    {
        m_under.push_back([this, host, function, message = std::move(message), done = std::move(done)] {
            functions += function;
            finish(done, suppliersUp ? std::optional(supply(host, function, message)) : std::nullopt);
        });
    }
    /// Answers what is under way, and what that leads to.
    void flow()
    {
        while (!m_under.empty()) {
            const auto next = std::move(m_under.front());
            m_under.pop_front();
            ++messages;
            next();
        }
    }

    bool up = true;
    bool suppliersUp = true;
    bool loseAnswers = false; ///< everybody works, but nothing comes back
    int messages = 0;
    QStringList functions; ///< of ES9+ that were called

private:
    void finish(const Done &done, std::optional<QByteArray> answer)
    {
        if (loseAnswers) answer.reset();
        done(answer);
    }
    QByteArray serve(const QByteArray &message)
    {
        using namespace signalbox::sgp32;
        if (const auto ask = parseGetPackageRequest(message)) {
            if (ask->change) m_lab.dispatch->profilesChanged(ask->eid);
            return encode(m_lab.dispatch->next(ask->eid));
        }
        return encode(m_lab.dispatch->take(*parseProvideResultRequest(message)));
    }
    QByteArray supply(const QString &host, const QString &function, const QByteArray &message)
    {
        return m_lab.suppliers->answer({ "POST", signalbox::world::es9Path() + function, message,
                                         [&](const QByteArray &name) { return name == "host" ? host.toLatin1() : QByteArray(); } }).body;
    }

    LabCards &m_lab;
    std::deque<std::function<void()>> m_under;
};

/// One vehicle of LabCards whose radio does what a test says.
class OneCard : public signalbox::world::IpaWorld
{
public:
    explicit OneCard(const signalbox::world::CardAccess &access = {}) : wire(lab), card(std::make_unique<signalbox::world::Euicc>(lab.card())), m_access(access)
    {
        onAir = lab.first;
        begin(std::chrono::seconds(60), std::chrono::seconds(5));
    }

    signalbox::world::Euicc &cardOf(signalbox::world::CardIndex) override { return *card; }
    bool reaches(signalbox::world::CardIndex) const override { return onAir && *onAir != noCoverage && !nowhere; }
    bool searches(signalbox::world::CardIndex) const override { return onAir && (*onAir == noCoverage || nowhere) && !asleep; }
    void changed(signalbox::world::CardIndex) override { saved = card->save(); }
    void executed(signalbox::world::CardIndex, const signalbox::world::CardExecution &execution) override { executions.push_back(execution); }
    void fellBack(signalbox::world::CardIndex, const signalbox::world::CardExecution &execution, bool home) override { fallbacks.push_back({ execution, home }); }
    void installed(signalbox::world::CardIndex, const signalbox::world::CardInstallation &one, const QByteArray &) override { installations.push_back(one); }
    void refresh(signalbox::world::CardIndex, const signalbox::world::CardProfile *enabled) override
    {
        onAir = enabled ? std::optional(enabled->profile.iccid) : std::nullopt;
    }

    void pass(signalbox::Span time, signalbox::Span stride = std::chrono::seconds(1))
    {
        for (signalbox::Span gone {}; gone < time; gone += stride) {
            lab.clock.advance(stride);
            fleet->step();
            wire.flow();
        }
    }
    /// The vehicle's computer starts anew with what was saved last.
    void restart(signalbox::Span every, signalbox::Span first)
    {
        fleet.reset();
        *card = *signalbox::world::Euicc::restore(saved, lab.maker);
        begin(every, first);
    }

    LabCards lab;
    Wire wire;
    std::unique_ptr<signalbox::world::Euicc> card;
    std::unique_ptr<signalbox::world::IpaFleet> fleet;
    std::optional<signalbox::Iccid> onAir;
    std::optional<signalbox::Iccid> noCoverage;
    bool nowhere = false; ///< no profile has a network
    bool asleep = false;
    std::vector<signalbox::world::CardExecution> executions;
    std::vector<std::pair<signalbox::world::CardExecution, bool>> fallbacks;
    std::vector<signalbox::world::CardInstallation> installations;
    QByteArray saved;

private:
    void begin(signalbox::Span every, signalbox::Span first)
    {
        fleet = std::make_unique<signalbox::world::IpaFleet>(lab.clock, wire, *this);
        fleet->add(card.get(), every, lab.clock.now() + first, m_access);
    }
    signalbox::world::CardAccess m_access;
};
