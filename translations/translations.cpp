#include "translations.h"

// Q_INIT_RESOURCE must stand outside of every namespace.
static void initResource()
{
    Q_INIT_RESOURCE(signalbox_i18n);
}

namespace signalbox {

bool loadTranslation(QTranslator &translator, const QLocale &locale)
{
    initResource();
    return translator.load(locale, QStringLiteral("signalbox"), QStringLiteral("_"), QStringLiteral(":/signalbox/i18n"));
}

} // namespace signalbox
