#include "look/tabledelegate.h"

#include "look/desktable.h"
#include "look/paint.h"
#include "look/stateglyph.h"

#include <QHeaderView>
#include <QPainter>

namespace signalbox {

namespace {
constexpr int Padding = 8;
constexpr int Glyph = 12;
constexpr int BarWidth = 3;
constexpr double SeparatorStrength = 0.55;
constexpr int ColouredFrom = 4; // Dark, Degraded and At risk may colour their word

bool firstInView(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table ? table->horizontalHeader()->visualIndex(index.column()) == 0 : index.column() == 0;
}
} // namespace

TableDelegate::TableDelegate(LookSource &look, int stateRole, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look), m_stateRole(stateRole)
{
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(m_look.look().font(TextRole::Table));
    const bool hasState = index.data(m_stateRole).isValid();
    const int text = metrics.horizontalAdvance(displayText(index.data(), option.locale));
    return { text + 2 * Padding + (hasState ? Glyph + 6 : 0), m_look.look().rowHeight() };
}

void TableDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_look.look();
    const auto *table = qobject_cast<const DeskTable *>(option.widget);
    const bool selected = option.state & QStyle::State_Selected;
    const bool hovered = table ? table->hoveredRow() == index.row() : bool(option.state & QStyle::State_MouseOver);
    if (selected)
        painter.fillRect(option.rect, look.colour(Token::SelBg));
    else if (hovered)
        painter.fillRect(option.rect, look.colour(Token::Hover));

    QColor line = look.colour(Token::Sep);
    line.setAlphaF(look.theme() == Theme::Contrast ? 1.0 : SeparatorStrength);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), line);

    const bool focused = option.widget && option.widget->hasFocus();
    if (selected && focused && firstInView(option, index)) {
        const QRect bar(option.rect.left(), option.rect.top(), BarWidth, option.rect.height());
        painter.fillRect(leading(option.direction, option.rect, bar), look.colour(Token::Accent));
    }
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_look.look();
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintRow(*painter, option, index);

    QRect box = option.rect.adjusted(Padding, 0, -Padding, 0);
    QColor ink = look.colour(Token::Text);
    if (const QVariant token = index.data(Qt::ForegroundRole); token.typeId() == QMetaType::Int)
        ink = look.colour(static_cast<Token>(std::clamp(token.toInt(), 0, TokenCount - 1)));
    if (const QVariant state = index.data(m_stateRole); state.isValid()) {
        const int rank = state.toInt();
        QRectF glyph(leading(option.direction, box, QRect(box.left(), box.top(), Glyph, Glyph)));
        glyph.moveTop(option.rect.top() + (option.rect.height() - Glyph) / 2.0);
        stateglyph::paint(*painter, glyph, rank, look.stateColour(rank));
        box = leading(option.direction, box, box.adjusted(Glyph + 6, 0, 0, 0));
        if (rank >= ColouredFrom)
            ink = look.stateColour(rank);
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment placed = alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeading;
    const QVariant font = index.data(Qt::FontRole);
    const bool mono = font.canConvert<QFont>() && font.value<QFont>().fixedPitch();
    paintLine(*painter, box, displayText(index.data(), option.locale),
              look.font(mono ? TextRole::Mono : TextRole::Table), ink, placed & Qt::AlignHorizontal_Mask);
    painter->restore();
}

} // namespace signalbox
