#include "operations/codeshelf.h"

#include <algorithm>

namespace signalbox {

bool CodeShelf::add(const ActivationCode &code)
{
    const QByteArray fingerprint = code.fingerprint();
    if (std::any_of(m_codes.begin(), m_codes.end(), [&](const ActivationCode &known) { return known.fingerprint() == fingerprint; }))
        return false;
    m_codes.push_back(code);
    return true;
}

void CodeShelf::remove(std::size_t index)
{
    if (index >= m_codes.size())
        return;
    m_codes.erase(m_codes.begin() + std::ptrdiff_t(index));
    if (m_host && codesOf(*m_host) == 0)
        m_host.reset();
}

QStringList CodeShelf::hosts() const
{
    QStringList found;
    for (const ActivationCode &code : m_codes) {
        if (!found.contains(code.host()))
            found += code.host();
    }
    return found;
}

int CodeShelf::codesOf(const QString &host) const
{
    return int(std::count_if(m_codes.begin(), m_codes.end(), [&](const ActivationCode &code) { return code.host() == host; }));
}

std::vector<ActivationCode> CodeShelf::chosen() const
{
    std::vector<ActivationCode> found;
    std::copy_if(m_codes.begin(), m_codes.end(), std::back_inserter(found), [this](const ActivationCode &code) { return isChosen(code); });
    return found;
}

} // namespace signalbox
