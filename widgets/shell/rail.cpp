#include "shell/rail.h"

#include "shell/railbutton.h"

#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

namespace signalbox {

Rail::Rail(LookSource &look, QWidget *parent) : QWidget(parent), m_look(look), m_column(new QVBoxLayout(this))
{
    setFixedWidth(81);
    setAccessibleName(tr("Pages"));
    m_column->setContentsMargins(0, 8, 1, 8);
    m_column->setSpacing(0);
    m_column->addStretch(1);
    connect(&m_look, &LookSource::changed, this, qOverload<>(&QWidget::update));
}

void Rail::addPage(const Page &page)
{
    auto *button = new RailButton(page.title, page.icon, m_look, this);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setObjectName(QStringLiteral("rail.") + page.id);
    m_column->insertWidget(m_pages++, button);
    m_items.push_back({ page.id, button });
    connect(button, &QAbstractButton::clicked, this, [this, id = page.id] { Q_EMIT chosen(id); });
    if (m_pages > 10)
        return;
    const QKeySequence keys(Qt::ALT | Qt::Key(Qt::Key_0 + m_pages % 10));
    button->setToolTip(QStringLiteral("%1 (%2)").arg(page.title, keys.toString(QKeySequence::NativeText)));
    connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, id = page.id] { Q_EMIT chosen(id); });
}

RailButton *Rail::addFoot(const QString &text, const QString &icon)
{
    auto *button = new RailButton(text, icon, m_look, this);
    m_column->addWidget(button);
    return button;
}

void Rail::setCurrent(const QString &id)
{
    for (const Item &item : m_items) {
        if (item.id == id)
            item.button->setChecked(true);
    }
}

void Rail::setBadge(const QString &id, int count)
{
    for (const Item &item : m_items) {
        if (item.id == id)
            item.button->setBadge(count);
    }
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.look().colour(Token::Rail));
    const int edge = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.fillRect(QRect(edge, 0, 1, height()), m_look.look().colour(Token::Sep));
}

} // namespace signalbox
