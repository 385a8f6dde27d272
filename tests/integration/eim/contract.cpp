#include "contract.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace {

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1StringView("object")) return value.isObject();
    if (type == QLatin1StringView("array")) return value.isArray();
    if (type == QLatin1StringView("string")) return value.isString();
    if (type == QLatin1StringView("boolean")) return value.isBool();
    if (type == QLatin1StringView("integer")) return value.isDouble() && value.toDouble() == value.toInteger();
    return type.isEmpty();
}

} // namespace

Contract::Contract()
{
    QFile file(QStringLiteral(PROJECT_SOURCE_DIR "/tests/contract/esim-profile-management.json"));
    if (file.open(QIODevice::ReadOnly)) m_root = QJsonDocument::fromJson(file.readAll()).object();
}

/// "#/components/schemas/Eid" is followed from the root of the description.
QJsonObject Contract::resolve(const QJsonObject &object) const
{
    const QString reference = object[QStringLiteral("$ref")].toString();
    if (reference.isEmpty()) return object;
    QJsonObject found = m_root;
    for (const QString &step : reference.mid(2).split(QLatin1Char('/')))
        found = found[step].toObject();
    return found;
}

QString Contract::complaint(const QString &path, const QString &method, int status, const QJsonObject &body) const
{
    const QJsonObject responses = m_root[QStringLiteral("paths")].toObject()[path].toObject()[method].toObject()[QStringLiteral("responses")].toObject();
    const QJsonObject response = resolve(responses[QString::number(status)].toObject());
    if (response.isEmpty()) return QStringLiteral("%1 %2 does not answer %3").arg(method, path).arg(status);
    const QJsonObject content = response[QStringLiteral("content")].toObject()[QStringLiteral("application/json")].toObject();
    return check(body, content[QStringLiteral("schema")].toObject(), QStringLiteral("body"));
}

QString Contract::check(const QJsonValue &value, const QJsonObject &unresolved, const QString &where) const
{
    const QJsonObject schema = resolve(unresolved);
    if (schema.isEmpty()) return where + QStringLiteral(" has no schema");
    if (!hasType(value, schema[QStringLiteral("type")].toString())) return where + QStringLiteral(" has the wrong type");
    if (schema.contains(QStringLiteral("enum")) && !schema[QStringLiteral("enum")].toArray().contains(value))
        return where + QStringLiteral(" is not one of the values");
    const QString pattern = schema[QStringLiteral("pattern")].toString();
    if (!pattern.isEmpty() && !QRegularExpression(pattern).match(value.toString()).hasMatch()) return where + QStringLiteral(" does not match");
    const int longest = schema[QStringLiteral("maxLength")].toInt(-1);
    if (longest >= 0 && value.toString().size() > longest) return where + QStringLiteral(" is too long");
    if (value.isObject()) return checkObject(value.toObject(), schema, where);
    for (const QJsonValue &item : value.toArray())
        if (const QString wrong = check(item, schema[QStringLiteral("items")].toObject(), where + QStringLiteral("[]")); !wrong.isEmpty()) return wrong;
    return {};
}

QString Contract::checkObject(const QJsonObject &value, const QJsonObject &schema, const QString &where) const
{
    for (const QJsonValue &name : schema[QStringLiteral("required")].toArray())
        if (!value.contains(name.toString())) return where + QStringLiteral(" lacks ") + name.toString();
    const QJsonObject properties = schema[QStringLiteral("properties")].toObject();
    for (auto member = value.begin(); member != value.end(); ++member) {
        const QString inside = where + QLatin1Char('.') + member.key();
        if (!properties.contains(member.key())) return inside + QStringLiteral(" is not declared");
        if (const QString wrong = check(member.value(), properties[member.key()].toObject(), inside); !wrong.isEmpty()) return wrong;
    }
    return {};
}
