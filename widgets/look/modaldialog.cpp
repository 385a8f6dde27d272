#include "look/modaldialog.h"

#include "look/scrim.h"
#include "look/text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace signalbox {

ModalDialog::ModalDialog(const QString &title, LookSource &look, QWidget *parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_look(look), m_head(new QWidget(this))
{
    setWindowModality(Qt::WindowModal);
    setWindowTitle(title);
    m_head->setObjectName(QStringLiteral("paneHead"));
    m_head->setAttribute(Qt::WA_StyledBackground);
    auto *line = new QHBoxLayout(m_head);
    line->setContentsMargins(20, 10, 12, 10);
    line->addWidget(newLabel(title, "dialog", m_head));
    line->addStretch(1);
    auto *close = newButton({}, "quiet", m_head, true);
    close->setIcon(m_look.icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    line->addWidget(close);
}

ModalDialog::~ModalDialog()
{
    delete m_scrim;
}

void ModalDialog::showEvent(QShowEvent *event)
{
    if (QWidget *window = parentWidget() ? parentWidget()->window() : nullptr) {
        m_scrim = new Scrim(window);
        m_scrim->show();
        move(window->mapToGlobal(window->rect().center()) - rect().center());
    }
    QDialog::showEvent(event);
}

void ModalDialog::hideEvent(QHideEvent *event)
{
    delete m_scrim;
    QDialog::hideEvent(event);
}

void ModalDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.look().colour(Token::Base));
    painter.setPen(m_look.look().colour(Token::Border));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace signalbox
