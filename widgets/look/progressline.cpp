#include "look/notices.h"

#include "look/text.h"

#include <QHBoxLayout>
#include <QProgressBar>

namespace signalbox {

namespace {
constexpr int BarSteps = 1000;
}

ProgressLine::ProgressLine(const QString &label, QWidget *parent)
    : QWidget(parent),
      m_label(newLabel(label, "body", this)),
      m_bar(new QProgressBar(this)),
      m_detail(newLabel({}, "caption", this)),
      m_cancel(newButton(tr("Cancel"), "default", this, true))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    line->addWidget(m_label);
    line->addWidget(m_bar, 1);
    line->addWidget(m_detail);
    line->addWidget(m_cancel);
    m_bar->setRange(0, BarSteps);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(label);
    connect(m_cancel, &QPushButton::clicked, this, &ProgressLine::cancelRequested);
}

void ProgressLine::setLabel(const QString &label)
{
    m_label->setText(label);
    m_bar->setAccessibleName(label);
}

void ProgressLine::setProgress(qint64 done, qint64 of, const QString &detail)
{
    m_bar->setValue(of > 0 ? int(BarSteps * done / of) : 0);
    m_bar->setAccessibleDescription(detail);
    m_detail->setText(detail);
}

void ProgressLine::setCancellable(bool cancellable)
{
    m_cancel->setVisible(cancellable);
}

} // namespace signalbox
