#include "look/banner.h"

#include "look/paint.h"
#include "look/stateglyph.h"
#include "look/text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace signalbox {

namespace {
constexpr int BarWidth = 4;
constexpr int GlyphSize = 20;

int borrowedRank(BannerKind kind)
{
    return kind == BannerKind::Dark ? 6 : kind == BannerKind::Degraded ? 5 : -1;
}
} // namespace

Token bannerTint(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Dark: return Token::DarkBg;
    case BannerKind::Degraded: return Token::DegradedBg;
    case BannerKind::Risk: return Token::RiskBg;
    case BannerKind::Switching: return Token::SwitchingBg;
    case BannerKind::Neutral: break;
    }
    return Token::NeutralBg;
}

Token bannerEdge(BannerKind kind)
{
    switch (kind) {
    case BannerKind::Dark: return Token::Dark;
    case BannerKind::Degraded: return Token::Degraded;
    case BannerKind::Risk: return Token::Risk;
    case BannerKind::Switching: return Token::Switching;
    case BannerKind::Neutral: break;
    }
    return Token::Border;
}

void paintBanner(QPainter &painter, const QRect &box, BannerKind kind, const Look &look, Qt::LayoutDirection direction)
{
    painter.fillRect(box, look.colour(bannerTint(kind)));
    const QColor edge = look.colour(bannerEdge(kind));
    if (look.theme() == Theme::Contrast) {
        painter.setPen(QPen(edge, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(1, 1, -1, -1));
    } else {
        painter.fillRect(leading(direction, box, QRect(box.left(), box.top(), BarWidth, box.height())), edge);
    }
}

Banner::Banner(BannerKind kind, const QString &fact, const QString &rest, LookSource &look, QWidget *parent)
    : QFrame(parent),
      m_look(look),
      m_kind(kind),
      m_glyph(new QLabel(this)),
      m_text(new QLabel(this)),
      m_buttons(new QHBoxLayout),
      m_close(newButton({}, "quiet", this, true))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 8, 12, 8);
    line->setSpacing(8);
    line->addWidget(m_glyph);
    line->addWidget(m_text, 1);
    line->addLayout(m_buttons);
    line->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAccessibleName(tr("Hide this notice"));
    m_close->setToolTip(tr("Hide this notice"));
    m_close->setVisible(false);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    connect(&m_look, &LookSource::changed, this, &Banner::dress);
    setText(fact, rest);
    dress();
}

void Banner::setText(const QString &fact, const QString &rest)
{
    m_text->setText(QStringLiteral("<b>%1</b> %2").arg(fact.toHtmlEscaped(), rest.toHtmlEscaped()));
    setAccessibleName(QStringLiteral("%1 %2").arg(fact, rest));
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = newButton(text, "default", this, true);
    m_buttons->addWidget(button);
    return button;
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void Banner::dress()
{
    const int rank = borrowedRank(m_kind);
    m_glyph->setVisible(rank >= 0);
    if (rank >= 0)
        m_glyph->setPixmap(stateglyph::pixmap(GlyphSize, rank, m_look.look().stateColour(rank), devicePixelRatioF()));
    m_close->setIcon(m_look.icon(QStringLiteral("close")));
    setMinimumHeight(m_look.look().fit(48, TextRole::Body));
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBanner(painter, rect(), m_kind, m_look.look(), layoutDirection());
}

} // namespace signalbox
