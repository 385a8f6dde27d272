#pragma once

#include <QColor>
#include <QHash>
#include <QPixmap>

namespace signalbox {

/// The project's line icons, tinted. GUI thread. The stroke is 1.5 px at every size, so the drawing's stroke
/// width is rewritten for the size asked for.
class IconSet
{
public:
    /// `folder` holds NAME.svg on a grid of 24.
    explicit IconSet(QString folder = QStringLiteral(":/signalbox/icons"));

    /// A square of `size` device-independent pixels; a null pixmap where there is no such icon.
    QPixmap pixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio) const;

private:
    QPixmap render(const QString &name, int size, const QColor &colour, qreal devicePixelRatio) const;

    QString m_folder;
    mutable QHash<QString, QPixmap> m_cache;
};

} // namespace signalbox
