#include "connections/linkcard.h"

#include "connections/factgrid.h"
#include "look/notices.h"
#include "look/stateglyph.h"
#include "look/text.h"

#include <QHBoxLayout>

namespace signalbox {

namespace {
constexpr int MarkSize = 24;
constexpr int TitleWidth = 200;
} // namespace

LinkCard::LinkCard(const QString &title, const QString &what, LookSource &look, QWidget *parent)
    : QFrame(parent),
      m_look(look),
      m_mark(new QLabel(this)),
      m_standing(newLabel({}, "strong", this, true)),
      m_figures(newLabel({}, "label", this, true)),
      m_facts(new FactGrid(look, this)),
      m_result(newLabel({}, "caption", this, true)),
      m_test(newButton(tr("Test"), "default", this)),
      m_error(new ErrorBlock(look, this))
{
    setProperty("card", true);
    setAccessibleName(title);
    auto *names = new QVBoxLayout;
    names->setSpacing(2);
    names->addWidget(newLabel(title, "strong", this, true));
    names->addWidget(newLabel(what, "caption", this, true));
    names->addStretch(1);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_standing);
    words->addWidget(m_figures);
    words->addWidget(m_facts);
    words->addWidget(m_result);
    words->addStretch(1);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(16, 14, 16, 14);
    line->setSpacing(16);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    auto *left = new QWidget(this);
    left->setFixedWidth(look.look().px(TitleWidth));
    left->setLayout(names);
    names->setContentsMargins(0, 0, 0, 0);
    line->addWidget(left);
    line->addLayout(words, 1);
    line->addWidget(m_test, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(m_error);
    m_error->hide();
    m_facts->hide();
    m_result->hide();
    m_test->setAccessibleName(tr("Test %1").arg(title));
    m_test->setObjectName(QStringLiteral("test.") + title);
    m_test->setMinimumWidth(QFontMetrics(look.look().font(TextRole::Body)).horizontalAdvance(tr("Test again")) + 28);
    connect(m_test, &QPushButton::clicked, this, &LinkCard::testRequested);
    connect(&m_look, &LookSource::changed, this, &LinkCard::dress);
    dress();
}

void LinkCard::setStanding(Health health, const QString &standing, const QStringList &figures)
{
    m_standing->setText(standing);
    m_figures->setText(figures.join(u'\n'));
    m_figures->setVisible(!figures.isEmpty());
    if (health == m_health)
        return;
    m_health = health;
    dress();
}

void LinkCard::setFacts(std::vector<LinkFact> facts)
{
    m_facts->setFacts(std::move(facts));
}

void LinkCard::setFault(const std::optional<words::ErrorText> &fault)
{
    m_fault = fault;
    showFault();
}

void LinkCard::setTesting()
{
    m_test->setEnabled(false);
    m_result->setText(tr("Testing"));
    m_result->show();
}

void LinkCard::setTestPassed(const QString &sentence)
{
    m_test->setEnabled(true);
    m_result->setText(sentence);
    m_testFault.reset();
    m_fault.reset();
    showFault();
}

void LinkCard::setTestFailed(const words::ErrorText &fault)
{
    m_test->setEnabled(true);
    m_result->hide();
    m_testFault = fault;
    showFault();
}

void LinkCard::showFault()
{
    const auto &fault = m_testFault ? m_testFault : m_fault;
    m_error->setVisible(fault.has_value());
    if (fault)
        m_error->setError(fault->what, fault->todo, fault->detail);
    m_test->setText(fault ? tr("Test again") : tr("Test"));
}

void LinkCard::dress()
{
    const qreal ratio = devicePixelRatioF();
    m_mark->setFixedSize(MarkSize, MarkSize);
    m_mark->setAlignment(Qt::AlignCenter);
    switch (m_health) {
    case Health::Good: m_mark->setPixmap(m_look.iconPixmap(QStringLiteral("check"), 20, Token::Text2, ratio)); break;
    case Health::Idle: m_mark->setPixmap(m_look.iconPixmap(QStringLiteral("clock"), 20, Token::Text3, ratio)); break;
    case Health::Troubled: m_mark->setPixmap(stateglyph::pixmap(18, 5, m_look.look().stateColour(5), ratio)); break;
    case Health::Down: m_mark->setPixmap(stateglyph::pixmap(18, 6, m_look.look().stateColour(6), ratio)); break;
    }
    update();
}

} // namespace signalbox
