#include "look/severitystrip.h"

#include "look/severitycount.h"
#include "look/text.h"

#include <QHBoxLayout>
#include <QPainter>

namespace signalbox {

SeverityStrip::SeverityStrip(const std::array<QString, StateRanks> &names, LookSource &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_summary(newLabel({}, "caption", this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 16, 1);
    line->setSpacing(0);
    for (int rank = StateRanks - 1; rank >= 0; --rank) {
        const auto at = static_cast<std::size_t>(rank);
        auto *count = new SeverityCount(rank, names[at], look, this);
        m_counts[at] = count;
        line->addWidget(count);
        connect(count, &SeverityCount::pressedWith, this, [this, rank](Qt::KeyboardModifiers modifiers) {
            const Choice how = modifiers & Qt::ShiftModifier ? Choice::Exclude
                : modifiers & Qt::ControlModifier           ? Choice::Add
                                                            : Choice::Only;
            Q_EMIT chosen(rank, how);
        });
    }
    line->addStretch(1);
    line->addSpacing(16);
    line->addWidget(m_summary);
    setAccessibleName(tr("Vehicles by state"));
    connect(&m_look, &LookSource::changed, this, &SeverityStrip::dress);
    dress();
}

void SeverityStrip::setCounts(const std::array<qint64, StateRanks> &counts)
{
    for (std::size_t rank = 0; rank < StateRanks; ++rank)
        m_counts[rank]->setCount(counts[rank]);
}

void SeverityStrip::setNote(int rank, const QString &note)
{
    m_counts[static_cast<std::size_t>(rank)]->setNote(note);
}

void SeverityStrip::setChosen(const std::array<bool, StateRanks> &chosen)
{
    for (std::size_t rank = 0; rank < StateRanks; ++rank)
        m_counts[rank]->setChecked(chosen[rank]);
}

void SeverityStrip::setSummary(const QString &summary)
{
    m_summary->setText(summary);
}

void SeverityStrip::dress()
{
    setFixedHeight(m_look.look().fit(40, TextRole::Lead) + 1);
    for (SeverityCount *count : m_counts)
        count->updateGeometry();
    update();
}

void SeverityStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_look.look().colour(Token::Surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_look.look().colour(Token::Sep));
}

} // namespace signalbox
