#include "look/reasonline.h"

#include "look/text.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace signalbox {

ReasonLine::ReasonLine(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this))
{
    auto *label = newLabel(tr("Reason for the audit log"), "label", this);
    label->setBuddy(m_edit);
    m_edit->setAccessibleName(label->text());
    m_edit->setObjectName(QStringLiteral("reason"));
    m_edit->setMaxLength(256);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(label);
    line->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
}

QString ReasonLine::text() const
{
    return m_edit->text().trimmed();
}

} // namespace signalbox
