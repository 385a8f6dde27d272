#include "fleet/sorthead.h"

#include "look/paint.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>

namespace signalbox {

SortHead::SortHead(FleetTableModel &model, LookSource &look, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_model(model), m_look(look)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setAccessibleName(tr("Columns; click sorts, Shift adds a column"));
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        const bool add = QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
        Q_EMIT orderWanted(clicked(m_model.order(), column, add));
    });
    connect(&m_look, &LookSource::changed, this, &SortHead::dress);
    dress();
}

void SortHead::dress()
{
    setFixedHeight(m_look.look().fit(28, TextRole::Table));
    viewport()->update();
}

SortOrder SortHead::clicked(const SortOrder &order, int column, bool add)
{
    const auto &specs = FleetTableModel::columns();
    const auto spec = std::find_if(specs.begin(), specs.end(), [column](const auto &each) { return each.column == column; });
    if (spec == specs.end())
        return order;
    SortOrder wanted = order;
    const auto present = std::find_if(wanted.keys.begin(), wanted.keys.end(), [&](const SortKey &key) { return key.field == spec->sort; });
    if (present != wanted.keys.end() && (add || wanted.keys.size() == 1)) {
        present->descending = !present->descending;
        return wanted;
    }
    // Numbers, ages and states are asked for from their worst end, names from A.
    const bool fromWorst = spec->sort == SortField::State || spec->sort == SortField::LastFact || spec->sort == SortField::Today;
    if (!add)
        wanted.keys.clear();
    if (wanted.keys.size() < SortOrder::mostKeys)
        wanted.keys.push_back({ spec->sort, fromWorst });
    return wanted;
}

void SortHead::contextMenuEvent(QContextMenuEvent *event)
{
    const int column = logicalIndexAt(event->pos());
    if (column < 0)
        return;
    QMenu menu(this);
    fillMenu(menu, column);
    menu.exec(event->globalPos());
}

void SortHead::fillMenu(QMenu &menu, int column)
{
    const FleetTableModel::ColumnSpec &spec = FleetTableModel::columns()[std::size_t(column)];
    const bool sees = m_model.maySort(spec.sort);
    const auto sort = [&](const QString &text, bool descending) {
        menu.addAction(text, this, [this, &spec, descending] { Q_EMIT orderWanted({ { { spec.sort, descending } } }); })->setEnabled(sees);
    };
    sort(tr("Sort up"), false);
    sort(tr("Sort down"), true);
    const auto &keys = m_model.order().keys;
    const bool inside = std::any_of(keys.begin(), keys.end(), [&](const SortKey &key) { return key.field == spec.sort; });
    menu.addAction(tr("Then by this column"), this, [this, column] { Q_EMIT orderWanted(clicked(m_model.order(), column, true)); })
        ->setEnabled(sees && !inside && keys.size() < SortOrder::mostKeys);
    menu.addSeparator();
    menu.addAction(tr("Filter by this column…"), this, [this, &spec] { Q_EMIT filterWanted(spec.filter); })->setEnabled(sees);
    if (spec.group)
        menu.addAction(tr("Group by this column"), this, [this, &spec] { Q_EMIT groupWanted(*spec.group); })->setEnabled(sees);
    menu.addSeparator();
    menu.addAction(tr("Hide this column"), this, [this, column] { setSectionHidden(column, true); })
        ->setEnabled(column != FleetTableModel::State && column != FleetTableModel::Vehicle);
}

void SortHead::paintSection(QPainter *painter, const QRect &rect, int column) const
{
    const Look &look = m_look.look();
    painter->save();
    painter->setLayoutDirection(layoutDirection());
    painter->fillRect(rect, look.colour(Token::Surface));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), look.colour(Token::Sep));
    QString text = m_model.headerData(column, Qt::Horizontal).toString();
    QString mark;
    const auto &spec = FleetTableModel::columns()[std::size_t(column)];
    const std::vector<SortKey> &keys = m_model.order().keys;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (spec.sort == keys[i].field)
            mark = (keys[i].descending ? QStringLiteral(" ▾") : QStringLiteral(" ▴")) + (keys.size() > 1 ? QStringLiteral(" %1").arg(i + 1) : QString());
    }
    const auto alignment = Qt::Alignment(m_model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
    const QFont font = look.font(mark.isEmpty() ? TextRole::Table : TextRole::TableBold);
    const QRect box = rect.adjusted(8, 0, -8, 0);
    const int markWidth = QFontMetrics(font).horizontalAdvance(mark);
    const bool atEnd = alignment.testFlag(Qt::AlignRight);
    const int textWidth = std::min(QFontMetrics(font).horizontalAdvance(text), box.width() - markWidth);
    const QColor ink = look.colour(mark.isEmpty() ? Token::Text2 : Token::Text);
    const QRect textBox = atEnd ? QRect(box.right() - markWidth - textWidth, box.top(), textWidth + 1, box.height())
                                : leading(layoutDirection(), box, QRect(box.left(), box.top(), textWidth + 1, box.height()));
    paintLine(*painter, textBox, text, font, ink, Qt::AlignLeft | Qt::AlignAbsolute);
    const bool mirrored = layoutDirection() == Qt::RightToLeft && !atEnd;
    const QRect markBox(mirrored ? textBox.left() - markWidth : textBox.right() + 1, box.top(), markWidth + 2, box.height());
    paintLine(*painter, markBox, mark, font, ink, Qt::AlignLeft | Qt::AlignAbsolute);
    painter->restore();
}

} // namespace signalbox
