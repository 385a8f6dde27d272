#include "shell/toasts.h"

#include "look/text.h"

#include <QHBoxLayout>

namespace signalbox {

namespace {
constexpr int Width = 360;
constexpr int Margin = 16;
constexpr std::size_t MostKept = 100;
} // namespace

Toast::Toast(const QString &title, const QString &text, std::chrono::milliseconds stay, LookSource &look,
             QWidget *parent)
    : QFrame(parent)
{
    setObjectName(QStringLiteral("popup"));
    setAccessibleName(QStringLiteral("%1 %2").arg(title, text));
    setFixedWidth(look.look().px(Width));
    auto *mark = new QLabel(this);
    mark->setPixmap(look.iconPixmap(QStringLiteral("check"), 16, Token::Text2, devicePixelRatioF()));
    auto *close = newButton({}, "quiet", this, true);
    close->setIcon(look.icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Close"));
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(newLabel(title, "strong", this, true));
    words->addWidget(newLabel(text, "label", this, true));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(12, 12, 8, 12);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    line->addWidget(close, 0, Qt::AlignTop);
    m_timer.setSingleShot(true);
    m_timer.setInterval(stay);
    connect(&m_timer, &QTimer::timeout, this, &Toast::finished);
    connect(close, &QPushButton::clicked, this, &Toast::finished);
    m_timer.start();
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_timer.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    m_timer.start();
    QFrame::leaveEvent(event);
}

Toasts::Toasts(LookSource &look, QWidget *area) : QObject(area), m_look(look), m_area(area)
{
    m_area->installEventFilter(this);
}

void Toasts::show(const QString &title, const QString &text, const QString &at)
{
    m_said.insert(m_said.begin(), Said { title, text, at });
    if (m_said.size() > MostKept)
        m_said.pop_back();
    auto *toast = new Toast(title, text, m_stay, m_look, m_area);
    m_open.push_back(toast);
    connect(toast, &Toast::finished, this, [this, toast] {
        std::erase(m_open, toast);
        toast->hide();
        toast->deleteLater();
        arrange();
    });
    arrange();
    toast->show();
    toast->raise();
    Q_EMIT changed();
}

void Toasts::arrange()
{
    int bottom = m_area->height() - Margin;
    const bool mirrored = m_area->layoutDirection() == Qt::RightToLeft;
    for (auto it = m_open.rbegin(); it != m_open.rend(); ++it) {
        Toast *toast = *it;
        toast->adjustSize();
        const int x = mirrored ? Margin : m_area->width() - toast->width() - Margin;
        toast->move(x, bottom - toast->height());
        bottom -= toast->height() + 8;
    }
}

bool Toasts::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        arrange();
    return QObject::eventFilter(watched, event);
}

} // namespace signalbox
