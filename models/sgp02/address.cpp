#include "sgp02/address.h"

#include "sgp02/moments.h"
#include "sgp02/names.h"

#include <QUrlQuery>

namespace signalbox::sgp02 {

namespace {

struct Parts
{
    QString before;
    QUrlQuery query;

    explicit Parts(const QString &text)
    {
        const qsizetype mark = text.indexOf(u'?');
        before = text.left(mark);
        if (mark >= 0) query.setQuery(text.mid(mark + 1));
    }
    /// "TransactionId" in captures, "TransactionID" in the text of the specification.
    QString value(QStringView name) const
    {
        for (const auto &[key, item] : query.queryItems(QUrl::FullyDecoded))
            if (QStringView(key).compare(name, Qt::CaseInsensitive) == 0) return item;
        return {};
    }
};

void append(QString &text, char16_t &mark, QLatin1StringView name, const QString &value)
{
    if (value.isEmpty()) return;
    text += QChar(mark) + name + u'=' + value;
    mark = u'&';
}

const QString anonymousStart = spaces::makeConnection + QStringLiteral("/anonymous?id=");

} // namespace

QString Party::toString() const
{
    QString text = uri;
    char16_t mark = u'?';
    append(text, mark, QLatin1StringView("EntityId"), entityId);
    append(text, mark, QLatin1StringView("EntityName"), entityName);
    return text;
}

Party Party::parse(const QString &text)
{
    const Parts parts(text);
    return { parts.before, parts.value(u"EntityId"), parts.value(u"EntityName") };
}

QString MessageId::toString() const
{
    QString text = sender.isEmpty() ? unique : QStringLiteral("//") + sender + u'/' + unique;
    char16_t mark = u'?';
    append(text, mark, QLatin1StringView("TransactionId"), transaction);
    append(text, mark, QLatin1StringView("MessageDate"), date ? toXml(*date) : QString());
    return text;
}

MessageId MessageId::parse(const QString &text)
{
    const Parts parts(text);
    MessageId id;
    id.unique = parts.before;
    if (parts.before.startsWith(QLatin1StringView("//"))) {
        const qsizetype slash = parts.before.indexOf(u'/', 2);
        id.sender = parts.before.mid(2, slash < 0 ? -1 : slash - 2);
        id.unique = slash < 0 ? QString() : parts.before.mid(slash + 1);
    }
    id.transaction = parts.value(u"TransactionId");
    id.date = fromXml(parts.value(u"MessageDate"));
    return id;
}

QString anonymousAddress(const QString &id)
{
    return anonymousStart + id;
}

std::optional<QString> anonymousId(const QString &address)
{
    if (!address.startsWith(anonymousStart) || address.size() == anonymousStart.size()) return std::nullopt;
    return address.mid(anonymousStart.size());
}

} // namespace signalbox::sgp02
