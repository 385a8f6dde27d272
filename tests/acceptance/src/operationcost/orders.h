#pragma once

#include "engine/engine.h"
#include "files.h"
#include "fleet/fleetcolumns.h"

namespace operationcost {

/// One order that was approved here.
struct Order
{
    Candidate candidate;
    QUuid id;
    signalbox::Instant approved {}; ///< world; submit() was called
    signalbox::Instant accepted {}; ///< world; the provider's word is in the journal and on the desk
};

/// Hands switches to the desk, as a person who confirms one does, and keeps when each was approved and Accepted. Main thread.
class Orders final : public QObject
{
    Q_OBJECT
public:
    Orders(signalbox::Engine &engine, std::vector<Candidate> candidates);

    /// So many under way at once until `count` were accepted; waits `pause()` before the next one when it is given.
    void run(std::size_t count, int atOnce, std::function<int()> pause = {});
    const std::vector<Order> &accepted() const { return m_accepted; }
    int refused() const { return m_refused; } ///< by the pre-flight: another candidate was taken
    const QString &problem() const { return m_problem; } ///< why it ended early

Q_SIGNALS:
    void done();

private:
    void next();
    void submit();
    void submitted(const Candidate &candidate, signalbox::Instant approved, const signalbox::Result<signalbox::Operation> &operation);
    void moved(const QUuid &id);
    void end();

    signalbox::Engine &m_engine;
    std::vector<Candidate> m_candidates;
    std::size_t m_next = 0;
    std::size_t m_wanted = 0;
    std::size_t m_begun = 0; ///< asked for and neither refused nor failed
    int m_underWay = 0;
    int m_atOnce = 1;
    int m_refused = 0;
    bool m_ended = false;
    std::function<int()> m_pause; ///< ms
    QString m_problem;
    QHash<QUuid, Order> m_open;
    std::vector<Order> m_accepted;
};

} // namespace operationcost
