#include "vehicle/lastvaluesgrid.h"

#include "tables/roles.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace signalbox {

LastValuesGrid::LastValuesGrid(LastValuesModel &model, LookSource &look, QWidget *parent) : QWidget(parent), m_model(model), m_look(look)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Last known values"));
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &LastValuesGrid::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &LastValuesGrid::refresh);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &LastValuesGrid::refresh);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &LastValuesGrid::refresh);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &LastValuesGrid::refresh);
    connect(&m_look, &LookSource::changed, this, &LastValuesGrid::refresh);
}

void LastValuesGrid::refresh()
{
    updateGeometry();
    update();
}

QSize LastValuesGrid::sizeHint() const
{
    return { m_look.look().px(420), lines() * m_look.look().px(22) };
}

QRect LastValuesGrid::cellOf(int row) const
{
    // Down the first column, then down the second: related values stay together.
    const int line = row % std::max(1, lines()), column = row / std::max(1, lines());
    const int step = m_look.look().px(22), half = width() / 2;
    return { column * half, line * step, half - 8, step };
}

void LastValuesGrid::paintEvent(QPaintEvent *)
{
    const Look &look = m_look.look();
    QPainter painter(this);
    const QFont plain = look.font(TextRole::Table), mono = look.font(TextRole::Mono), caption = look.font(TextRole::Caption);
    int label = 0;
    for (int row = 0; row < m_model.rowCount(); ++row)
        label = std::max(label, QFontMetrics(plain).horizontalAdvance(text(row, Label)) + 10);
    label = std::min(label, width() / 4);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QRect cell = cellOf(row);
        const QModelIndex value = m_model.index(row, Value);
        painter.setFont(plain);
        painter.setPen(look.colour(Token::Text2));
        painter.drawText(QRect(cell.left(), cell.top(), label, cell.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(row, Label), Qt::ElideRight, label - 6));
        int left = cell.left() + label;
        if (value.data(HiddenRole).toBool()) {
            painter.drawPixmap(left, cell.center().y() - 7, m_look.iconPixmap(QStringLiteral("lock"), 16, Token::Text3, devicePixelRatioF()));
            left += 20;
        }
        const QString age = text(row, Age);
        const QFontMetrics small(caption);
        const int ageWidth = age.isEmpty() ? 0 : small.horizontalAdvance(age) + 6;
        painter.setFont(value.data(MonoRole).toBool() ? mono : plain);
        painter.setPen(look.colour(value.data(MutedRole).toBool() ? Token::Text3 : Token::Text));
        const QString shown = painter.fontMetrics().elidedText(value.data().toString(), Qt::ElideRight, cell.right() - left - ageWidth);
        painter.drawText(QRect(left, cell.top(), cell.right() - left, cell.height()), Qt::AlignVCenter | Qt::AlignLeft, shown);
        left += painter.fontMetrics().horizontalAdvance(shown) + 6;
        painter.setFont(caption);
        painter.setPen(look.colour(Token::Text3));
        painter.drawText(QRect(left, cell.top(), ageWidth + 4, cell.height()), Qt::AlignVCenter | Qt::AlignLeft, age);
    }
}

bool LastValuesGrid::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (cellOf(row).contains(help->pos()))
                QToolTip::showText(help->globalPos(), m_model.index(row, Value).data(Qt::ToolTipRole).toString(), this);
        }
        return true;
    }
    return QWidget::event(event);
}

QString LastValuesGrid::asText() const
{
    QStringList lines;
    for (int row = 0; row < m_model.rowCount(); ++row)
        lines << QStringList { text(row, Label), text(row, Value), text(row, Source), text(row, Age) }.join(QLatin1Char('\t'));
    return lines.join(QLatin1Char('\n'));
}

} // namespace signalbox
