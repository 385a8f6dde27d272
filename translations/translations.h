#pragma once

#include <QLocale>
#include <QTranslator>

namespace signalbox {

/// Loads the project's words for `locale`; false when there are none, and the source English stays.
bool loadTranslation(QTranslator &translator, const QLocale &locale);

} // namespace signalbox
