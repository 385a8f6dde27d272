#include "vehicle/euiccgrid.h"

#include "look/text.h"
#include "words/operations.h"
#include "words/times.h"

#include <QGridLayout>

namespace signalbox {

namespace {
constexpr int NameWidth = 140;
}

EuiccGrid::EuiccGrid(LookSource &look, QWidget *parent) : QWidget(parent), m_look(look), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, m_look.look().px(NameWidth));
}

void EuiccGrid::setReading(const KeptCardReading &said, const QString &hidden, Instant now, const Reader &reader)
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_text.clear();
    m_row = 0;
    if (!hidden.isEmpty())
        return addNote(hidden);
    if (!said.euicc && !said.eims)
        return addNote(tr("The card was not asked yet. “%1” and “%2” in More orders ask it, where the connection can.")
                           .arg(words::operationKind(OperationKind::EuiccInfo), words::operationKind(OperationKind::EimConfig)));
    if (said.euicc) {
        addHead(tr("The card itself"), said.euiccAt, now);
        for (const words::CardLine &line : words::euiccLines(said, reader))
            addLine(line);
    }
    if (said.eims) {
        addHead(tr("Whom it obeys"), said.eimsAt, now);
        for (const words::CardLine &line : words::eimLines(said, reader))
            addLine(line);
    }
}

/// Source and age once for all that came in one answer.
void EuiccGrid::addHead(const QString &title, Instant at, Instant now)
{
    const QString source = tr("card said, %1 ago").arg(words::age(now - at));
    auto *label = newLabel(QStringLiteral("%1 · %2").arg(title, source), "caption", this, true);
    m_grid->addWidget(label, m_row++, 0, 1, 2);
    m_text += label->text();
}

void EuiccGrid::addLine(const words::CardLine &line)
{
    auto *value = newLabel(line.value, "table", this, true);
    if (line.digits)
        value->setFont(m_look.look().font(TextRole::Mono));
    value->setToolTip(line.whole);
    m_grid->addWidget(newLabel(line.name, "caption", this), m_row, 0, Qt::AlignTop);
    m_grid->addWidget(value, m_row++, 1);
    m_text += QStringLiteral("%1: %2").arg(line.name, line.whole);
}

void EuiccGrid::addNote(const QString &text)
{
    m_grid->addWidget(newLabel(text, "caption", this, true), m_row++, 0, 1, 2);
}

} // namespace signalbox
