#include "look/steplist.h"

#include "look/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace signalbox {

namespace {
constexpr int Circle = 24;
constexpr int Padding = 20;
constexpr int Width = 232;
} // namespace

StepButton::StepButton(int number, const QString &title, LookSource &look, QWidget *parent)
    : QAbstractButton(parent), m_look(look), m_number(number)
{
    setText(title);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setStand(Stand::Later, {});
}

void StepButton::setStand(Stand stand, const QString &summary)
{
    m_stand = stand;
    m_summary = summary;
    setEnabled(stand != Stand::Later);
    const QString said = stand == Stand::Done ? tr("done") : stand == Stand::Current ? tr("current") : tr("later");
    setAccessibleName(tr("Step %1, %2, %3").arg(m_number).arg(text(), said));
    setAccessibleDescription(summary);
    update();
}

QSize StepButton::sizeHint() const
{
    const Look &look = m_look.look();
    return { Width, 24 + look.lineHeight(TextRole::Body) + look.lineHeight(TextRole::Caption) };
}

void StepButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: focusNextPrevChild(false); break;
    case Qt::Key_Down: focusNextPrevChild(true); break;
    case Qt::Key_Enter:
    case Qt::Key_Return: click(); break;
    default: QAbstractButton::keyPressEvent(event);
    }
}

void StepButton::paintMark(QPainter &painter, const QRect &circle) const
{
    const Look &look = m_look.look();
    const bool current = m_stand == Stand::Current;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(current ? QBrush(look.colour(Token::Accent)) : QBrush(Qt::NoBrush));
    painter.setPen(look.colour(m_stand == Stand::Later ? Token::Border : Token::Accent));
    painter.drawEllipse(QRectF(circle).adjusted(0.5, 0.5, -0.5, -0.5));
    if (m_stand == Stand::Done) {
        painter.drawPixmap(circle.adjusted(4, 4, -4, -4),
                           m_look.iconPixmap(QStringLiteral("check"), Circle - 8, Token::Accent, devicePixelRatioF()));
        return;
    }
    paintLine(painter, circle, locale().toString(m_number), look.font(current ? TextRole::TableBold : TextRole::Table),
              look.colour(current ? Token::AccentText : Token::Text2), Qt::AlignHCenter);
}

void StepButton::paintEvent(QPaintEvent *)
{
    const Look &look = m_look.look();
    QPainter painter(this);
    if (m_stand == Stand::Current) {
        painter.fillRect(rect(), look.colour(Token::SelBg));
        painter.fillRect(leading(layoutDirection(), rect(), QRect(0, 0, 3, height())), look.colour(Token::Accent));
    } else if (underMouse() && isEnabled()) {
        painter.fillRect(rect(), look.colour(Token::Hover));
    }
    paintMark(painter, leading(layoutDirection(), rect(), QRect(Padding, (height() - Circle) / 2, Circle, Circle)));

    const bool current = m_stand == Stand::Current;
    const int line = look.lineHeight(TextRole::Body);
    const int caption = m_summary.isEmpty() ? 0 : look.lineHeight(TextRole::Caption);
    const int x = Padding + Circle + 12;
    QRect box(x, (height() - line - caption) / 2, width() - x - 8, line);
    paintLine(painter, leading(layoutDirection(), rect(), box), text(),
              look.font(current ? TextRole::BodyBold : TextRole::Body),
              look.colour(m_stand == Stand::Later ? Token::Text2 : Token::Text));
    box = QRect(x, box.bottom() + 1, box.width(), caption);
    if (caption > 0)
        paintLine(painter, leading(layoutDirection(), rect(), box), m_summary, look.font(TextRole::Caption),
                  look.colour(Token::Text3));
    if (hasFocus())
        paintFocusRing(painter, rect(), look.colour(Token::Focus));
}

StepList::StepList(LookSource &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 1, 8);
    column->setSpacing(0);
    column->addStretch(1);
    setFixedWidth(look.look().px(Width));
    setAccessibleName(tr("Steps"));
}

void StepList::addStep(const QString &title)
{
    const int number = int(m_steps.size());
    auto *step = new StepButton(number + 1, title, m_look, this);
    static_cast<QVBoxLayout *>(layout())->insertWidget(number, step);
    m_steps.push_back(step);
    connect(step, &QAbstractButton::clicked, this, [this, number] { Q_EMIT chosen(number); });
}

void StepList::setStep(int current, int reached, const QStringList &summaries)
{
    using Stand = StepButton::Stand;
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const Stand stand = i == current ? Stand::Current : i <= reached ? Stand::Done : Stand::Later;
        m_steps[std::size_t(i)]->setStand(stand, stand == Stand::Later ? QString() : summaries.value(i));
    }
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.look().colour(Token::Surface));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), m_look.look().colour(Token::Sep));
}

} // namespace signalbox
