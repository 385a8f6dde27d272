#pragma once

#include "look/looksource.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace signalbox {

/// What the colours of a layer mean: title with unit, six classes with their limits, and a note.
class Legend final : public QFrame
{
    Q_OBJECT
public:
    struct Content
    {
        QString title;
        std::vector<QColor> colours; ///< of the classes, low to high
        QStringList limits; ///< one more than colours
        QString note; ///< what blank means, and the age
        bool operator==(const Content &) const = default;
    };
    Legend(LookSource &look, QWidget *parent);
    void setContent(const Content &content);
    const Content &content() const { return m_content; }
    /// For print and pictures.
    static QSizeF sizeOf(const Content &content, const Look &look);
    static void paint(QPainter &painter, const QRectF &box, const Content &content, const Look &look);

Q_SIGNALS:
    void closeWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    LookSource &m_look;
    Content m_content;
    QToolButton *m_close;
};

} // namespace signalbox
