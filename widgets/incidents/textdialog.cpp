#include "incidents/textdialog.h"

#include "look/text.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace signalbox {

TextDialog::TextDialog(const QString &title, const std::vector<Question> &questions, LookSource &look, QWidget *parent) : ModalDialog(title, look, parent)
{
    setObjectName(QStringLiteral("incidentText"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(head());
    auto *body = new QVBoxLayout;
    body->setContentsMargins(24, 16, 24, 16);
    body->setSpacing(8);
    for (const Question &question : questions) {
        auto *label = newLabel(question.text, "label", this);
        auto *field = new QLineEdit(question.before, this);
        field->setAccessibleName(question.text);
        field->setMaxLength(512);
        label->setBuddy(field);
        body->addWidget(label);
        body->addWidget(field);
        m_fields.push_back(field);
    }
    auto *foot = new QHBoxLayout;
    auto *cancel = newButton(tr("Cancel"), "quiet", this);
    auto *save = newButton(tr("Save"), "primary", this);
    save->setObjectName(QStringLiteral("save"));
    save->setDefault(true);
    foot->addWidget(cancel);
    foot->addStretch(1);
    foot->addWidget(save);
    body->addSpacing(8);
    body->addLayout(foot);
    column->addLayout(body);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, [this] {
        QStringList texts;
        for (const QLineEdit *field : m_fields) texts << field->text().trimmed();
        Q_EMIT said(texts);
        accept();
    });
    setMinimumWidth(look.look().px(480));
    if (!m_fields.empty()) m_fields.front()->setFocus();
}

} // namespace signalbox
