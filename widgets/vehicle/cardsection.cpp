#include "vehicle/cardsection.h"

#include "look/text.h"

#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

CardSection::CardSection(const QString &title, LookSource &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_chevron(new QToolButton(this)), m_title(newLabel(title, "section", this)),
      m_caption(newLabel({}, "caption", this)), m_body(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 10);
    column->setSpacing(4);
    m_head = new QHBoxLayout;
    m_head->setSpacing(4);
    m_head->addWidget(m_title);
    m_head->addStretch();
    m_head->addWidget(m_caption);
    m_head->addWidget(m_chevron);
    column->addLayout(m_head);
    column->addWidget(m_body);
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    connect(m_chevron, &QToolButton::clicked, this, [this] { setExpanded(!m_expanded); });
    connect(&m_look, &LookSource::changed, this, &CardSection::dress);
    setExpanded(true);
}

void CardSection::add(QWidget *content)
{
    m_column->addWidget(content);
}

void CardSection::addLayout(QLayout *layout)
{
    m_column->addLayout(layout);
}

QToolButton *CardSection::addTool(const QString &icon, const QString &name)
{
    auto *tool = new QToolButton(this);
    tool->setAccessibleName(name);
    tool->setToolTip(name);
    m_head->insertWidget(m_head->indexOf(m_chevron), tool);
    m_tools.emplace_back(tool, icon);
    dress();
    return tool;
}

void CardSection::setCaption(const QString &caption)
{
    m_caption->setText(caption);
}

void CardSection::setExpanded(bool expanded)
{
    m_expanded = expanded;
    m_body->setVisible(expanded);
    m_chevron->setAccessibleName((expanded ? tr("Collapse %1") : tr("Expand %1")).arg(m_title->text()));
    m_chevron->setToolTip(m_chevron->accessibleName());
    dress();
}

void CardSection::dress()
{
    m_chevron->setIcon(m_look.icon(m_expanded ? QStringLiteral("chevron-down") : QStringLiteral("chevron-forward")));
    for (const auto &[tool, icon] : m_tools)
        tool->setIcon(m_look.icon(icon));
}

void CardSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(m_look.look().colour(Token::Sep), 1));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace signalbox
