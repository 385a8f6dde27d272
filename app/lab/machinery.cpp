#include "machinery.h"

#include <cstdio>

namespace signalbox::lab {

using world::FaultKind;

void Machinery::keepDown(world::ChildProcess &process, bool down, bool &was)
{
    if (down == std::exchange(was, down)) return;
    if (down) process.stop();
    else process.start();
}

void Machinery::keep(Instant now)
{
    keepDown(m_broker, m_faults.ofMachinery(FaultKind::FeedLoss, now) != nullptr, m_brokerDown);
    if (m_eim) keepDown(*m_eim, m_faults.ofMachinery(FaultKind::EimDown, now) != nullptr, m_eimDown);
    const world::Fault *slow = m_faults.ofMachinery(FaultKind::EimSlow, now);
    const Span after = slow ? slow->answerAfter : Span::zero();
    if (after == m_answerAfter || (!m_answerAfter && !slow)) return; // what somebody else set is left alone
    auto strain = m_store.strain();
    if (strain) strain->answerAfter = after;
    if (strain && m_store.setStrain(*strain)) m_answerAfter = after;
    else std::fprintf(stderr, "signalbox-lab: the eIM could not be told to answer slowly\n");
}

} // namespace signalbox::lab
