#pragma once

#include "world/childprocess.h"
#include "world/eimstore.h"
#include "world/faults.h"

namespace signalbox::lab {

/// Does to the broker and the eIM what the story says: stops them, starts them again, makes the eIM slow.
/// Main thread.
class Machinery
{
public:
    /// Borrows everything; `eim` may be null: then only its slowness is set, for one that runs by itself.
    Machinery(const world::Faults &faults, world::EimStore &store, world::ChildProcess &broker, world::ChildProcess *eim)
        : m_faults(faults), m_store(store), m_broker(broker), m_eim(eim) { }

    /// Call it some times a second.
    void keep(Instant now);

private:
    static void keepDown(world::ChildProcess &process, bool down, bool &was);

    const world::Faults &m_faults;
    world::EimStore &m_store;
    world::ChildProcess &m_broker;
    world::ChildProcess *m_eim;
    bool m_brokerDown = false, m_eimDown = false;
    std::optional<Span> m_answerAfter; ///< as it was set
};

} // namespace signalbox::lab
