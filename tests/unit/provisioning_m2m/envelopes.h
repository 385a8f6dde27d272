#pragma once

#include "provisioning/httpanswer.h"

#include <QFile>

/// What an SM-SR of the lab said, as text; see recorded/.
namespace signalbox {

/// The file with @NAME@ filled in.
inline QByteArray recordedEnvelope(const QString &name, const QList<QPair<QByteArray, QByteArray>> &filled = {})
{
    QFile file(QStringLiteral(TEST_SOURCE_DIR "/recorded/") + name + QStringLiteral(".xml"));
    if (!file.open(QIODevice::ReadOnly)) return "missing";
    QByteArray text = file.readAll();
    for (const auto &[key, value] : filled) text.replace('@' + key + '@', value);
    return text;
}

inline HttpAnswer httpAnswer(int status, const QByteArray &body)
{
    HttpAnswer answer;
    answer.feed("HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    return answer;
}

/// An envelope around `body`, as an answer to `relatesTo`; `pending`: more waits.
inline QByteArray soapMail(const QByteArray &body, const QByteArray &relatesTo, bool pending = false)
{
    return recordedEnvelope(QStringLiteral("mail"), { { "RELATES", relatesTo }, { "PENDING", pending ? "true" : "false" }, { "BODY", body } });
}

inline QByteArray statusXml(const QByteArray &status, const QByteArray &subject = {}, const QByteArray &reason = {}, const QByteArray &message = {})
{
    QByteArray xml = "<rps:FunctionExecutionStatus><rps:Status>" + status + "</rps:Status>";
    if (!subject.isEmpty()) {
        xml += "<rps:StatusCodeData><rps:Subject>" + subject + "</rps:Subject><rps:Reason>" + reason + "</rps:Reason>";
        if (!message.isEmpty()) xml += "<rps:Message>" + message + "</rps:Message>";
        xml += "</rps:StatusCodeData>";
    }
    return xml + "</rps:FunctionExecutionStatus>";
}

/// `profiles`: "ICCID-LAST-DIGIT STATE" as "1E 2Df": one enabled, two disabled and the fallback.
inline QByteArray eisXml(const QByteArray &profiles, const QByteArray &eid = "89049032123451234512345678901235")
{
    QByteArray list;
    for (const QByteArray &one : profiles.split(' ')) {
        if (one.isEmpty()) continue;
        const QByteArray state = one.contains('E') ? "Enabled" : one.contains('C') ? "Created" : "Disabled";
        list += "<rps:ProfileInfo><rps:Iccid>898830300000061422" + one.left(1) + "</rps:Iccid><rps:Isd-p-aid>A0000005591010FFFFFFFF890000110" + one.left(1)
            + "</rps:Isd-p-aid><rps:Mno-id>1.3.6.1.4.1.99999.1</rps:Mno-id><rps:FallbackAttribute>" + (one.contains('f') ? "true" : "false")
            + "</rps:FallbackAttribute><rps:SubscriptionAddress><rps:Imsi>20801123456789" + one.left(1)
            + "</rps:Imsi></rps:SubscriptionAddress><rps:State>" + state + "</rps:State><rps:AllocatedMemory>65536</rps:AllocatedMemory><rps:pol2/></rps:ProfileInfo>";
    }
    return "<rps:Eis><rps:EumSignedInfo><rps:Eid>" + eid
        + "</rps:Eid><rps:PlatformType>lab</rps:PlatformType><rps:PlatformVersion>1.0.0</rps:PlatformVersion></rps:EumSignedInfo>"
          "<rps:RemainingMemory>200000</rps:RemainingMemory><rps:AvailableMemoryForProfiles>131072</rps:AvailableMemoryForProfiles>" + list + "</rps:Eis>";
}

inline QByteArray responseXml(const QByteArray &function, const QByteArray &inside)
{
    return "<rps:" + function + "Response>" + inside + "</rps:" + function + "Response>";
}

} // namespace signalbox
