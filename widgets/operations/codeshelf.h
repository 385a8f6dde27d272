#pragma once

#include "domain/activationcode.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace signalbox {

/// Activation codes that were read for a download, each once, perhaps of several suppliers. Secrets: nothing of it may be
/// shown but what ActivationCode masks.
class CodeShelf
{
public:
    /// False: one of the same subscription is there already.
    bool add(const ActivationCode &code);
    void remove(std::size_t index);
    const std::vector<ActivationCode> &codes() const { return m_codes; }

    /// The SM-DP+ servers of the codes, in the order in which they came.
    QStringList hosts() const;
    int codesOf(const QString &host) const;
    /// Use codes of this SM-DP+ only; nothing: of all.
    void choose(const std::optional<QString> &host) { m_host = host; }
    /// Those that are used, in their order.
    std::vector<ActivationCode> chosen() const;
    bool isChosen(const ActivationCode &code) const { return !m_host || code.host() == *m_host; }

private:
    std::vector<ActivationCode> m_codes;
    std::optional<QString> m_host;
};

} // namespace signalbox
