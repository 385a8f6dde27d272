#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QFile>
#include <QJsonObject>

namespace signalbox::world {

/// DIR/truth.jsonl: what really happened, one JSON object a line with `t` (ISO 8601 UTC) and `what`. Each line is
/// with the kernel before write() returns, so a SIGKILL loses none. No other program of the product reads it.
class Truth
{
public:
    /// Appends to what is there. Error: "truth.open" {file}.
    static Result<std::unique_ptr<Truth>> open(const QString &file);
    void write(Instant t, QLatin1StringView what, QJsonObject members);

private:
    QFile m_file;
};

/// "2026-11-22T12:30:00.250000Z"
QString isoTime(Instant t);

} // namespace signalbox::world
