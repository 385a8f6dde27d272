#include "sgp02/names.h"

namespace signalbox::sgp02 {

namespace {

struct Entry
{
    Function function;
    const char *name;
};

constexpr Entry entries[] = {
    { Function::GetEis, "GetEIS" },
    { Function::AuditEis, "AuditEIS" },
    { Function::EnableProfile, "EnableProfile" },
    { Function::DisableProfile, "DisableProfile" },
    { Function::DeleteProfile, "DeleteProfile" },
    { Function::UpdatePolicyRules, "UpdatePolicyRules" },
    { Function::SetFallBackAttribute, "SetFallBackAttribute" },
    { Function::DownloadProfile, "DownloadProfile" },
    { Function::HandleProfileEnabled, "HandleProfileEnabled" },
    { Function::HandleProfileDisabled, "HandleProfileDisabled" },
    { Function::HandleProfileDeleted, "HandleProfileDeleted" },
    { Function::HandleFallBackAttributeSet, "HandleProfileFallBackAttributeSet" },
    { Function::HandleFallBackAttributeUnset, "HandleProfileFallBackAttributeUnset" },
};

constexpr const char *suffixes[] = { "Request", "Response", "Notification" };

QString prefix(Interface over)
{
    return over == Interface::Es2 ? QStringLiteral("ES2-") : QStringLiteral("ES4-");
}

QString bare(Function function)
{
    for (const Entry &entry : entries)
        if (entry.function == function) return QString(QLatin1StringView(entry.name));
    return {};
}

} // namespace

bool isNotification(Function function)
{
    return function >= Function::HandleProfileEnabled;
}

QString localName(const MessageName &name)
{
    return prefix(name.over) + bare(name.function) + QLatin1StringView(suffixes[int(name.kind)]);
}

QString functionName(Interface over, Function function)
{
    return prefix(over) + bare(function) + (isNotification(function) ? QStringLiteral("Notification") : QString());
}

std::optional<MessageName> messageName(QStringView localName)
{
    for (const Entry &entry : entries)
        for (const Interface over : { Interface::Es4, Interface::Es2 })
            for (const MessageKind kind : { MessageKind::Request, MessageKind::Response, MessageKind::Notification }) {
                const MessageName name { over, entry.function, kind };
                if (isNotification(entry.function) != (kind == MessageKind::Notification)) continue;
                if (localName.compare(sgp02::localName(name), Qt::CaseInsensitive) == 0) return name;
            }
    return std::nullopt;
}

} // namespace signalbox::sgp02
