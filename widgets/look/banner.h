#pragma once

#include "look/looksource.h"

#include <QFrame>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace signalbox {

enum class BannerKind : quint8 { Neutral, Switching, Risk, Degraded, Dark };

/// A tinted bar with a glyph and two sentences. Closing hides it; it does not acknowledge anything. In the
/// contrast theme there is no tint but a 2-px edge. Only Dark and Degraded carry a glyph: the two that findings borrow.
class Banner final : public QFrame
{
    Q_OBJECT
public:
    Banner(BannerKind kind, const QString &fact, const QString &rest, LookSource &look, QWidget *parent = nullptr);

    void setText(const QString &fact, const QString &rest);
    QPushButton *addButton(const QString &text);
    void setClosable(bool closable);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    LookSource &m_look;
    BannerKind m_kind;
    QLabel *m_glyph;
    QLabel *m_text;
    QBoxLayout *m_buttons;
    QPushButton *m_close;
};

/// The tint and edge colour of a kind.
Token bannerTint(BannerKind kind);
Token bannerEdge(BannerKind kind);
/// Paints tint and bar (or edge, in the contrast theme) over `box`.
void paintBanner(QPainter &painter, const QRect &box, BannerKind kind, const Look &look, Qt::LayoutDirection direction);

} // namespace signalbox
