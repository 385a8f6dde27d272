#pragma once

#include "base/result.h"
#include "domain/viewer.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace signalbox {

class GeofenceBook;
class GeofenceStore;

/// Keeps a book of geofences as the store says for one viewer, and looks every few seconds whether any program changed
/// them. A role that sees no positions has an empty book. Main thread.
class GeofenceFollower final : public QObject
{
    Q_OBJECT
public:
    GeofenceFollower(GeofenceStore &store, Viewer viewer, std::shared_ptr<GeofenceBook> book, QObject *parent = nullptr);
    /// Now, after a change of one's own.
    void refresh();
    bool isLoaded() const { return m_revision >= 0; }

Q_SIGNALS:
    void changed(); ///< the book has something new; also when it is read first
    void failed(const signalbox::Error &error); ///< the book stays as it was

private:
    void read(qint64 revision);

    GeofenceStore &m_store;
    const Viewer m_viewer;
    const std::shared_ptr<GeofenceBook> m_book;
    QTimer m_timer;
    qint64 m_revision = -1;
};

} // namespace signalbox
