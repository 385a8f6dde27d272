#include "basemap/tilepainter.h"

#include "basemap/tilepath.h"

#include <QPainter>
#include <cmath>

namespace signalbox {

namespace {

/// Four on, two off. Qt's own dashes lose their phase where a line enters the image, which shows between
/// tiles.
QPainterPath dashed(const std::vector<TilePath::Run> &runs, double width)
{
    const double on = 4 * width, period = 6 * width;
    QPainterPath path;
    for (const TilePath::Run &run : runs) {
        double phase = std::fmod(run.before, period);
        if (phase < on) path.moveTo(run.line.first());
        for (qsizetype i = 1; i < run.line.size(); ++i) {
            const QLineF segment(run.line[i - 1], run.line[i]);
            const double length = segment.length();
            for (double at = 0; at < length;) {
                const bool drawing = phase < on;
                const double step = std::min((drawing ? on : period) - phase, length - at);
                at += step;
                phase += step;
                const QPointF point = segment.pointAt(at / length);
                if (drawing) path.lineTo(point);
                if (phase >= period - 1e-9) {
                    phase = 0;
                    path.moveTo(point);
                } else if (drawing && phase >= on - 1e-9) {
                    phase = on;
                }
            }
        }
    }
    return path;
}

void drawBorders(
    QPainter &painter, const std::vector<TilePath::Run> &runs, const QColor &colour, double width)
{
    painter.strokePath(dashed(runs, width), QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
}

void drawCoast(QPainter &painter, const std::vector<TilePath::Run> &runs, const QColor &colour, double width)
{
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
    for (const TilePath::Run &run : runs)
        painter.drawPolyline(run.line);
}

} // namespace

QImage paintTile(
    const WorldLines &lines, const BasemapColours &colours, TileKey key, int side, double devicePixelRatio)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(colours.sea);
    const TilePath path(lines, key, side, devicePixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(path.land(), colours.land);
    drawBorders(painter, path.runs(ArcsFile::Kind::Border), colours.border, devicePixelRatio);
    drawCoast(painter, path.runs(ArcsFile::Kind::Coast), colours.coast, devicePixelRatio);
    painter.end();
    image.setDevicePixelRatio(devicePixelRatio);
    return image;
}

} // namespace signalbox
