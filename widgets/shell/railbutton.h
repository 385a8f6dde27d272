#pragma once

#include "look/looksource.h"

#include <QAbstractButton>

namespace signalbox {

/// An item of the rail: a 24-px icon over a caption, with a badge.
class RailButton final : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(const QString &text, const QString &icon, LookSource &look, QWidget *parent);
    /// Something waits for this person; 0 for none. Only unacknowledged incidents and approvals use it.
    void setBadge(int count);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintBadge(QPainter &painter, const QRect &icon) const;
    LookSource &m_look;
    QString m_icon;
    int m_badge = 0;
};

} // namespace signalbox
