#include "world/scenariotext.h"

namespace signalbox::world {

namespace {

QByteArray quoted(const QString &member)
{
    return '"' + member.toUtf8() + '"';
}

/// Past a JSON string that begins at `i`.
qsizetype afterString(const QByteArray &text, qsizetype i)
{
    for (++i; i < text.size() && text[i] != '"'; ++i)
        if (text[i] == '\\') ++i;
    return i;
}

/// From the bracket at `begin` to the one that closes it.
qsizetype closing(const QByteArray &text, qsizetype begin)
{
    int depth = 0;
    for (qsizetype i = begin; i < text.size(); ++i) {
        if (text[i] == '"') i = afterString(text, i);
        else if (text[i] == '{' || text[i] == '[') ++depth;
        else if ((text[i] == '}' || text[i] == ']') && --depth == 0) return i;
    }
    return text.size();
}

} // namespace

int lineAt(const QByteArray &text, qsizetype offset)
{
    return 1 + int(text.first(std::clamp<qsizetype>(offset, 0, text.size())).count('\n'));
}

int lineOfFault(const QByteArray &text, int index, const QString &member)
{
    qsizetype at = text.indexOf('[', std::max<qsizetype>(text.indexOf("\"faults\""), 0));
    for (at = text.indexOf('{', at); at >= 0; at = text.indexOf('{', closing(text, at))) {
        if (index-- > 0) continue;
        const qsizetype named = text.indexOf(quoted(member), at);
        return lineAt(text, named >= 0 && named < closing(text, at) ? named : at);
    }
    return 1;
}

int lineOfMember(const QByteArray &text, const QString &member)
{
    return lineAt(text, std::max<qsizetype>(text.indexOf(quoted(member)), 0));
}

} // namespace signalbox::world
