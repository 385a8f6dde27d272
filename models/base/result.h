#pragma once

#include <QString>
#include <QVariantMap>
#include <tl/expected.hpp>

namespace signalbox {

/// What went wrong, as a stable code and its parameters; `words` turns it into a sentence at the edge.
/// `technical` is the untranslated detail of the component that failed, for the mono detail line.
struct Error
{
    QString code; ///< dotted, lower case: "iccid.length", "store.busy"
    QVariantMap parameters; ///< what and where: {"value": …, "line": 212}
    QString technical;

    bool operator==(const Error &) const = default;
};

template<typename T>
using Result = tl::expected<T, Error>;

/// `return failure("imsi.length", {{"digits", 9}});`
inline tl::unexpected<Error> failure(QLatin1StringView code, QVariantMap parameters = {}, QString technical = {})
{
    return tl::unexpected<Error>(Error { QString(code), std::move(parameters), std::move(technical) });
}

inline tl::unexpected<Error> failure(const char *code, QVariantMap parameters = {}, QString technical = {})
{
    return failure(QLatin1StringView(code), std::move(parameters), std::move(technical));
}

} // namespace signalbox
