#pragma once

#include <QString>
#include <optional>

namespace signalbox::sgp02 {

/// Namespaces of SOAP 1.2 part 1, WS-Addressing 1.0 core, WS-MakeConnection 1.1 and SGP.02 annex A.
namespace spaces {
inline const QString soap = QStringLiteral("http://www.w3.org/2003/05/soap-envelope");
inline const QString addressing = QStringLiteral("http://www.w3.org/2005/08/addressing");
inline const QString makeConnection = QStringLiteral("http://docs.oasis-open.org/ws-rx/wsmc/200702");
inline const QString messages = QStringLiteral("http://namespaces.gsma.org/esim-messaging/3"); ///< from SGP.02 v2.0 on; /1 before
}

/// SGP.02 2.3: operator to SM-DP, operator to SM-SR.
enum class Interface : std::uint8_t { Es2, Es4 };

/// Those that a console uses; those of the second line are said by the SM-SR without being asked.
enum class Function : std::uint8_t {
    GetEis, AuditEis, EnableProfile, DisableProfile, DeleteProfile, UpdatePolicyRules, SetFallBackAttribute, DownloadProfile,
    HandleProfileEnabled, HandleProfileDisabled, HandleProfileDeleted, HandleFallBackAttributeSet, HandleFallBackAttributeUnset,
};

enum class MessageKind : std::uint8_t { Request, Response, Notification };

/// What the name of a body's element says.
struct MessageName
{
    Interface over = Interface::Es4;
    Function function = Function::GetEis;
    MessageKind kind = MessageKind::Request;
    bool operator==(const MessageName &) const = default;
};

/// "ES4-EnableProfileRequest", "ES4-HandleProfileEnabledNotification".
QString localName(const MessageName &name);
/// Nothing for a message that is not of these.
std::optional<MessageName> messageName(QStringView localName);
bool isNotification(Function function);
/// "ES4-EnableProfile", "ES4-HandleProfileEnabledNotification": as an Action ends, and as a table of Actions names it.
QString functionName(Interface over, Function function);

} // namespace signalbox::sgp02
