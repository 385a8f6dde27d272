#pragma once

#include <QWidget>

namespace signalbox {

/// Half-black over a window while something modal stands before it. Follows the window's size.
class Scrim final : public QWidget
{
    Q_OBJECT
public:
    explicit Scrim(QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace signalbox
