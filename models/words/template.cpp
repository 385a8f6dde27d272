#include "words/template.h"

#include <QCoreApplication>

namespace signalbox::words {

namespace {

QString shown(const QVariant &value, const QLocale &locale)
{
    if (!value.isValid()) return QCoreApplication::translate("words", "(unknown)");
    switch (value.typeId()) {
    case QMetaType::Double: return locale.toString(value.toDouble());
    case QMetaType::Bool: return value.toBool() ? QCoreApplication::translate("words", "yes") : QCoreApplication::translate("words", "no");
    default: return value.toString();
    }
}

} // namespace

QString filled(QString text, const QVariantMap &parameters, const QLocale &locale)
{
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open)) {
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0) break;
        const QString value = shown(parameters.value(text.mid(open + 1, close - open - 1)), locale);
        text.replace(open, close - open + 1, value);
        open += value.size();
    }
    return text;
}

} // namespace signalbox::words
