#pragma once

#include "look/looksource.h"

#include <QAbstractButton>
#include <QElapsedTimer>
#include <QTimer>
#include <chrono>

namespace signalbox {

/// A danger button that must be held, by mouse or Space, before it does anything. Letting go earlier empties it
/// at once. A click, Enter or Return never confirm.
class HoldButton final : public QAbstractButton
{
    Q_OBJECT
public:
    HoldButton(const QString &text, LookSource &look, QWidget *parent = nullptr);

    void setHoldTime(std::chrono::milliseconds time) { m_holdTime = time; }
    /// "Held 0.6 of 1.5 s. Let go to stop." while held, otherwise empty.
    QString caption() const;
    void setIconName(const QString &name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void confirmed();
    void captionChanged(const QString &caption);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void start();
    void stop();
    void tick();
    double fraction() const;

    LookSource &m_look;
    std::chrono::milliseconds m_holdTime { 1500 };
    QElapsedTimer m_since;
    QTimer m_ticker;
    QString m_iconName;
};

} // namespace signalbox
