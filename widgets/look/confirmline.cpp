#include "look/confirmline.h"

#include "look/holdbutton.h"
#include "look/text.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLineEdit>

namespace signalbox {

ConfirmLine::ConfirmLine(LookSource &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_caption(newLabel({}, "caption", this)),
      m_hold(new HoldButton({}, look, this)),
      m_ask(newLabel({}, "label", this)),
      m_count(new QLineEdit(this)),
      m_typed(newButton({}, "danger", this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch();
    line->addWidget(m_caption);
    line->addWidget(m_ask);
    line->addWidget(m_count);
    line->addWidget(m_typed);
    line->addWidget(m_hold);
    m_ask->setBuddy(m_count);
    m_count->setMaximumWidth(96);
    m_hold->setObjectName(QStringLiteral("hold"));
    m_count->setObjectName(QStringLiteral("typedCount"));
    m_typed->setObjectName(QStringLiteral("typedConfirm"));
    connect(m_hold, &HoldButton::confirmed, this, &ConfirmLine::confirmed);
    connect(m_hold, &HoldButton::captionChanged, m_caption, &QLabel::setText);
    connect(m_count, &QLineEdit::textChanged, this, &ConfirmLine::judgeTyped);
    connect(m_typed, &QPushButton::clicked, this, &ConfirmLine::confirmed);
    connect(&m_look, &LookSource::changed, this, &ConfirmLine::arrange);
    arrange();
}

void ConfirmLine::setAct(const QString &holdText, const QString &typedText, int count)
{
    if (count != m_expected)
        m_count->clear();
    m_expected = count;
    m_hold->setText(holdText);
    m_hold->setAccessibleName(holdText);
    m_typed->setText(typedText);
    m_ask->setText(tr("Type %1 to confirm").arg(count));
    m_count->setAccessibleName(m_ask->text());
    arrange();
    // The text came after this line was laid out; without both the parent keeps the width of the empty button.
    m_hold->updateGeometry();
    layout()->activate();
    updateGeometry();
}

void ConfirmLine::setAllowed(bool allowed, const QString &reason)
{
    m_allowed = allowed;
    m_hold->setEnabled(allowed);
    m_hold->setToolTip(allowed ? QString() : reason);
    m_count->setEnabled(allowed);
    m_typed->setToolTip(allowed ? QString() : reason);
    judgeTyped();
}

void ConfirmLine::arrange()
{
    // A screen reader announces a press, not a hold, so with one running the count is typed.
    const bool typing = m_look.look().settings().typeToConfirm || QAccessible::isActive();
    m_caption->setVisible(!typing);
    m_hold->setVisible(!typing);
    m_ask->setVisible(typing);
    m_count->setVisible(typing);
    m_typed->setVisible(typing);
    judgeTyped();
}

void ConfirmLine::judgeTyped()
{
    m_typed->setEnabled(m_allowed && m_count->text().trimmed() == QString::number(m_expected));
}

} // namespace signalbox
