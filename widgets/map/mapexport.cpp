#include "map/mapexport.h"

#include "words/errors.h"
#include "words/times.h"

#include <QFileDialog>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

namespace signalbox {

namespace {
constexpr double fine = 2;

bool written(const QImage &sheet, const QString &path)
{
    QSaveFile file(path); // never half a picture
    return file.open(QIODevice::WriteOnly) && sheet.save(&file, "PNG") && file.commit();
}

/// The same type in the light theme, whatever the window's is.
Look onPaper(const Look &look)
{
    LookSettings settings = look.settings();
    settings.theme = Theme::Light;
    return { std::make_shared<const Tokens>(look.tokens()), { look.font(TextRole::Body).family(), look.font(TextRole::Mono).family() }, settings };
}

bool printed(const QImage &sheet, QPrinter &printer)
{
    QPainter painter;
    if (!painter.begin(&printer))
        return false;
    const QRectF page = printer.pageRect(QPrinter::DevicePixel);
    const QSizeF size = QSizeF(sheet.size()).scaled(page.size(), Qt::KeepAspectRatio);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(), size), sheet);
    return painter.end();
}
} // namespace

MapExport::MapExport(Parts parts, MapView &map, LookSource &look) : QObject(&map), m_parts(std::move(parts)), m_map(map), m_look(look) { }

MapSheet::Text MapExport::text() const
{
    const MapSources &sources = m_map.sources();
    const Instant now = sources.clock.now();
    const QTimeZone zone = sources.reader.zoneHere();
    const QString date = sources.reader.locale.toString(QDateTime::fromMSecsSinceEpoch(toMillis(now), zone).date(), QLocale::ShortFormat);
    return { tr("Map of the fleet"), m_parts.filter(), m_parts.role,
             QStringLiteral("%1 %2 %3").arg(date, words::time(now, now, zone, sources.reader.locale), words::zoneName(zone, now, sources.reader.locale)) };
}

void MapExport::make(const Look &look, double scale, std::function<bool(const QImage &)> use, const QString &title, const QString &text)
{
    if (m_busy)
        return;
    m_busy = true;
    auto *sheet = new MapSheet(m_map, look, m_parts.geofences, this->text(), scale);
    connect(sheet, &MapSheet::ready, this, [this, sheet, use = std::move(use), title, text](const QImage &image) {
        sheet->deleteLater();
        m_busy = false;
        const bool kept = use(image);
        if (kept)
            m_parts.say(title, text);
        else
            m_parts.say(tr("The map was not kept"), words::error({ QStringLiteral("map.picture"), { { QStringLiteral("path"), text } }, {} }).sentence());
        Q_EMIT finished(kept);
    });
}

void MapExport::savePicture(QString path)
{
    if (path.isEmpty())
        path = QFileDialog::getSaveFileName(&m_map, tr("Keep the map as a picture"), QStringLiteral("map.png"), tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    make(m_look.look(), fine, [path](const QImage &sheet) { return written(sheet, path); }, tr("The map is kept as a picture"), path);
}

void MapExport::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    printer->setDocName(tr("Map of the fleet"));
    auto *dialog = new QPrintDialog(printer.get(), &m_map);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const Look light = onPaper(m_look.look());
    connect(dialog, &QDialog::accepted, this, [this, printer, light] {
        make(light, fine, [printer](const QImage &sheet) { return printed(sheet, *printer); }, tr("The map is printed"), printer->printerName());
    });
    dialog->open();
}

} // namespace signalbox
