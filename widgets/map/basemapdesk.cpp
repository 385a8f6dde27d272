#include "map/basemapdesk.h"

#include "base/background.h"
#include "base/deliver.h"
#include "basemap/mbtiles.h"
#include "map/basemapdialog.h"
#include "map/mapview.h"

#include <QCryptographicHash>

namespace signalbox {

BasemapDesk::BasemapDesk(QString ini, QString folder, QString userAgent, MapView &map, LookSource &look)
    : QObject(&map), m_ini(std::move(ini)), m_folder(std::move(folder)), m_userAgent(std::move(userAgent)), m_map(map), m_look(look)
{
    m_renew.setSingleShot(true);
    m_renew.setInterval(200);
    connect(&m_renew, &QTimer::timeout, &m_map, &MapView::renewStreetMap);
    if (const BasemapChoice kept = BasemapChoice::load(m_ini); kept.kind != BasemapChoice::Kind::Lines)
        choose(kept);
}

/// Another server's pictures never mix with these.
QString BasemapDesk::folderOf(const TileServer &server) const
{
    const QByteArray name = QCryptographicHash::hash(server.address.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return m_folder + QLatin1Char('/') + QString::fromLatin1(name);
}

void BasemapDesk::choose(const BasemapChoice &choice)
{
    const int question = ++m_question;
    switch (choice.kind) {
    case BasemapChoice::Kind::Lines: take(choice, nullptr); break;
    case BasemapChoice::Kind::File:
        deliver(inBackground([path = choice.path] { return Mbtiles::open(path); }), this,
                [this, choice, question](const Result<std::shared_ptr<Mbtiles>> &opened) {
                    if (question != m_question)
                        return;
                    if (opened)
                        take(choice, *opened);
                    else
                        Q_EMIT failed(opened.error());
                });
        break;
    case BasemapChoice::Kind::Server:
        if (const Result<void> good = choice.server.check(); !good) {
            Q_EMIT failed(good.error());
            break;
        }
        auto source = std::make_shared<XyzSource>(choice.server, folderOf(choice.server), m_userAgent);
        connect(source.get(), &XyzSource::arrived, this, [this] {
            if (!m_renew.isActive())
                m_renew.start();
        }, Qt::QueuedConnection);
        take(choice, std::move(source));
        break;
    }
}

void BasemapDesk::take(const BasemapChoice &choice, std::shared_ptr<RasterSource> source)
{
    m_choice = choice;
    m_choice.save(m_ini);
    m_map.setStreetMap(std::move(source));
    Q_EMIT applied();
}

void BasemapDesk::openDialog()
{
    auto *dialog = new BasemapDialog(*this, m_look, m_map.window());
    connect(dialog, &QDialog::finished, dialog, &QObject::deleteLater);
    dialog->open();
}

} // namespace signalbox
