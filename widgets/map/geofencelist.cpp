#include "map/geofencelist.h"

#include "look/text.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QTreeWidget>

namespace signalbox {

GeofenceList::GeofenceList(GeofenceDesk &desk, LookSource &look, QWidget *parent)
    : ModalDialog(tr("Geofences"), look, parent), m_desk(desk), m_list(new QTreeWidget(this)), m_note(newLabel({}, "caption", this, true)),
      m_undo(newButton(tr("Undo the delete"), "default", this))
{
    resize(look.look().px(640), look.look().px(420));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 16);
    column->setSpacing(12);
    column->addWidget(head());
    auto *body = new QVBoxLayout;
    body->setContentsMargins(16, 0, 16, 0);
    body->setSpacing(12);
    column->addLayout(body, 1);
    m_list->setAccessibleName(tr("Geofences"));
    m_list->setHeaderLabels({ tr("Name"), tr("Kind"), tr("Changed by") });
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setStretchLastSection(false);
    body->addWidget(m_list, 1);
    body->addWidget(m_note);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    m_any = { add(line, tr("Show on the map"), true, &GeofenceDesk::showOnMap), add(line, tr("Filter by it"), true, &GeofenceDesk::filterBy) };
    m_editing = { add(line, tr("Change…"), true, &GeofenceDesk::edit), add(line, tr("Delete"), false, &GeofenceDesk::remove) };
    line->addStretch();
    line->addWidget(m_undo);
    body->addLayout(line);
    connect(m_undo, &QPushButton::clicked, &m_desk, &GeofenceDesk::undoRemove);
    connect(&m_desk, &GeofenceDesk::changed, this, &GeofenceList::fill);
    connect(&m_desk, &GeofenceDesk::failed, this, [this](const QString &sentence) { m_note->setText(sentence); });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &GeofenceList::arm);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (const Geofence *chosen = current()) {
            m_desk.showOnMap(*chosen);
            accept();
        }
    });
    fill();
    m_list->setFocus();
}

QPushButton *GeofenceList::add(QBoxLayout *line, const QString &text, bool closes, void (GeofenceDesk::*act)(const Geofence &))
{
    QPushButton *button = newButton(text, "default", this);
    line->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, closes, act] {
        const Geofence *chosen = current();
        if (chosen == nullptr)
            return;
        const Geofence copy = *chosen; // the list may be filled anew meanwhile
        if (closes)
            accept();
        (m_desk.*act)(copy);
    });
    return button;
}

const Geofence *GeofenceList::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    const int row = item != nullptr ? m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(item)) : -1;
    return row >= 0 && row < int(m_shown.size()) ? &m_shown[std::size_t(row)] : nullptr;
}

void GeofenceList::fill()
{
    const int row = std::max(0, m_list->currentIndex().row());
    m_shown = m_desk.all();
    m_list->clear();
    for (const Geofence &geofence : m_shown) {
        const GeofenceShape &shape = geofence.shape();
        const QString kind = shape.kind() == GeofenceShape::Kind::Polygon ? tr("Polygon, %Ln corner(s)", nullptr, int(shape.points().size()))
                                                                          : tr("Corridor, %1 m wide").arg(shape.widthMetres(), 0, 'f', 0);
        auto *item = new QTreeWidgetItem(m_list, { geofence.name(), kind, geofence.author });
        QPixmap swatch(12, 12);
        swatch.fill(lookSource().look().categorical(geofence.colour()));
        item->setIcon(0, QIcon(swatch));
    }
    if (!m_shown.empty())
        m_list->setCurrentItem(m_list->topLevelItem(std::min(row, int(m_shown.size()) - 1)));
    m_note->setText(m_shown.empty() ? tr("No geofences yet. Draw one on the map: the button with the polygon, or “Draw a geofence” in the commands (Ctrl+K).") : QString());
    arm();
}

void GeofenceList::arm()
{
    const bool chosen = current() != nullptr;
    for (QPushButton *button : m_any)
        button->setEnabled(chosen);
    for (QPushButton *button : m_editing) {
        button->setEnabled(chosen && m_desk.mayEdit());
        button->setToolTip(m_desk.mayEdit() ? QString() : tr("This role may not change geofences. An administrator can."));
    }
    m_undo->setEnabled(m_desk.canUndoRemove());
}

} // namespace signalbox
