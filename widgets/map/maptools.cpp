#include "map/maptools.h"

#include <QFrame>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {
QFrame *newGroup(QWidget *parent)
{
    auto *group = new QFrame(parent);
    group->setObjectName(QStringLiteral("popup"));
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(3, 3, 3, 3);
    column->setSpacing(2);
    return group;
}
} // namespace

MapTools::MapTools(LookSource &look, bool selects, QWidget *parent) : QWidget(parent), m_look(look)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    QFrame *view = newGroup(this), *chosen = newGroup(this), *marks = newGroup(this);
    for (QFrame *group : { view, chosen, marks })
        column->addWidget(group);
    chosen->setVisible(selects);
    m_marks = marks;
    connect(add(view, QStringLiteral("plus"), tr("Zoom in"), QStringLiteral("+")), &QToolButton::clicked, this, [this] { Q_EMIT zoomed(1); });
    connect(add(view, QStringLiteral("minus"), tr("Zoom out"), QStringLiteral("-")), &QToolButton::clicked, this, [this] { Q_EMIT zoomed(-1); });
    connect(add(view, QStringLiteral("fit-view"), tr("Show all vehicles"), tr("Home")), &QToolButton::clicked, this, &MapTools::fitted);
    m_box = add(chosen, QStringLiteral("select-rectangle"), tr("Select with a rectangle; Ctrl adds"), tr("Shift and drag"));
    m_lasso = add(chosen, QStringLiteral("select-lasso"), tr("Select with a lasso; Ctrl adds"), {});
    m_clusters = add(marks, QStringLiteral("group"), tr("Join vehicles to counts when zoomed out"), {});
    for (QToolButton *button : { m_box, m_lasso, m_clusters })
        button->setCheckable(true);
    m_clusters->setChecked(true);
    connect(m_box, &QToolButton::clicked, this, [this](bool on) { Q_EMIT toolChosen(on ? MapTool::Rectangle : MapTool::Pan); });
    connect(m_lasso, &QToolButton::clicked, this, [this](bool on) { Q_EMIT toolChosen(on ? MapTool::Lasso : MapTool::Pan); });
    connect(m_clusters, &QToolButton::clicked, this, &MapTools::clustered);
    connect(&m_look, &LookSource::changed, this, &MapTools::dress);
    dress();
}

QToolButton *MapTools::add(QWidget *group, const QString &icon, const QString &name, const QString &key)
{
    auto *button = new QToolButton(group);
    button->setAccessibleName(name);
    button->setToolTip(key.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, key));
    group->layout()->addWidget(button);
    m_buttons.emplace_back(button, icon);
    return button;
}

QToolButton *MapTools::addTool(const QString &icon, const QString &name)
{
    QToolButton *button = add(m_marks, icon, name, {});
    dress();
    return button;
}

void MapTools::fit(int height)
{
    m_height = height;
    auto *groups = qobject_cast<QBoxLayout *>(layout());
    groups->setDirection(QBoxLayout::TopToBottom);
    if (groups->sizeHint().height() > height)
        groups->setDirection(QBoxLayout::LeftToRight);
    groups->setAlignment(Qt::AlignTop);
    for (int i = 0; i < groups->count(); ++i)
        groups->setAlignment(groups->itemAt(i)->widget(), Qt::AlignTop);
    adjustSize();
}

QMenu *MapTools::addMenu(const QString &icon, const QString &name)
{
    QToolButton *button = addTool(icon, name);
    auto *menu = new QMenu(button);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, menu, &QMenu::clear); // first of all who fill it
    return menu;
}

void MapTools::dress()
{
    for (const auto &[button, icon] : m_buttons) {
        button->setIcon(m_look.icon(icon));
        button->setIconSize({ 20, 20 });
        button->setFixedSize(m_look.look().px(32), m_look.look().px(32));
    }
    fit(m_height);
}

void MapTools::showTool(MapTool tool)
{
    m_box->setChecked(tool == MapTool::Rectangle);
    m_lasso->setChecked(tool == MapTool::Lasso);
}

void MapTools::showClusters(bool on)
{
    m_clusters->setChecked(on);
}

} // namespace signalbox
