#pragma once

#include "provisioning/camarabackend.h"
#include "support/zoo.h"

#include <QStringList>
#include <functional>

namespace signalbox {

/// Wall time that a connection of this trial gives a server, as a workspace says it.
constexpr std::chrono::milliseconds connectTimeout { 2000 }, answerTimeout { 2000 };

CamaraOptions optionsFor(const BadServer &server, const TestPki &pki);
Operation operationOf(OperationKind kind, int card);
ActivationCode activationCode();
const std::vector<OperationKind> &orderKinds();

/// Every verb against one server, one after the other: a line each of what came of it, in words, and how long
/// the longest took.
class VerbTrial : public QObject
{
public:
    /// `twice`: sends each order again, as nothing must; for proving that this is seen.
    VerbTrial(const BadServer &server, const TestPki &pki, bool twice, std::function<void()> done);
    const QStringList &lines() const { return m_lines; }
    std::chrono::milliseconds longest() const { return m_longest; }

private:
    void next();
    void tell(const QString &verb, const QString &fate, const std::optional<Error> &error);

    QString m_name;
    bool m_twice;
    std::function<void()> m_done;
    std::unique_ptr<CamaraBackend> m_backend;
    QStringList m_lines;
    Instant m_began {};
    std::chrono::milliseconds m_longest { 0 };
    std::size_t m_step = 0;
};

} // namespace signalbox
