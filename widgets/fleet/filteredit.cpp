#include "fleet/filteredit.h"

#include <QInputMethodEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTextCharFormat>

namespace signalbox {

FilterEdit::FilterEdit(LookSource &look, QWidget *parent) : QLineEdit(parent), m_look(look)
{
    setFrame(false);
    setLayoutDirection(Qt::LeftToRight);
    setAccessibleName(tr("Filter of vehicles"));
    setPlaceholderText(tr("Filter: state:dark country:FR last>2h, or any text"));
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::colourFields);
    connect(&m_look, &LookSource::changed, this, &FilterEdit::dress);
    dress();
}

void FilterEdit::dress()
{
    // The frame of the line is painted by FilterLine; a border here would be a second one.
    setStyleSheet(QStringLiteral("QLineEdit, QLineEdit:focus { background: transparent; border: 0; padding: 0; min-height: %1px; }")
                      .arg(m_look.look().px(24)));
    setFont(m_look.look().font(TextRole::Mono));
    colourFields();
}

/// QLineEdit has no highlighter; text formats of an input method event that commits nothing do the same.
void FilterEdit::colourFields()
{
    QList<QInputMethodEvent::Attribute> attributes;
    QTextCharFormat format;
    format.setForeground(m_look.look().colour(Token::Accent));
    for (const QuerySpan &span : QueryLanguage::spans(text())) {
        if (span.kind == QuerySpan::Kind::Field || span.kind == QuerySpan::Kind::Sign)
            attributes.append({ QInputMethodEvent::TextFormat, span.position - cursorPosition(), span.length, format });
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(this, &event);
    update();
}

void FilterEdit::setWrong(std::optional<std::pair<int, int>> positionAndLength)
{
    m_wrong = positionAndLength;
    update();
}

double FilterEdit::xOf(int position) const
{
    // The cursor tells how far the line is scrolled.
    const double letter = QFontMetricsF(font()).horizontalAdvance(QLatin1Char('0'));
    const QRect cursor = cursorRect();
    return cursor.left() + cursor.width() / 2.0 + (position - cursorPosition()) * letter;
}

/// Neighbouring spans without a space between them are one term.
std::vector<QuerySpan> FilterEdit::terms() const
{
    std::vector<QuerySpan> terms;
    for (const QuerySpan &span : QueryLanguage::spans(text())) {
        if (span.kind == QuerySpan::Kind::Sign)
            continue;
        const QString between = terms.empty() ? QString() : text().mid(terms.back().position + terms.back().length, span.position - terms.back().position - terms.back().length);
        const bool joins = !terms.empty() && std::none_of(between.begin(), between.end(), [](QChar c) { return c.isSpace() || c == QLatin1Char('(') || c == QLatin1Char(')'); });
        if (joins)
            terms.back().length = span.position + span.length - terms.back().position;
        else
            terms.push_back(span);
    }
    return terms;
}

void FilterEdit::paintEvent(QPaintEvent *event)
{
    const Look &look = m_look.look();
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(look.colour(Token::SelBg));
        for (const QuerySpan &term : terms()) {
            const bool finished = !hasFocus() || cursorPosition() < term.position || cursorPosition() > term.position + term.length;
            if (finished)
                painter.drawRoundedRect(QRectF(xOf(term.position) - 3, height() / 2.0 - look.px(10), xOf(term.position + term.length) - xOf(term.position) + 6, look.px(20)), 3, 3);
        }
    }
    QLineEdit::paintEvent(event);
    if (!m_wrong)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(look.colour(Token::Danger), 1.2));
    const double left = xOf(m_wrong->first), right = std::max(left + 6, xOf(m_wrong->first + m_wrong->second));
    const double base = height() / 2.0 + look.px(9);
    QPainterPath wave({ left, base });
    for (double x = left; x < right; x += 4) {
        wave.quadTo(x + 1, base - 2.5, x + 2, base);
        wave.quadTo(x + 3, base + 2.5, x + 4, base);
    }
    painter.drawPath(wave);
}

} // namespace signalbox
