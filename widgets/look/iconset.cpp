#include "look/iconset.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace signalbox {

namespace {
constexpr double Grid = 24;
constexpr double StrokePixels = 1.5;
} // namespace

IconSet::IconSet(QString folder) : m_folder(std::move(folder)) { }

QPixmap IconSet::pixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio) const
{
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(name).arg(size).arg(colour.rgba()).arg(devicePixelRatio);
    const auto cached = m_cache.constFind(key);
    if (cached != m_cache.cend())
        return *cached;
    return *m_cache.insert(key, render(name, size, colour, devicePixelRatio));
}

QPixmap IconSet::render(const QString &name, int size, const QColor &colour, qreal devicePixelRatio) const
{
    QFile file(QStringLiteral("%1/%2.svg").arg(m_folder, name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    const QByteArray stroke = "stroke-width=\"" + QByteArray::number(StrokePixels * Grid / size) + '"';
    drawing.replace("stroke-width=\"1.5\"", stroke);
    QSvgRenderer renderer(drawing);
    if (!renderer.isValid())
        return {};

    const int side = qCeil(size * devicePixelRatio);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace signalbox
