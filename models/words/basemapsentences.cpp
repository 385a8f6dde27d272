#include "words/errorsentences.h"

#include <QtGlobal>

namespace signalbox::words {

namespace {

constexpr ErrorSentence sentences[] = {
    { "basemap.file", QT_TRANSLATE_NOOP("words", "The map file {path} cannot be read."), QT_TRANSLATE_NOOP("words", "Check that it is there and that you may read it. The map stays as it was.") },
    { "basemap.not-mbtiles", QT_TRANSLATE_NOOP("words", "{path} is not a map in the MBTiles format."), QT_TRANSLATE_NOOP("words", "Choose a .mbtiles file with raster tiles. The map stays as it was.") },
    { "basemap.vector", QT_TRANSLATE_NOOP("words", "{path} holds vector tiles, which are not drawn here."), QT_TRANSLATE_NOOP("words", "Choose a .mbtiles file with PNG, JPEG or WebP pictures. The map stays as it was.") },
    { "basemap.empty", QT_TRANSLATE_NOOP("words", "{path} holds no tiles."), QT_TRANSLATE_NOOP("words", "Make the file anew. The map stays as it was.") },
    { "basemap.picture", QT_TRANSLATE_NOOP("words", "The tiles in {path} are no pictures that can be read here."), QT_TRANSLATE_NOOP("words", "Choose a file with square PNG, JPEG or WebP tiles. The map stays as it was.") },
    { "basemap.address", QT_TRANSLATE_NOOP("words", "{value} is not the address of a tile server."), QT_TRANSLATE_NOOP("words", "It needs {z}, {x} and {y}, such as https://tiles.example.net/{z}/{x}/{y}.png.") },
    { "basemap.https", QT_TRANSLATE_NOOP("words", "{value} would tell everybody on the way which places you look at."), QT_TRANSLATE_NOOP("words", "Use an address that begins with https. Plain http is for servers on this computer alone.") },
    { "basemap.attribution", QT_TRANSLATE_NOOP("words", "The attribution of the tile server is missing."), QT_TRANSLATE_NOOP("words", "Write what its owner asks to be shown, such as the names of the mapmakers.") },
    { "map.picture", QT_TRANSLATE_NOOP("words", "The picture {path} could not be written."), QT_TRANSLATE_NOOP("words", "Check the folder and the space on the disk. Nothing was kept.") },
};

} // namespace

std::span<const ErrorSentence> basemapSentences() { return sentences; }

} // namespace signalbox::words
