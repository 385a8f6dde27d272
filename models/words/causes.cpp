#include "words/causes.h"

#include <QCoreApplication>

namespace signalbox::words {

namespace {

// The dictionary's texts are English source strings of the context "causes".
QString translated(const QString &text)
{
    return text.isEmpty() ? text : QCoreApplication::translate("causes", text.toUtf8().constData());
}

/// Upper-case protocol names ("USER_UNKNOWN") as words.
QString plain(const QString &name)
{
    return name.contains(u'_') || name == name.toUpper() ? name.toLower().replace(u'_', u' ') : name;
}

} // namespace

QString cause(Cause cause, const CauseDictionary &dictionary)
{
    if (const CauseEntry *entry = dictionary.find(cause)) return QStringLiteral("%1, #%2").arg(translated(plain(entry->name))).arg(cause.number);
    return QCoreApplication::translate("words", "cause %1 #%2").arg(QString(code(cause.space))).arg(cause.number);
}

QString causeMeaning(Cause cause, const CauseDictionary &dictionary)
{
    const CauseEntry *entry = dictionary.find(cause);
    return entry ? translated(entry->meaning) : QString();
}

QString causeAction(Cause cause, const CauseDictionary &dictionary)
{
    const CauseEntry *entry = dictionary.find(cause);
    return entry ? translated(entry->action) : QString();
}

QString procedure(const QString &code)
{
    if (code == u"attach") return QCoreApplication::translate("words", "Attach");
    if (code == u"tau") return QCoreApplication::translate("words", "Tracking area update");
    if (code == u"registration") return QCoreApplication::translate("words", "Registration");
    if (code == u"pdn-connectivity") return QCoreApplication::translate("words", "Session request");
    if (code == u"service-request") return QCoreApplication::translate("words", "Service request");
    return code;
}

QString causeClass(CauseClass kind)
{
    switch (kind) {
    case CauseClass::Normal: return QCoreApplication::translate("words", "nothing is wrong");
    case CauseClass::Transient: return QCoreApplication::translate("words", "passes by itself");
    case CauseClass::Sticky: return QCoreApplication::translate("words", "stays until a restart, a long timer or another profile");
    case CauseClass::Permanent: return QCoreApplication::translate("words", "stays until somebody acts");
    case CauseClass::Ask: return QCoreApplication::translate("words", "the network's operator knows more");
    }
    return {};
}

} // namespace signalbox::words
