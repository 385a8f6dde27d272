#pragma once

#include <QString>

class QWidget;

namespace signalbox {

class LookSource;

/// Remembers size and place of a window, its splitters and table heads (those that have an object name), its
/// torn-off panes and the look, in the INI file `path`. An empty path remembers nothing.
class LayoutMemory
{
public:
    explicit LayoutMemory(QString path) : m_path(std::move(path)) { }

    void save(const QWidget &window, const LookSource &look) const;
    /// False when nothing was saved yet.
    bool restore(QWidget &window, LookSource &look) const;
    void savePage(const QString &id) const;
    QString page() const;

private:
    QString m_path;
};

} // namespace signalbox
