#pragma once

#include <QJsonObject>

/// The OpenAPI description in tests/contract, as far as it uses JSON Schema: type, $ref, required,
/// properties, additionalProperties false, enum, pattern, maxLength, items.
class Contract
{
public:
    Contract();
    bool isLoaded() const { return !m_root.isEmpty(); }
    /// What is wrong with `body` as the answer `status` to `method` on `path` (as the description spells it);
    /// empty when nothing is.
    QString complaint(const QString &path, const QString &method, int status, const QJsonObject &body) const;

private:
    QString check(const QJsonValue &value, const QJsonObject &schema, const QString &where) const;
    QString checkObject(const QJsonObject &value, const QJsonObject &schema, const QString &where) const;
    QJsonObject resolve(const QJsonObject &object) const;

    QJsonObject m_root;
};
