#include "interchange/importresult.h"

#include "base/json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <numeric>

namespace signalbox {

namespace {
constexpr QLatin1StringView codes[rowOutcomeCount] = { QLatin1StringView("new"), QLatin1StringView("changed"), QLatin1StringView("unchanged"), QLatin1StringView("refused") };
}

QLatin1StringView code(RowOutcome outcome)
{
    return codes[std::size_t(outcome)];
}

void ImportCounts::add(const RowResult &result)
{
    ++outcomes[std::size_t(result.outcome)];
    warned += result.warns() ? 1 : 0;
}

qint64 ImportCounts::rows() const
{
    return std::accumulate(outcomes.begin(), outcomes.end(), qint64(0));
}

QByteArray notesToJson(const std::vector<Error> &notes)
{
    QJsonArray array;
    for (const Error &note : notes)
        array.append(QJsonObject { { QStringLiteral("code"), note.code }, { QStringLiteral("with"), QJsonObject::fromVariantMap(note.parameters) } });
    return canonicalJson(array);
}

std::vector<Error> notesFromJson(const QByteArray &json)
{
    std::vector<Error> notes;
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        const QJsonObject note = value.toObject();
        notes.push_back({ note.value(u"code").toString(), note.value(u"with").toObject().toVariantMap(), {} });
    }
    return notes;
}

} // namespace signalbox
