#pragma once

#include "look/looksource.h"

#include <QWidget>

class QToolButton;

namespace signalbox {

/// The two groups of buttons in the upper leading corner of the map: zoom and fit, rectangle and clusters.
class MapTools final : public QWidget
{
    Q_OBJECT
public:
    MapTools(LookSource &look, QWidget *parent);
    void showBoxing(bool on);
    void showClusters(bool on);

Q_SIGNALS:
    void zoomed(double steps);
    void fitted();
    void boxing(bool on);
    void clustered(bool on);

private:
    QToolButton *add(QWidget *group, const QString &icon, const QString &name, const QString &key);
    void dress();
    LookSource &m_look;
    std::vector<std::pair<QToolButton *, QString>> m_buttons;
    QToolButton *m_box = nullptr;
    QToolButton *m_clusters = nullptr;
};

} // namespace signalbox
