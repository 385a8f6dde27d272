#include "campaigns/wavebars.h"

#include "look/paint.h"

#include <QPainter>

namespace signalbox {

namespace {
constexpr int NameWidth = 110, CountWidth = 70, BarWidth = 240, OutcomeWidth = 330, Gap = 16;

struct Part
{
    int count;
    QBrush brush;
};

int sum(const MemberCounts &counts, std::initializer_list<MemberState> states)
{
    int all = 0;
    for (const MemberState state : states)
        all += counts[state];
    return all;
}
} // namespace

WaveBars::WaveBars(LookSource &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setObjectName(QStringLiteral("waveBars"));
    connect(&m_look, &LookSource::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void WaveBars::setWaves(std::vector<Wave> waves)
{
    const bool resized = waves.size() != m_waves.size();
    m_waves = std::move(waves);
    setAccessibleName(tr("Waves"));
    setAccessibleDescription(asText());
    if (resized)
        updateGeometry();
    update();
}

QString WaveBars::asText() const
{
    QStringList lines;
    for (const Wave &wave : m_waves)
        lines += QStringList { wave.name, wave.vehicles, wave.outcome, wave.standing }.join(QStringLiteral(" · "));
    return lines.join(u'\n');
}

QSize WaveBars::sizeHint() const
{
    return { m_look.look().px(NameWidth + CountWidth + BarWidth + OutcomeWidth + 4 * Gap + 120), rowHeight() * int(m_waves.size()) };
}

void WaveBars::paintBar(QPainter &painter, const QRect &box, const MemberCounts &counts) const
{
    const Look &look = m_look.look();
    painter.fillRect(box, look.colour(Token::NeutralBg));
    const std::array parts {
        Part { counts[MemberState::Succeeded], look.stateColour(0) },
        Part { counts[MemberState::Sent], QBrush(look.stateColour(3), Qt::Dense4Pattern) },
        Part { sum(counts, { MemberState::RolledBack, MemberState::Returning, MemberState::Returned }), QBrush(look.colour(Token::Text2), Qt::BDiagPattern) },
        Part { sum(counts, { MemberState::Failed, MemberState::Unreachable, MemberState::Skipped }), QBrush(look.colour(Token::Border), Qt::HorPattern) },
        Part { sum(counts, { MemberState::Dark, MemberState::ReturnFailed }), look.stateColour(6) },
    };
    const int all = std::max(1, counts.all());
    int before = 0;
    for (const Part &part : parts) {
        const int from = box.left() + int(qint64(box.width()) * before / all);
        before += part.count;
        const int to = box.left() + int(qint64(box.width()) * before / all);
        // One of thousands is still seen.
        if (part.count > 0)
            painter.fillRect(QRect(from, box.top(), std::max(2, to - from), box.height()), part.brush);
    }
    painter.setPen(look.colour(Token::Border));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(0, 0, -1, -1));
}

void WaveBars::paintEvent(QPaintEvent *)
{
    const Look &look = m_look.look();
    QPainter painter(this);
    const int height = rowHeight();
    for (std::size_t i = 0; i < m_waves.size(); ++i) {
        const Wave &wave = m_waves[i];
        const QFont font = look.font(wave.bold ? TextRole::TableBold : TextRole::Table);
        const QColor text = look.colour(Token::Text);
        int x = 0;
        const auto cell = [&](int width, int indent = 0) {
            const QRect box(x + indent, int(i) * height, width - indent, height);
            x += width + look.px(Gap);
            return leading(layoutDirection(), rect(), box);
        };
        paintLine(painter, cell(look.px(NameWidth)), wave.name, font, text);
        paintLine(painter, cell(look.px(CountWidth)), wave.vehicles, font, text, Qt::AlignRight | Qt::AlignAbsolute);
        paintBar(painter, cell(look.px(BarWidth)).adjusted(0, height / 4, 0, -height / 4), wave.counts);
        paintLine(painter, cell(look.px(OutcomeWidth)), wave.outcome, font, text);
        paintLine(painter, cell(std::max(look.px(80), width() - x)), wave.standing, font, look.colour(Token::Text2));
        painter.setPen(look.colour(Token::Sep));
        painter.drawLine(0, int(i + 1) * height - 1, width(), int(i + 1) * height - 1);
    }
}

} // namespace signalbox
