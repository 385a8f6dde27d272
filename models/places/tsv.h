#pragma once

#include "base/result.h"

#include <QByteArrayList>

namespace signalbox {

/// Calls `row` with the fields of every line that is not empty and does not begin with '#'. The fields are
/// views into `text`. Error: "reference.columns" {line, expected, found}.
template <typename Row> Result<void> readTsv(QByteArrayView text, int columns, Row &&row)
{
    std::vector<QByteArrayView> fields;
    int line = 0;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        QByteArrayView rest = end < 0 ? text : text.first(end);
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
        ++line;
        if (rest.isEmpty() || rest.front() == '#') continue;
        fields.clear();
        for (qsizetype tab = rest.indexOf('\t'); tab >= 0; tab = rest.indexOf('\t')) {
            fields.push_back(rest.first(tab));
            rest = rest.sliced(tab + 1);
        }
        fields.push_back(rest);
        if (int(fields.size()) != columns)
            return failure("reference.columns",
                { { QStringLiteral("line"), line }, { QStringLiteral("expected"), columns },
                    { QStringLiteral("found"), int(fields.size()) } });
        row(fields);
    }
    return {};
}

} // namespace signalbox
