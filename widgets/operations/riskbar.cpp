#include "operations/riskbar.h"

#include "look/paint.h"

#include <QPainter>
#include <cmath>

namespace signalbox {

namespace {
constexpr int BarHeight = 8;
constexpr std::array<double, 4> Marks { 0, 0.05, 0.25, 1 };
} // namespace

RiskBar::RiskBar(LookSource &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Stranding risk"));
}

void RiskBar::setRisk(std::optional<double> risk)
{
    m_risk = risk;
    setAccessibleDescription(risk ? locale().toString(*risk * 100, 'f', 1) + locale().percent() : tr("unknown"));
    update();
}

void RiskBar::paintEvent(QPaintEvent *)
{
    const Look &look = m_look.look();
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), BarHeight), look.colour(Token::NeutralBg));
    if (m_risk) {
        const int filled = std::max(2, int(width() * std::sqrt(*m_risk)));
        painter.fillRect(leading(layoutDirection(), rect(), QRect(0, 0, filled, BarHeight)), look.colour(Token::Text2));
    }
    const QFont font = look.font(TextRole::Caption);
    const QFontMetrics metrics(font);
    for (const double mark : Marks) {
        const QString text = locale().toString(mark * 100, 'f', 0) + u' ' + locale().percent();
        const int x = int((width() - 1) * std::sqrt(mark));
        painter.fillRect(leading(layoutDirection(), rect(), QRect(x, 0, 1, BarHeight)), look.colour(Token::Border));
        const int wide = metrics.horizontalAdvance(text) + 2;
        const QRect label(std::clamp(x - wide / 2, 0, width() - wide), BarHeight + 2, wide, metrics.height());
        paintLine(painter, leading(layoutDirection(), rect(), label), text, font, look.colour(Token::Text3));
    }
}

} // namespace signalbox
