#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

// Q_INIT_RESOURCE must stand outside of every namespace.
static void initResource()
{
    Q_INIT_RESOURCE(signalbox_i18n);
}

namespace signalbox {

Translations::Translations(const QLocale &locale)
{
    initResource();
    const QString underscore = QStringLiteral("_");
    if (m_toolkit.load(locale, QStringLiteral("qtbase"), underscore, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
    const auto own = [&](const QLocale &language) {
        return m_own.load(language, QStringLiteral("signalbox"), underscore, QStringLiteral(":/signalbox/i18n"));
    };
    if (own(locale) || own(QLocale(QLocale::English)))
        QCoreApplication::installTranslator(&m_own);
}

Translations::~Translations()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_toolkit);
}

} // namespace signalbox
