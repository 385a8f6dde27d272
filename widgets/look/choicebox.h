#pragma once

#include "look/looksource.h"

#include <QComboBox>

namespace signalbox {

/// A combo box with the look's own arrow: a style sheet that rounds the box takes Qt's away.
class ChoiceBox final : public QComboBox
{
    Q_OBJECT
public:
    explicit ChoiceBox(LookSource &look, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    /// A wheel that scrolls the page must not change a choice under it.
    void wheelEvent(QWheelEvent *event) override;

private:
    LookSource &m_look;
};

} // namespace signalbox
