#pragma once

#include "interchange/importer.h"
#include "look/looksource.h"

#include <QLocale>

namespace signalbox {

/// What the import dialog needs; references outlive it.
struct ImportParts
{
    InventoryStore &store;
    LookSource &look;
    HeaderWords words;
    ImportSurroundings around;
    QString mappingsPath; ///< file of saved columns
    QLocale locale;
};

} // namespace signalbox
