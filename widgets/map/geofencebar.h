#pragma once

#include "look/looksource.h"
#include "map/geofencedraft.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace signalbox {

class ChoiceBox;

/// Over the map while a geofence is drawn: its name, colour and width, what is wrong with it, and what to do next.
class GeofenceBar final : public QFrame
{
    Q_OBJECT
public:
    GeofenceBar(GeofenceShape::Kind kind, const QString &name, int colour, double widthMetres, LookSource &look, QWidget *map);

    QString name() const;
    int colour() const;
    /// What the draft is like now; `wrong` is a sentence, empty when it can be saved.
    void show(const GeofenceDraft &draft, const QString &wrong);
    void setBusy(bool busy);
    void place();

Q_SIGNALS:
    void widthChosen(double metres);
    void undoWanted();
    void saveWanted();
    void cancelWanted();

private:
    QLineEdit *m_name;
    ChoiceBox *m_colour;
    QSpinBox *m_width;
    QLabel *m_note;
    QPushButton *m_undo, *m_save;
};

} // namespace signalbox
