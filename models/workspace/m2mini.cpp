#include "workspace/m2mini.h"

#include "workspace/connectionini.h"

#include <QRegularExpression>

namespace signalbox {

namespace {

void checkId(IniSection &in, QLatin1StringView key, const QString &id)
{
    static const QRegularExpression dotted(QStringLiteral("^[0-9]+(\\.[0-9]+){1,30}\\z"));
    if (!dotted.match(id).hasMatch()) in.refuse(key, id);
}

std::vector<std::pair<QString, QString>> readActions(IniSection &in)
{
    const QLatin1StringView key("actions");
    std::vector<std::pair<QString, QString>> actions;
    for (const QString &entry : in.text(key).split(u',', Qt::SkipEmptyParts)) {
        const QStringList words = entry.simplified().split(u' ');
        if (words.size() == 2) actions.emplace_back(words[0], words[1]);
        else in.refuse(key, entry);
    }
    return actions;
}

} // namespace

M2mSettings readM2m(IniSection &in)
{
    M2mSettings m2m;
    m2m.requesterId = in.required(QLatin1StringView("requester_id"));
    checkId(in, QLatin1StringView("requester_id"), m2m.requesterId);
    m2m.smsrId = in.required(QLatin1StringView("smsr_id"));
    checkId(in, QLatin1StringView("smsr_id"), m2m.smsrId);
    const QString smdp = in.text(QLatin1StringView("smdp_url"));
    if (!smdp.isEmpty()) {
        m2m.smdpUrl = QUrl(smdp, QUrl::StrictMode);
        if (!isWebAddress(m2m.smdpUrl)) in.refuse(QLatin1StringView("smdp_url"), m2m.smdpUrl.toString(QUrl::RemovePassword));
        m2m.smdpId = in.required(QLatin1StringView("smdp_id"));
        checkId(in, QLatin1StringView("smdp_id"), m2m.smdpId);
    }
    m2m.mailbox = in.text(QLatin1StringView("mailbox"));
    m2m.mailboxPause = in.seconds(QLatin1StringView("mailbox_pause_s"), m2m.mailboxPause);
    m2m.messageNamespace = in.text(QLatin1StringView("message_namespace"));
    m2m.actions = readActions(in);
    return m2m;
}

void writeM2m(QSettings &ini, const M2mSettings &m2m)
{
    const auto text = [&](QLatin1StringView key, const QString &value) { if (!value.isEmpty()) ini.setValue(key, value); };
    text(QLatin1StringView("requester_id"), m2m.requesterId);
    text(QLatin1StringView("smsr_id"), m2m.smsrId);
    text(QLatin1StringView("smdp_url"), m2m.smdpUrl.toString());
    text(QLatin1StringView("smdp_id"), m2m.smdpId);
    text(QLatin1StringView("mailbox"), m2m.mailbox);
    ini.setValue(QLatin1StringView("mailbox_pause_s"), double(m2m.mailboxPause.count()) / 1e6);
    text(QLatin1StringView("message_namespace"), m2m.messageNamespace);
    QStringList actions;
    for (const auto &[name, action] : m2m.actions) actions += name + u' ' + action;
    text(QLatin1StringView("actions"), actions.join(QStringLiteral(", ")));
}

} // namespace signalbox
