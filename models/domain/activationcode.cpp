#include "domain/activationcode.h"

#include <QCryptographicHash>
#include <QStringList>

namespace signalbox {

namespace {

constexpr qsizetype mostCharacters = 255; // SGP.22 4.1
constexpr qsizetype shownEnd = 4;
constexpr qsizetype longEnoughToShow = 12; // a shorter matching id is hidden whole
const QString prefix = QStringLiteral("LPA:");

bool isAlphanumeric(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

/// Index of the first character that `allowed` does not take; -1 when there is none.
template<typename Allowed>
qsizetype firstWrong(QStringView text, Allowed allowed)
{
    const auto wrong = std::find_if_not(text.begin(), text.end(), allowed);
    return wrong == text.end() ? -1 : wrong - text.begin();
}

qsizetype wrongInHost(QStringView host)
{
    const qsizetype colon = host.indexOf(u':');
    const QStringView name = colon < 0 ? host : host.left(colon);
    const qsizetype wrong = firstWrong(name, [](QChar c) { return isAlphanumeric(c) || c == u'.' || c == u'-'; });
    if (wrong >= 0) return wrong;
    if (name.isEmpty() || name.startsWith(u'.') || name.startsWith(u'-')) return 0;
    if (colon < 0) return -1;
    bool number = false;
    const uint port = host.mid(colon + 1).toUInt(&number);
    return number && port > 0 && port < 65536 ? -1 : colon;
}

tl::unexpected<Error> wrongAt(const char *code, qsizetype position)
{
    return failure(code, { { QStringLiteral("position"), qint64(position) } });
}

} // namespace

Result<ActivationCode> ActivationCode::parse(QStringView text)
{
    qsizetype at = 0; // in `text`, for the messages
    while (at < text.size() && text[at].isSpace()) ++at;
    QStringView rest = text.mid(at).trimmed();
    if (rest.isEmpty()) return failure("activation.empty");
    if (rest.startsWith(prefix, Qt::CaseInsensitive)) {
        rest = rest.mid(prefix.size());
        at += prefix.size();
    }
    if (rest.size() > mostCharacters)
        return failure("activation.length", { { QStringLiteral("length"), qint64(rest.size()) }, { QStringLiteral("most"), qint64(mostCharacters) } });
    if (!rest.startsWith(u"1$")) return wrongAt("activation.prefix", at);
    const QList<QStringView> fields = rest.split(u'$');
    // Fields after the confirmation flag are of later releases and are passed over (SGP.22 4.1).
    if (fields.size() < 3) return failure("activation.fields");
    const auto begins = [&](qsizetype field) { return at + (fields[field].begin() - rest.begin()); };

    if (const qsizetype wrong = wrongInHost(fields[1]); wrong >= 0) return wrongAt("activation.host", begins(1) + wrong);
    if (const qsizetype wrong = firstWrong(fields[2], [](QChar c) { return isAlphanumeric(c) || c == u'-'; }); wrong >= 0)
        return wrongAt("activation.matching-id", begins(2) + wrong);
    ActivationCode code;
    code.m_host = fields[1].toString();
    code.m_matchingId = fields[2].toString();
    if (fields.size() > 3) {
        if (const qsizetype wrong = firstWrong(fields[3], [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'.'; }); wrong >= 0)
            return wrongAt("activation.oid", begins(3) + wrong);
        code.m_oid = fields[3].toString();
    }
    if (fields.size() > 4) {
        if (!fields[4].isEmpty() && fields[4] != u"0" && fields[4] != u"1") return wrongAt("activation.flag", begins(4));
        code.m_confirmation = fields[4] == u"1";
    }
    return code;
}

QString ActivationCode::wire() const
{
    QString text = prefix + QStringLiteral("1$") + m_host + u'$' + m_matchingId;
    if (!m_oid.isEmpty() || m_confirmation) text += u'$' + m_oid;
    if (m_confirmation) text += QStringLiteral("$1");
    return text;
}

QString ActivationCode::masked() const
{
    const bool showEnd = m_matchingId.size() >= longEnoughToShow;
    return prefix + QStringLiteral("1$") + m_host + u'$' + QChar(u'…') + (showEnd ? m_matchingId.right(shownEnd) : QString());
}

QByteArray ActivationCode::fingerprint() const
{
    const QByteArray secret = "activation code " + m_host.toLower().toUtf8() + '$' + m_matchingId.toUpper().toUtf8();
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex();
}

} // namespace signalbox
