#include "fleet/fleetdelegate.h"

#include "look/paint.h"
#include "look/stateglyph.h"
#include "vehicle/tableroles.h"
#include "words/numbers.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace signalbox {

namespace {
// Pixels at 100 %.
constexpr int margin = 10, indent = 20, mark = 12, gap = 8, nameWidth = 230, totalWidth = 86, countWidth = 84;

/// The whole line of a cell, whichever columns are where.
QRect lineOf(const QStyleOptionViewItem &option)
{
    const auto *table = qobject_cast<const QTableView *>(option.widget);
    if (table == nullptr)
        return option.rect;
    const QHeaderView *head = table->horizontalHeader();
    const int wide = std::max(head->length(), table->viewport()->width());
    const int left = table->layoutDirection() == Qt::RightToLeft ? table->viewport()->width() - wide + head->offset() : -head->offset();
    return { left, option.rect.top(), wide, option.rect.height() };
}
} // namespace

FleetDelegate::FleetDelegate(LookSource &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look), m_cells(look, tableRoles, this) { }

QSize FleetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return m_cells.sizeHint(option, index);
}

QRect FleetDelegate::chevron(const Look &look, const QRect &line, int level)
{
    return { line.left() + look.px(margin + level * indent), line.top(), look.px(mark), line.height() };
}

void FleetDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant group = index.data(GroupRole);
    if (!group.isValid()) {
        m_cells.paint(painter, option, index);
        return;
    }
    painter->save();
    painter->setLayoutDirection(option.direction);
    m_cells.paintRow(*painter, option, index);
    painter->setClipRect(option.rect, Qt::IntersectClip);
    QLocale locale = option.locale;
    locale.setNumberOptions(QLocale::DefaultNumberOptions); // item views take the separators out, for numbers that are edited
    paintGroup(*painter, lineOf(option), option.rect, group.value<GroupLine>(), locale);
    painter->restore();
}

void FleetDelegate::paintGroup(QPainter &painter, const QRect &line, const QRect &clip, const GroupLine &group, const QLocale &locale) const
{
    const Look &look = m_look.look();
    const Qt::LayoutDirection direction = painter.layoutDirection();
    const QRect first = chevron(look, line, group.level);
    int x = first.left();
    // Each cell of the line paints its part of the whole.
    const auto next = [&](int width, int after) {
        const QRect box = leading(direction, line, QRect(x, line.top(), look.px(width), line.height() - 1));
        x += look.px(width + after);
        return box;
    };
    const auto square = [&](const QRect &box, int side) { return QRectF(box.center().x() - side / 2.0, box.center().y() - side / 2.0 + 0.5, side, side); };
    const auto seen = [&](const QRect &box) { return box.intersects(clip); };
    const QRect chevronBox = next(mark, gap), glyphBox = next(mark, gap);
    if (seen(chevronBox)) {
        const bool mirrored = direction == Qt::RightToLeft && !group.open;
        QPixmap icon = m_look.iconPixmap(group.open ? QStringLiteral("chevron-down") : QStringLiteral("chevron-forward"), 16, Token::Text2, painter.device()->devicePixelRatioF());
        if (mirrored)
            icon = icon.transformed(QTransform::fromScale(-1, 1));
        painter.drawPixmap(square(chevronBox, 16).topLeft(), icon);
    }
    if (seen(glyphBox))
        stateglyph::paint(painter, square(glyphBox, look.px(mark)), group.worst, look.stateColour(group.worst));
    if (const QRect box = next(nameWidth - group.level * indent, gap); seen(box))
        paintLine(painter, box, group.name, look.font(TextRole::TableBold), look.colour(Token::Text));
    if (const QRect box = next(totalWidth, 2 * gap); seen(box))
        paintLine(painter, box, words::count(group.total, locale), look.font(TextRole::Table), look.colour(Token::Text), Qt::AlignTrailing);
    for (int state = vehicleStateCount - 1; state >= 0; --state) {
        const auto count = group.counts[std::size_t(state)];
        const QRect glyph = next(mark, 4), number = next(countWidth - mark - 4, gap);
        if (!seen(glyph.united(number)))
            continue;
        const bool none = count == 0;
        stateglyph::paint(painter, square(glyph, look.px(10)), state, none ? look.colour(Token::Text3) : look.stateColour(state));
        paintLine(painter, number, words::count(count, locale), look.font(none || state < 4 ? TextRole::Table : TextRole::TableBold),
                  look.colour(none ? Token::Text3 : Token::Text));
    }
}

} // namespace signalbox
