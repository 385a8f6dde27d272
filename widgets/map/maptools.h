#pragma once

#include "look/looksource.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace signalbox {

/// What a drag on the map does.
enum class MapTool : quint8 { Pan, Rectangle, Lasso };

/// The groups of buttons in the upper leading corner of the map: zoom and fit, selection, clusters.
class MapTools final : public QWidget
{
    Q_OBJECT
public:
    /// Without `selects` there are no buttons for selection.
    MapTools(LookSource &look, bool selects, QWidget *parent);
    /// Groups stand side by side where one column would be higher than this.
    void fit(int height);
    void showTool(MapTool tool);
    void showClusters(bool on);
    /// One more button under the others.
    QToolButton *addTool(const QString &icon, const QString &name);
    /// A button with a menu; fill it when it is about to be shown.
    QMenu *addMenu(const QString &icon, const QString &name);

Q_SIGNALS:
    void zoomed(double steps);
    void fitted();
    void toolChosen(signalbox::MapTool tool);
    void clustered(bool on);

private:
    QToolButton *add(QWidget *group, const QString &icon, const QString &name, const QString &key);
    void dress();
    LookSource &m_look;
    std::vector<std::pair<QToolButton *, QString>> m_buttons;
    int m_height = 1 << 20;
    QWidget *m_marks = nullptr;
    QToolButton *m_box = nullptr;
    QToolButton *m_lasso = nullptr;
    QToolButton *m_clusters = nullptr;
};

} // namespace signalbox
