#include "campaigns/decisiondialog.h"

#include "look/confirmline.h"
#include "look/text.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace signalbox {

namespace {
constexpr int Width = 620;
}

DecisionDialog::DecisionDialog(const Words &words, LookSource &look, QWidget *parent)
    : ModalDialog(words.title, look, parent), m_why(new QLineEdit(this)), m_confirm(new ConfirmLine(look, this))
{
    setObjectName(QStringLiteral("campaignDecision"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(head());
    auto *body = new QVBoxLayout;
    body->setContentsMargins(24, 16, 24, 16);
    body->setSpacing(12);
    body->addWidget(newLabel(words.sentence, "lead", this, true));
    auto *label = newLabel(tr("Reason for the audit log"), "label", this);
    label->setBuddy(m_why);
    m_why->setAccessibleName(label->text());
    m_why->setObjectName(QStringLiteral("why"));
    m_why->setMaxLength(256);
    body->addWidget(label);
    body->addWidget(m_why);
    auto *cancel = newButton(tr("Cancel"), "quiet", this);
    auto *foot = new QHBoxLayout;
    foot->addWidget(cancel);
    foot->addStretch(1);
    foot->addWidget(m_confirm);
    body->addLayout(foot);
    column->addLayout(body);
    m_confirm->setAct(words.holdText, words.typedText, words.count);
    m_confirm->setAllowed(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_confirm, &ConfirmLine::confirmed, this, [this] {
        Q_EMIT decided(m_why->text().trimmed());
        accept();
    });
    setMinimumWidth(look.look().px(Width));
    m_why->setFocus();
}

void DecisionDialog::keyPressEvent(QKeyEvent *event)
{
    // Enter never confirms, and must not press Cancel either.
    if (event->key() == Qt::Key_Enter || event->key() == Qt::Key_Return)
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace signalbox
