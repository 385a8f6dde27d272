#pragma once

#include "fleet/queryfield.h"
#include "places/countries.h"
#include "places/networknames.h"

namespace signalbox {

/// Every field that filters know. A value: made in app/, handed to QueryLanguage.
class QueryFields
{
public:
    /// What the fleet itself can answer, and bare text.
    static QueryFields standard(std::shared_ptr<const NetworkNames> networks, std::shared_ptr<const Countries> countries);

    /// Fields are offered in the order in which they come. A code that is there already is replaced.
    void add(QueryField field);
    /// nullptr when there is none.
    std::shared_ptr<const QueryField> find(QStringView code) const;
    const std::vector<std::shared_ptr<const QueryField>> &all() const { return m_fields; }
    /// Of bare text: any text column, names of networks and countries, identifiers where they may be seen.
    const std::shared_ptr<const QueryField> &text() const { return m_text; }
    /// One that the language keeps for a part of the program that is not here.
    static bool isReserved(QStringView code);

private:
    QueryFields() = default;
    std::vector<std::shared_ptr<const QueryField>> m_fields;
    std::shared_ptr<const QueryField> m_text;
};

} // namespace signalbox
