#include "look/typefaces.h"

#include <QFontDatabase>
#include <QFontMetricsF>

namespace signalbox {

bool hasTabularDigits(const QString &family)
{
    QFont font(family);
    font.setPixelSize(100);
    const QFontMetricsF metrics(font);
    const qreal zero = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (qAbs(metrics.horizontalAdvance(QChar(digit)) - zero) > 0.01)
            return false;
    }
    return true;
}

Typeface chooseTypeface(const QFont &system)
{
    const QString mono = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    if (QFontDatabase::hasFamily(system.family()) && hasTabularDigits(system.family()))
        return { system.family(), mono };
    for (const char *name : { "Noto Sans", "DejaVu Sans", "Liberation Sans" }) {
        const QString family = QString::fromLatin1(name);
        if (QFontDatabase::hasFamily(family) && hasTabularDigits(family))
            return { family, mono };
    }
    return { system.family(), mono };
}

} // namespace signalbox
