#pragma once

#include "look/looksource.h"

#include <QAbstractButton>

namespace signalbox {

/// One state of the severity strip: glyph, number, name, note.
class SeverityCount final : public QAbstractButton
{
    Q_OBJECT
public:
    SeverityCount(int rank, const QString &name, LookSource &look, QWidget *parent);
    void setCount(qint64 count);
    void setNote(const QString &note);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressedWith(Qt::KeyboardModifiers modifiers);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString countText() const { return locale().toString(m_count); }
    int numberWidth() const;
    void describe();

    int m_rank;
    QString m_name;
    QString m_note;
    qint64 m_count = 0;
    LookSource &m_look;
};

} // namespace signalbox
