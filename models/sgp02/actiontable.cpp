#include "sgp02/actiontable.h"

#include <QRegularExpression>
#include <QUrl>

namespace signalbox::sgp02 {

namespace {

bool isGroup(const QString &text)
{
    static const QRegularExpression word(QStringLiteral("^[A-Za-z]{1,64}$"));
    return word.match(text).hasMatch();
}

bool isUri(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.size() <= 256 && url.isValid() && !url.scheme().isEmpty() && !url.host().isEmpty();
}

} // namespace

Result<bool> ActionTable::set(const QString &name, const QString &action)
{
    const bool group = isGroup(action);
    if (!group && !isUri(action)) return failure("sgp02.action", { { QStringLiteral("value"), action.left(256) } });
    if (name == u'*') {
        if (!group) return failure("sgp02.action", { { QStringLiteral("value"), action.left(256) } });
        m_group = action;
        return true;
    }
    const bool ofNotification = name.endsWith(QLatin1StringView("Notification"), Qt::CaseInsensitive);
    const auto known = messageName(ofNotification ? name : name + QStringLiteral("Request"));
    if (!known) return failure("sgp02.action-name", { { QStringLiteral("value"), name.left(256) } });
    m_actions.insert(functionName(known->over, known->function), action);
    return true;
}

QString ActionTable::action(Interface over, Function function, bool callBack) const
{
    const QString name = functionName(over, function);
    const QString chosen = m_actions.value(name, m_group);
    if (!isGroup(chosen)) return chosen;
    const QString group = callBack ? chosen + QStringLiteral("CallBack") : chosen;
    return QStringLiteral("http://gsma.com/%1/%2/%3").arg(name.section(u'-', 0, 0), group, name);
}

} // namespace signalbox::sgp02
