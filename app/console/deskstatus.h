#pragma once

#include "engine/engine.h"
#include "words/reader.h"

#include <QTimer>

namespace signalbox {

class StatusLine;

/// Puts the engine's state and the clock into words in the status line, once a second. GUI thread.
class DeskStatus final : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    DeskStatus(Engine &engine, StatusLine &line, Reader reader);
    void setReader(const Reader &reader);

Q_SIGNALS:
    void connectionsWanted();

private:
    void showEngine();
    void showClock();
    void showFeed(const EngineStatus &status);
    void showLinks(const EngineStatus &status);

    Engine &m_engine;
    StatusLine &m_line;
    Reader m_reader;
    QTimer m_second;
};

} // namespace signalbox
