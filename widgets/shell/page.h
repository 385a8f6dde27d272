#pragma once

#include <QString>

class QWidget;

namespace signalbox {

/// One page of the desk, as the composition root hands it in. The window takes the widget over.
struct Page
{
    QString id; ///< stable, for settings and commands: "fleet"
    QString title; ///< in the reader's language
    QString icon; ///< a name of the icon set
    QWidget *widget = nullptr;
};

} // namespace signalbox
