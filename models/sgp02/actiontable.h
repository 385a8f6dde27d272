#pragma once

#include "base/result.h"
#include "sgp02/names.h"

#include <QHash>

namespace signalbox::sgp02 {

/// wsa:Action of each message. SM-SRs differ in the group that a function is in ("ProfileManagement",
/// "PlatformManagement", "eUICCManagement"), so that the table belongs to the connection.
class ActionTable
{
public:
    /// All in "ProfileManagement", callbacks in "ProfileManagementCallBack".
    ActionTable() = default;
    /// `name` as functionName() gives it, "ES4-EnableProfile", or "*" for all that are not named; `action` either a
    /// group or a whole URI. Errors: "sgp02.action-name" {value}, "sgp02.action" {value}.
    Result<bool> set(const QString &name, const QString &action);
    void setNamespace(const QString &space) { m_space = space; }

    /// `callBack`: of the response or the notification that comes from the other side.
    QString action(Interface over, Function function, bool callBack = false) const;
    const QString &messageNamespace() const { return m_space; } ///< of the bodies that we send
    bool operator==(const ActionTable &) const = default;

private:
    QHash<QString, QString> m_actions; ///< by function name: a group or a URI
    QString m_group = QStringLiteral("ProfileManagement");
    QString m_space = spaces::messages;
};

} // namespace signalbox::sgp02
