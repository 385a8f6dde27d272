#include "connections/factgrid.h"

#include "look/stateglyph.h"
#include "look/text.h"

#include <QGridLayout>

namespace signalbox {

namespace {
constexpr int MarkWidth = 16;
constexpr int NameWidth = 160;

void put(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
}
} // namespace

FactGrid::FactGrid(LookSource &look, QWidget *parent) : QWidget(parent), m_look(look), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 4, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(2, 1);
    connect(&m_look, &LookSource::changed, this, &FactGrid::dress);
}

void FactGrid::addLine()
{
    const int row = int(m_lines.size());
    const Line line { new QLabel(this), newLabel({}, "caption", this, true), newLabel({}, "label", this, true) };
    line.mark->setFixedWidth(MarkWidth);
    line.name->setFixedWidth(m_look.look().px(NameWidth));
    line.mark->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    line.name->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_grid->addWidget(line.mark, row, 0, Qt::AlignTop);
    m_grid->addWidget(line.name, row, 1, Qt::AlignTop);
    m_grid->addWidget(line.value, row, 2);
    for (QLabel *label : { line.mark, line.name, line.value })
        label->show(); // else with the next turn of the loop only
    m_lines.push_back(line);
}

void FactGrid::setFacts(std::vector<LinkFact> facts)
{
    const bool rebuilt = facts.size() != m_lines.size();
    while (m_lines.size() > facts.size()) {
        const Line line = m_lines.back();
        delete line.mark;
        delete line.name;
        delete line.value;
        m_lines.pop_back();
    }
    while (m_lines.size() < facts.size())
        addLine();
    for (std::size_t i = 0; i < facts.size(); ++i) {
        put(m_lines[i].name, facts[i].name);
        put(m_lines[i].value, facts[i].value);
        m_lines[i].value->setToolTip(facts[i].tip);
        if (rebuilt || i >= m_facts.size() || m_facts[i].weight != facts[i].weight)
            markLine(m_lines[i], facts[i].weight);
    }
    m_facts = std::move(facts);
    setVisible(!m_facts.empty());
}

/// Diamond = stops, triangle = remark, check = passed; what is neither good nor bad has no mark.
void FactGrid::markLine(const Line &line, LinkFact::Weight weight) const
{
    const qreal ratio = devicePixelRatioF();
    const auto glyph = [&](int rank) { return stateglyph::pixmap(12, rank, m_look.look().stateColour(rank), ratio); };
    switch (weight) {
    case LinkFact::Weight::Plain:
        line.mark->setPixmap({});
        line.mark->setAccessibleName({});
        break;
    case LinkFact::Weight::Good:
        line.mark->setPixmap(m_look.iconPixmap(QStringLiteral("check"), 16, Token::Text2, ratio));
        line.mark->setAccessibleName(tr("In order"));
        break;
    case LinkFact::Weight::Remark:
        line.mark->setPixmap(glyph(5));
        line.mark->setAccessibleName(tr("Remark"));
        break;
    case LinkFact::Weight::Stop:
        line.mark->setPixmap(glyph(6));
        line.mark->setAccessibleName(tr("Stops"));
        break;
    }
    const bool calm = weight == LinkFact::Weight::Plain || weight == LinkFact::Weight::Good;
    restyle(line.value, "role", calm ? QStringLiteral("label") : QStringLiteral("strong"));
}

void FactGrid::dress()
{
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i].name->setFixedWidth(m_look.look().px(NameWidth));
        markLine(m_lines[i], m_facts[i].weight);
    }
}

} // namespace signalbox
