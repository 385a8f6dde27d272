#pragma once

#include "support/badserver.h"

#include <vector>

namespace signalbox {

/// One of every kind of server that can go wrong; each listens when it is made.
class Zoo
{
public:
    explicit Zoo(const TestPki &pki);
    const std::vector<std::unique_ptr<BadServer>> &animals() const { return m_animals; }
    /// The host that nobody should ever be sent on to.
    const BadServer &elsewhere() const { return *m_elsewhere; }

private:
    void breakTheTalk(const TestPki &pki);
    void answerStrangely(const TestPki &pki);
    void refuse(const TestPki &pki);
    void sendOn(const TestPki &pki);
    void showBadCertificates(const TestPki &pki);

    std::vector<std::unique_ptr<BadServer>> m_animals;
    std::unique_ptr<BadServer> m_elsewhere;
};

} // namespace signalbox
