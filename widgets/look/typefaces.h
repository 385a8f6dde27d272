#pragma once

#include "look/look.h"

#include <QFont>

namespace signalbox {

/// Whether all ten digits of `family` are equally wide, so that numbers do not jump. GUI thread.
bool hasTabularDigits(const QString &family);

/// The system's face, or where its digits differ in width the first of Noto Sans, DejaVu Sans and Liberation
/// Sans that has tabular ones: Qt 6.4 cannot switch OpenType features. Needs a QGuiApplication.
Typeface chooseTypeface(const QFont &system);

} // namespace signalbox
