#include "interchange/columnmapping.h"

#include "places/tsv.h"

#include <QFile>

namespace signalbox {

namespace {

constexpr Column keys[] = { Column::Vehicle, Column::Vin, Column::Imei, Column::Eid, Column::Iccid };

QString folded(const QString &head)
{
    QString out;
    for (const QChar c : head.toLower())
        if (c.isLetterOrNumber()) out += c;
    return out;
}

tl::unexpected<Error> fieldUnknown(const QString &code)
{
    return failure("import.field-unknown", { { QStringLiteral("field"), code } });
}

QJsonObject asObject(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (auto it = map.cbegin(); it != map.cend(); ++it) object.insert(it.key(), it.value());
    return object;
}

bool take(const QJsonValue &value, QMap<QString, QString> &into)
{
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.value().isString()) return false;
        into.insert(it.key(), it.value().toString());
    }
    return value.isObject() || value.isUndefined();
}

} // namespace

QJsonObject ColumnMapping::toJson() const
{
    return { { QStringLiteral("columns"), asObject(columns) }, { QStringLiteral("constants"), asObject(constants) } };
}

Result<ColumnMapping> ColumnMapping::fromJson(const QJsonObject &json)
{
    ColumnMapping mapping;
    if (!take(json.value(u"columns"), mapping.columns) || !take(json.value(u"constants"), mapping.constants))
        return failure("import.mapping-form");
    return mapping;
}

Result<HeaderWords> HeaderWords::load()
{
    QFile file(QStringLiteral(":/signalbox/interchange/columns.tsv"));
    if (!file.open(QIODevice::ReadOnly)) return failure("reference.missing", { { QStringLiteral("name"), file.fileName() } });
    const QByteArray table = file.readAll();
    HeaderWords words;
    auto read = readTsv(table, 2, [&](const auto &fields) {
        const QString code = QString::fromUtf8(fields[0]);
        const auto field = columnFromCode(code);
        if (!field) return;
        words.m_words.insert(folded(code), *field);
        for (const QString &word : QString::fromUtf8(fields[1]).split(u'|')) words.m_words.insert(folded(word), *field);
    });
    if (!read) return tl::unexpected(read.error());
    return words;
}

std::optional<Column> HeaderWords::guess(const QString &head) const
{
    const auto found = m_words.constFind(folded(head));
    return found == m_words.cend() ? std::nullopt : std::optional(*found);
}

Result<ColumnPlan> ColumnPlan::make(const QStringList &header, const ColumnMapping &mapping, const HeaderWords &words)
{
    ColumnPlan plan;
    plan.fields.resize(std::size_t(header.size()));
    QHash<Column, QString> heads; // the column that feeds it
    for (auto it = mapping.columns.cbegin(); it != mapping.columns.cend(); ++it)
        if (!header.contains(it.key())) return failure("import.column-missing", { { QStringLiteral("column"), it.key() } });
    for (qsizetype i = 0; i < header.size(); ++i) {
        const auto decided = mapping.columns.constFind(header[i]);
        if (decided == mapping.columns.cend() || decided->isEmpty()) continue;
        const auto field = columnFromCode(*decided);
        if (!field) return fieldUnknown(*decided);
        if (heads.contains(*field))
            return failure("import.column-twice", { { QStringLiteral("field"), *decided }, { QStringLiteral("column"), header[i] }, { QStringLiteral("other"), heads[*field] } });
        heads.insert(*field, header[i]);
        plan.fields[std::size_t(i)] = field;
    }
    for (qsizetype i = 0; i < header.size(); ++i) {
        if (mapping.columns.contains(header[i])) continue;
        // The first of two columns that look alike is taken; the other is shown as unknown and can be mapped.
        const auto field = words.guess(header[i]);
        if (field && !heads.contains(*field)) {
            heads.insert(*field, header[i]);
            plan.fields[std::size_t(i)] = field;
        } else if (!header[i].trimmed().isEmpty()) {
            plan.unknown += header[i];
        }
    }
    for (auto it = mapping.constants.cbegin(); it != mapping.constants.cend(); ++it) {
        const auto field = columnFromCode(it.key());
        if (!field) return fieldUnknown(it.key());
        plan.constants.emplace_back(*field, it.value());
    }
    if (std::none_of(std::begin(keys), std::end(keys), [&](Column key) { return heads.contains(key); }))
        return header.isEmpty() ? failure("import.header-empty") : failure("import.key-column", { { QStringLiteral("columns"), header.join(QStringLiteral(", ")).left(200) } });
    return plan;
}

} // namespace signalbox
