#pragma once

#include "fleet/queryfields.h"

namespace signalbox {

/// Turns the text of a value into what is compared. Errors have no position yet.
class QueryValues
{
public:
    /// Folds every name once; some 10 ms.
    QueryValues(const NetworkNames &networks, const Countries &countries);
    Result<QueryValue> read(const FieldSpec &field, QueryRelation relation, const QString &text) const;

    /// Keys of QueryField::Session beside others.
    enum SessionKey : std::uint64_t { SessionOpen, SessionClosed, SessionLost, SessionNone };
    /// Keys of QueryField::Operation: these, kinds from KindKey, states from StateKey, numbers from NumberKey on.
    enum OperationKey : std::uint64_t { OperationAny, OperationNone, KindKey = 100, StateKey = 200, NumberKey = 1000 };
    static std::uint64_t causeKey(Cause cause) { return std::uint64_t(cause.space) << 32 | std::uint32_t(cause.number); }
    static constexpr std::uint64_t AnySpace = 0xffull << 32; ///< a number of any space
    static constexpr double Never = -1; ///< QueryField::Last: no fact yet

private:
    std::vector<std::uint64_t> keys(QueryField field, const QString &text) const;
    std::vector<std::uint64_t> operators(const QString &folded) const;
    std::vector<std::uint64_t> plmns(const QString &text) const;
    void lookUpText(QueryValue &value) const;

    struct NamedNetwork
    {
        QString folded; ///< brand and operator
        QString mcc;
        std::uint64_t key;
    };
    std::vector<NamedNetwork> m_networks; // by key
    QHash<QString, std::uint64_t> m_countries; // by code and folded names
};

} // namespace signalbox
