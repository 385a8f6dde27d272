#pragma once

#include "base/result.h"
#include "look/looksource.h"
#include "map/basemapchoice.h"

#include <QTimer>

namespace signalbox {

class MapView;

/// Which ground a map stands on: opened beside the GUI thread, remembered per workspace. A file that is gone leaves
/// the lines, and says so. GUI thread.
class BasemapDesk final : public QObject
{
    Q_OBJECT
public:
    /// `ini` remembers; `folder` keeps what servers sent; `userAgent` names this program to them.
    BasemapDesk(QString ini, QString folder, QString userAgent, MapView &map, LookSource &look);

    const BasemapChoice &choice() const { return m_choice; }
    /// Answers by applied() or failed(); on failure everything stays as it was.
    void choose(const BasemapChoice &choice);
    void openDialog();

Q_SIGNALS:
    void applied();
    void failed(const signalbox::Error &error);

private:
    void take(const BasemapChoice &choice, std::shared_ptr<RasterSource> source);
    QString folderOf(const TileServer &server) const;

    QString m_ini, m_folder, m_userAgent;
    MapView &m_map;
    LookSource &m_look;
    BasemapChoice m_choice;
    QTimer m_renew; // tiles that arrive together are painted together
    int m_question = 0;
};

} // namespace signalbox
