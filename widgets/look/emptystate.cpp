#include "look/notices.h"

#include "look/text.h"

#include <QVBoxLayout>

namespace signalbox {

EmptyState::EmptyState(const QString &what, const QString &how, QWidget *parent)
    : QWidget(parent),
      m_what(newLabel({}, "strong", this, true)),
      m_how(newLabel({}, "label", this, true)),
      m_column(new QVBoxLayout(this))
{
    m_column->addStretch(1);
    for (QLabel *label : { m_what, m_how }) {
        label->setAlignment(Qt::AlignHCenter);
        label->setMargin(1);
        // An aligned, wrapping label is given its narrow size hint; a stretch on both sides gives it the line.
        auto *line = new QHBoxLayout;
        line->addStretch(1);
        line->addWidget(label, 6);
        line->addStretch(1);
        m_column->addLayout(line);
    }
    m_column->addStretch(1);
    setText(what, how);
}

void EmptyState::setText(const QString &what, const QString &how)
{
    m_what->setText(what);
    m_how->setText(how);
    setAccessibleName(QStringLiteral("%1 %2").arg(what, how));
}

QPushButton *EmptyState::addButton(const QString &text)
{
    auto *button = newButton(text, "default", this);
    m_column->insertWidget(m_column->count() - 1, button, 0, Qt::AlignHCenter);
    return button;
}

} // namespace signalbox
