#pragma once

#include "look/modaldialog.h"
#include "map/geofencedesk.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace signalbox {

/// The geofences of the workspace: shown on the map, used as a filter, changed, deleted and brought back.
class GeofenceList final : public ModalDialog
{
    Q_OBJECT
public:
    GeofenceList(GeofenceDesk &desk, LookSource &look, QWidget *parent);

private:
    void fill();
    void arm();
    const Geofence *current() const;
    /// A button that acts on the chosen one; `closes` where the map is needed for it.
    QPushButton *add(QBoxLayout *line, const QString &text, bool closes, void (GeofenceDesk::*act)(const Geofence &));

    GeofenceDesk &m_desk;
    std::vector<Geofence> m_shown;
    QTreeWidget *m_list;
    QLabel *m_note;
    QPushButton *m_undo;
    std::vector<QPushButton *> m_any, m_editing; // need a choice; need one and the right
};

} // namespace signalbox
