#include "vehicle/lastvaluesgrid.h"

#include "look/paint.h"
#include "tables/roles.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
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

int LastValuesGrid::step() const
{
    return m_look.look().lineHeight(TextRole::Table) + m_look.look().lineHeight(TextRole::Caption) + 4;
}

QSize LastValuesGrid::sizeHint() const
{
    return { m_look.look().px(420), lines() * step() };
}

/// As wide as the longest label of this language, as long as the value keeps most of the cell.
int LastValuesGrid::labelWidth(int column) const
{
    const QFontMetrics metrics(m_look.look().font(TextRole::Table));
    int widest = m_look.look().px(78);
    for (int row = column * lines(); row < std::min(m_model.rowCount(), (column + 1) * lines()); ++row)
        widest = std::max(widest, metrics.horizontalAdvance(text(row, Label)));
    return std::min(widest + 8, width() * 9 / 50);
}

QRect LastValuesGrid::cellOf(int row) const
{
    // Down the first column, then down the second: related values stay together.
    const int line = row % std::max(1, lines()), column = row / std::max(1, lines());
    const int half = width() / 2;
    return { column * half, line * step(), half - 12, step() };
}

void LastValuesGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int row = 0; row < m_model.rowCount(); ++row)
        paintCell(painter, row);
}

void LastValuesGrid::paintCell(QPainter &painter, int row) const
{
    const Look &look = m_look.look();
    const QRect cell = cellOf(row);
    const QModelIndex value = m_model.index(row, Value);
    const int height = look.lineHeight(TextRole::Table);
    const int label = labelWidth(row / std::max(1, lines()));
    const QFont table = look.font(TextRole::Table);
    const auto line = [&](int left, int top, int width, const QString &text, const QFont &font, Token ink, Qt::TextElideMode elide) {
        const QString shown = QFontMetrics(font).elidedText(text, elide, width);
        paintLine(painter, { left, top, width, height }, shown, font, look.colour(ink));
    };
    line(cell.left(), cell.top(), label - 8, text(row, Label), table, Token::Text2, Qt::ElideRight);
    int left = cell.left() + label;
    if (value.data(HiddenRole).toBool()) {
        painter.drawPixmap(left, cell.top(), m_look.iconPixmap(QStringLiteral("lock"), 16, Token::Text3, devicePixelRatioF()));
        left += 20;
    }
    // The end of an identifier tells more than its middle.
    const bool mono = value.data(MonoRole).toBool();
    line(left, cell.top(), cell.right() - left, value.data().toString(), mono ? look.font(TextRole::Mono) : table,
         value.data(MutedRole).toBool() ? Token::Text3 : Token::Text, mono ? Qt::ElideMiddle : Qt::ElideRight);
    QStringList origin { text(row, Source), text(row, Age) };
    origin.removeAll(QString());
    line(left, cell.top() + height - 1, cell.right() - left, origin.join(QStringLiteral(" · ")), look.font(TextRole::Caption), Token::Text3, Qt::ElideRight);
}

int LastValuesGrid::rowAt(QPoint position) const
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (cellOf(row).contains(position))
            return row;
    }
    return -1;
}

bool LastValuesGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const int row = rowAt(help->pos()); row >= 0) {
        const QString tip = m_model.index(row, Value).data(Qt::ToolTipRole).toString();
        QToolTip::showText(help->globalPos(), text(row, Label) + QStringLiteral(": ") + (tip.isEmpty() ? text(row, Value) : tip), this);
    }
    return true;
}

void LastValuesGrid::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    if (const int row = rowAt(event->pos()); row >= 0)
        menu.addAction(tr("Copy %1").arg(text(row, Label)), this, [value = text(row, Value)] { QGuiApplication::clipboard()->setText(value); });
    menu.addAction(tr("Copy all values"), this, [this] { QGuiApplication::clipboard()->setText(asText()); });
    menu.exec(event->globalPos());
}

QString LastValuesGrid::asText() const
{
    QStringList lines;
    for (int row = 0; row < m_model.rowCount(); ++row)
        lines << QStringList { text(row, Label), text(row, Value), text(row, Source), text(row, Age) }.join(QLatin1Char('\t'));
    return lines.join(QLatin1Char('\n'));
}

} // namespace signalbox
