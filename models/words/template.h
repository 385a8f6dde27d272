#pragma once

#include <QLocale>
#include <QVariantMap>

namespace signalbox::words {

/// Puts parameters in place of {name}; "(unknown)" where there is none, so that a gap is seen.
QString filled(QString text, const QVariantMap &parameters, const QLocale &locale);

} // namespace signalbox::words
