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
constexpr int RemarkRank = 5; // the triangle is borrowed for remarks

bool firstInView(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    return table ? table->horizontalHeader()->visualIndex(index.column()) == 0 : index.column() == 0;
}
} // namespace

TableDelegate::TableDelegate(LookSource &look, CellRoles roles, QObject *parent)
    : QStyledItemDelegate(parent), m_look(look), m_roles(roles)
{
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto says = [&](int role) { return role >= 0 && index.data(role).toBool(); };
    const bool hasMark = (m_roles.state >= 0 && index.data(m_roles.state).isValid()) || says(m_roles.difference) || says(m_roles.hidden);
    const QFontMetrics metrics(m_look.look().font(says(m_roles.difference) ? TextRole::TableBold : says(m_roles.mono) ? TextRole::Mono : TextRole::Table));
    const int text = metrics.horizontalAdvance(displayText(index.data(), option.locale));
    return { text + 2 + 2 * Padding + (hasMark ? Glyph + 6 : 0), m_look.look().rowHeight() };
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
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintRow(*painter, option, index);
    paintCell(*painter, option, index);
    painter->restore();
}

void TableDelegate::paintCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_look.look();
    const auto says = [&](int role) { return role >= 0 && index.data(role).toBool(); };
    QRect box = option.rect.adjusted(Padding, 0, -Padding, 0);
    const auto mark = [&] {
        QRectF square(leading(option.direction, box, QRect(box.left(), box.top(), Glyph, Glyph)));
        square.moveTop(option.rect.top() + (option.rect.height() - Glyph) / 2.0);
        box = leading(option.direction, box, box.adjusted(Glyph + 6, 0, 0, 0));
        return square;
    };
    QColor ink = look.colour(says(m_roles.muted) || says(m_roles.hidden) ? Token::Text3 : Token::Text);
    const QVariant state = m_roles.state >= 0 ? index.data(m_roles.state) : QVariant();
    const bool differs = says(m_roles.difference);
    if (state.isValid()) {
        const int rank = state.toInt();
        stateglyph::paint(painter, mark(), rank, look.stateColour(rank));
        if (rank >= ColouredFrom)
            ink = look.stateColour(rank);
    } else if (differs) {
        stateglyph::paint(painter, mark(), RemarkRank, look.stateColour(RemarkRank));
    } else if (says(m_roles.hidden)) {
        const QPixmap lock = m_look.iconPixmap(QStringLiteral("lock"), Glyph, Token::Text3,
                                               painter.device()->devicePixelRatioF());
        painter.drawPixmap(mark().topLeft(), lock);
    }
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment placed = alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeading;
    const TextRole type = says(m_roles.mono) ? TextRole::Mono : differs ? TextRole::TableBold : TextRole::Table;
    paintLine(painter, box, displayText(index.data(), option.locale), look.font(type), ink,
              placed & Qt::AlignHorizontal_Mask);
}

} // namespace signalbox
