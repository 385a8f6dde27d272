#include "map/geofencebar.h"

#include "look/choicebox.h"
#include "look/text.h"
#include "places/geofence.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace signalbox {

GeofenceBar::GeofenceBar(GeofenceShape::Kind kind, const QString &name, int colour, double widthMetres, LookSource &look, QWidget *map)
    : QFrame(map), m_name(new QLineEdit(name, this)), m_colour(new ChoiceBox(look, this)), m_width(new QSpinBox(this)),
      m_note(newLabel({}, "caption", this)), m_undo(newButton(tr("Undo"), "default", this)), m_save(newButton(tr("Save"), "primary", this))
{
    setObjectName(QStringLiteral("popup"));
    setAccessibleName(tr("Geofence"));
    m_name->setPlaceholderText(tr("Name of the place"));
    m_name->setAccessibleName(m_name->placeholderText());
    m_name->setMaxLength(Geofence::mostName);
    m_name->setMinimumWidth(look.look().px(180));
    for (int i = 0; i < Geofence::colours; ++i) {
        QPixmap swatch(14, 14);
        swatch.fill(look.look().categorical(i));
        m_colour->addItem(QIcon(swatch), tr("Colour %1").arg(i + 1));
    }
    m_colour->setCurrentIndex(colour);
    m_colour->setAccessibleName(tr("Colour"));
    m_width->setRange(int(GeofenceShape::leastWidth), int(GeofenceShape::mostWidth));
    m_width->setSingleStep(100);
    m_width->setSuffix(QStringLiteral(" m"));
    m_width->setAccessibleName(tr("Width of the corridor"));
    m_width->setValue(std::max(int(GeofenceShape::leastWidth), qRound(widthMetres)));
    m_width->setVisible(kind == GeofenceShape::Kind::Corridor);
    auto *cancel = newButton(tr("Cancel"), "default", this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->setSpacing(4);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget *part : { static_cast<QWidget *>(m_name), static_cast<QWidget *>(m_colour), static_cast<QWidget *>(m_width), static_cast<QWidget *>(m_undo),
                           static_cast<QWidget *>(cancel), static_cast<QWidget *>(m_save) })
        line->addWidget(part);
    column->addLayout(line);
    column->addWidget(m_note);
    connect(m_width, &QSpinBox::valueChanged, this, [this](int metres) { Q_EMIT widthChosen(metres); });
    connect(m_undo, &QPushButton::clicked, this, &GeofenceBar::undoWanted);
    connect(m_save, &QPushButton::clicked, this, &GeofenceBar::saveWanted);
    connect(m_name, &QLineEdit::returnPressed, this, &GeofenceBar::saveWanted);
    connect(cancel, &QPushButton::clicked, this, &GeofenceBar::cancelWanted);
}

QString GeofenceBar::name() const
{
    return m_name->text().trimmed();
}

int GeofenceBar::colour() const
{
    return m_colour->currentIndex();
}

void GeofenceBar::show(const GeofenceDraft &draft, const QString &wrong)
{
    m_undo->setEnabled(draft.canUndo());
    if (draft.kind() == GeofenceShape::Kind::Corridor) {
        const QSignalBlocker quiet(m_width);
        m_width->setValue(qRound(draft.widthMetres()));
    }
    m_note->setText(draft.points().empty() ? tr("Click the corners on the map; a double click ends. Keys: Space adds, N and P choose, Del removes.") : wrong);
    m_note->setVisible(!m_note->text().isEmpty());
    place();
    QFrame::show();
}

void GeofenceBar::setBusy(bool busy)
{
    m_save->setEnabled(!busy);
}

/// Upper middle of the map, beside the tools.
void GeofenceBar::place()
{
    adjustSize();
    move(std::max(60, (parentWidget()->width() - width()) / 2), 12);
    raise();
}

} // namespace signalbox
