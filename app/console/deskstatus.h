#pragma once

#include "engine/engine.h"
#include "words/reader.h"

#include <QTimer>

namespace signalbox {

class BannerList;
class StatusLine;

/// Puts the engine's state and the clock into words: in the status line, and as banners what nobody may overlook.
/// Once a second; GUI thread.
class DeskStatus final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    DeskStatus(Engine &engine, StatusLine &line, BannerList &troubles, Reader reader);
    void setReader(const Reader &reader);

Q_SIGNALS:
    void connectionsWanted();

private:
    void showEngine();
    void showClock();
    void showFeed(const EngineStatus &status);
    void showLinks(const EngineStatus &status);
    void showTroubles(const EngineStatus &status);

    Engine &m_engine;
    StatusLine &m_line;
    BannerList &m_troubles;
    Reader m_reader;
    QTimer m_second;
};

} // namespace signalbox
