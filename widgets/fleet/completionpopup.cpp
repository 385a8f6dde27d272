#include "fleet/completionpopup.h"

#include "look/paint.h"

#include <QMouseEvent>
#include <QPainter>

namespace signalbox {

CompletionPopup::CompletionPopup(LookSource &look, QWidget *parent) : QFrame(parent), m_look(look)
{
    setObjectName(QStringLiteral("popup"));
    setFocusPolicy(Qt::NoFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Suggestions for the filter"));
    hide();
}

void CompletionPopup::setEntries(std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    m_current = -1;
    resize(sizeHint());
    setVisible(!m_entries.empty());
    raise();
    update();
}

void CompletionPopup::move(int steps)
{
    if (m_entries.empty())
        return;
    const int count = this->count();
    m_current = m_current < 0 ? (steps > 0 ? 0 : count - 1) : (m_current + steps + count) % count;
    setAccessibleDescription(m_entries[std::size_t(m_current)].text + QLatin1Char(' ') + m_entries[std::size_t(m_current)].note);
    update();
}

QSize CompletionPopup::sizeHint() const
{
    return { m_look.look().px(420), count() * rowHeight() + 8 };
}

void CompletionPopup::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    for (int i = 0; i < count(); ++i)
        paintEntry(painter, m_entries[std::size_t(i)], { 1, 4 + i * rowHeight(), width() - 2, rowHeight() }, i == m_current);
}

void CompletionPopup::paintEntry(QPainter &painter, const Entry &entry, const QRect &row, bool current) const
{
    const Look &look = m_look.look();
    if (current) {
        painter.fillRect(row, look.colour(Token::SelBg));
        painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), look.colour(Token::Accent));
    }
    QRect box = row.adjusted(12, 0, -12, 0);
    QFont mono = look.font(TextRole::Mono), bold = mono;
    bold.setBold(true);
    const QString head = entry.text.left(entry.matched), tail = entry.text.mid(entry.matched);
    paintLine(painter, box, head, bold, look.colour(Token::Text));
    const int headWidth = QFontMetrics(bold).horizontalAdvance(head), tailWidth = QFontMetrics(mono).horizontalAdvance(tail);
    paintLine(painter, box.adjusted(headWidth, 0, 0, 0), tail, mono, look.colour(Token::Text));
    const QFont table = look.font(TextRole::Table);
    const int countWidth = QFontMetrics(table).horizontalAdvance(entry.count);
    paintLine(painter, box, entry.count, table, look.colour(Token::Text2), Qt::AlignRight | Qt::AlignAbsolute);
    const int left = std::max(look.px(130), headWidth + tailWidth + 16);
    if (left < box.width() - countWidth - 24)
        paintLine(painter, box.adjusted(left, 0, -countWidth - 12, 0), entry.note, table, look.colour(Token::Text3));
}

void CompletionPopup::mouseMoveEvent(QMouseEvent *event)
{
    const int row = (event->position().toPoint().y() - 4) / rowHeight();
    if (row >= 0 && row < count() && row != m_current) {
        m_current = row;
        update();
    }
}

void CompletionPopup::mousePressEvent(QMouseEvent *)
{
    if (m_current >= 0)
        Q_EMIT picked(m_current);
}

} // namespace signalbox
