#include "fleet/queryfields.h"

#include "fleet/standardfields.h"

namespace signalbox {

namespace {

constexpr QLatin1StringView reserved[] = {
    QLatin1StringView("verdict"), QLatin1StringView("incident"), QLatin1StringView("cost"), QLatin1StringView("tariff"),
    QLatin1StringView("campaign"), QLatin1StringView("rule"), QLatin1StringView("stage"), QLatin1StringView("coverage"),
    QLatin1StringView("risk"), QLatin1StringView("roaming-days"), QLatin1StringView("month"),
};

} // namespace

QueryFields QueryFields::standard(std::shared_ptr<const NetworkNames> networks, std::shared_ptr<const Countries> countries)
{
    const auto names = std::make_shared<const QueryNames>(std::move(networks), std::move(countries));
    QueryFields fields;
    addCoreFields(fields, names);
    addSignalFields(fields);
    addIdentityFields(fields);
    addInventoryFields(fields);
    fields.m_text = std::make_shared<const QueryField>(bareText(names));
    return fields;
}

void QueryFields::add(QueryField field)
{
    auto added = std::make_shared<const QueryField>(std::move(field));
    const auto same = std::find_if(m_fields.begin(), m_fields.end(), [&](const auto &known) { return known->code == added->code; });
    if (same != m_fields.end()) *same = std::move(added);
    else m_fields.push_back(std::move(added));
}

std::shared_ptr<const QueryField> QueryFields::find(QStringView code) const
{
    for (const auto &field : m_fields)
        if (field->code == code) return field;
    return nullptr;
}

bool QueryFields::isReserved(QStringView code)
{
    return std::any_of(std::begin(reserved), std::end(reserved), [&](QLatin1StringView later) { return code == later; });
}

} // namespace signalbox
