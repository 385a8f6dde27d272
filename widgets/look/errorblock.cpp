#include "look/notices.h"

#include "look/banner.h"
#include "look/stateglyph.h"
#include "look/text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPainter>

namespace signalbox {

ErrorBlock::ErrorBlock(LookSource &look, QWidget *parent)
    : QWidget(parent),
      m_look(look),
      m_glyph(new QLabel(this)),
      m_what(newLabel({}, "strong", this, true)),
      m_advice(newLabel({}, "label", this, true)),
      m_technical(newLabel({}, "label", this, true)),
      m_buttons(new QHBoxLayout)
{
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_what);
    words->addWidget(m_advice);
    words->addWidget(m_technical);
    words->addSpacing(4);
    words->addLayout(m_buttons);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 12, 16, 12);
    line->setSpacing(12);
    line->addWidget(m_glyph, 0, Qt::AlignTop);
    line->addLayout(words, 1);

    auto *copy = newButton(tr("Copy details"), "quiet", this);
    copy->setObjectName(QStringLiteral("copyDetails"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(details()); });
    m_buttons->addWidget(copy);
    m_buttons->addStretch(1);
    connect(&m_look, &LookSource::changed, this, &ErrorBlock::dress);
    dress();
}

void ErrorBlock::setError(const QString &what, const QString &advice, const QString &technical)
{
    m_what->setText(what);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_technical->setText(technical);
    m_technical->setVisible(!technical.isEmpty());
    setAccessibleName(QStringLiteral("%1 %2").arg(what, advice));
}

QPushButton *ErrorBlock::addButton(const QString &text)
{
    auto *button = newButton(text, "default", this);
    m_buttons->insertWidget(m_buttons->count() - 2, button);
    return button;
}

QString ErrorBlock::details() const
{
    return QStringList { m_what->text(), m_advice->text(), m_technical->text() }.join(u'\n').trimmed();
}

void ErrorBlock::dress()
{
    const Look &look = m_look.look();
    m_glyph->setPixmap(stateglyph::pixmap(20, 5, look.stateColour(5), devicePixelRatioF()));
    m_technical->setFont(look.font(TextRole::Mono));
    update();
}

void ErrorBlock::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBanner(painter, rect(), BannerKind::Degraded, m_look.look(), layoutDirection());
}

} // namespace signalbox
