#include "shell/commanddelegate.h"

#include "look/paint.h"
#include "shell/commandlist.h"

#include <QPainter>
#include <QTextLayout>

namespace signalbox {

namespace {
constexpr int Padding = 16;
constexpr int Icon = 16;
} // namespace

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { 320, m_look.look().fit(32, TextRole::Body) };
}

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Look &look = m_look.look();
    const QRect row = option.rect;
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(row, look.colour(Token::SelBg));
        painter->fillRect(leading(option.direction, row, QRect(row.left(), row.top(), 3, row.height())),
                          look.colour(Token::Accent));
    }
    const QRect icon(row.left() + Padding, row.top() + (row.height() - Icon) / 2, Icon, Icon);
    painter->drawPixmap(leading(option.direction, row, icon),
                        m_look.iconPixmap(index.data(CommandList::IconRole).toString(), Icon, Token::Text2,
                                          painter->device()->devicePixelRatioF()));
    const int end = paintEnd(*painter, row, option.direction, index.data(CommandList::EndRole).toString());
    const QRect text = row.adjusted(2 * Padding + Icon - 4, 0, -Padding - end - 8, 0);
    const auto *list = static_cast<const CommandList *>(index.model());
    paintText(*painter, leading(option.direction, row, text), option.direction, index.data().toString(), list->typed());
    painter->restore();
}

int CommandDelegate::paintEnd(QPainter &painter, const QRect &row, Qt::LayoutDirection direction,
                              const QString &end) const
{
    if (end.isEmpty())
        return 0;
    const Look &look = m_look.look();
    const QFont font = look.font(TextRole::Mono);
    const int width = QFontMetrics(font).horizontalAdvance(end) + 12;
    const int height = look.lineHeight(TextRole::Mono) + 4;
    QRect box(row.right() - Padding - width, row.center().y() - height / 2 + 1, width, height);
    box = leading(direction, row, box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(look.colour(Token::Sep));
    painter.setBrush(look.colour(Token::Surface));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    paintLine(painter, box, end, font, look.colour(Token::Text2), Qt::AlignHCenter);
    return width;
}

void CommandDelegate::paintText(QPainter &painter, const QRect &box, Qt::LayoutDirection direction,
                                const QString &text, const QString &typed) const
{
    const Look &look = m_look.look();
    const QFont font = look.font(TextRole::Body);
    QTextLayout layout(QFontMetrics(font).elidedText(text, Qt::ElideRight, box.width()), font);
    QTextOption how(QStyle::visualAlignment(direction, Qt::AlignLeading));
    how.setTextDirection(direction);
    how.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(how);
    QList<QTextLayout::FormatRange> hits;
    for (const QString &word : typed.split(u' ', Qt::SkipEmptyParts)) {
        QTextLayout::FormatRange hit;
        hit.start = int(layout.text().indexOf(word, 0, Qt::CaseInsensitive));
        hit.length = int(word.size());
        hit.format.setFontWeight(QFont::Bold);
        if (hit.start >= 0)
            hits += hit;
    }
    layout.setFormats(hits);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(box.width());
    layout.endLayout();
    painter.setPen(look.colour(Token::Text));
    layout.draw(&painter, QPointF(box.left(), box.top() + (box.height() - layout.boundingRect().height()) / 2));
}

} // namespace signalbox
