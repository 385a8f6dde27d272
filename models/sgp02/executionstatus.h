#pragma once

#include "sgp02/element.h"

namespace signalbox::sgp02 {

/// FunctionExecutionStatus, SGP.02 5.1.5: what became of a function, and in two numbers why.
struct ExecutionStatus
{
    enum class Kind : std::uint8_t { Success, WithWarning, Failed, Expired };
    Kind kind = Kind::Success;
    QString subject {}; ///< what it is about: "8.2.3" is POL2; SGP.02 5.1.6.1
    QString reason {}; ///< why: "3.8" is refused; SGP.02 5.1.6.2
    QString subjectIdentifier {};
    QString message {};
    bool operator==(const ExecutionStatus &) const = default;

    /// "8.2.3/3.8", with the message behind it where there is one; "EXPIRED" alone when no numbers came.
    QString code() const;
    bool good() const { return kind == Kind::Success || kind == Kind::WithWarning; }
};

Element encode(const ExecutionStatus &status, const QString &space);
/// Numbers that nobody knows are kept as they come. Errors: those of Fields.
Result<ExecutionStatus> readExecutionStatus(const Element &element);

} // namespace signalbox::sgp02
