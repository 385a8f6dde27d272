#include "vehicle/cardhead.h"

#include "look/stateglyph.h"
#include "look/text.h"
#include "words/networks.h"
#include "words/states.h"
#include "words/times.h"

#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {
QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
} // namespace

CardHead::CardHead(LookSource &look, QWidget *parent)
    : QWidget(parent), m_look(look), m_name(newLabel({}, "page", this)), m_state(new QLabel(this)), m_hardware(newLabel({}, "caption", this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(52, 12, 12, 12);
    column->setSpacing(2);
    m_line = new QHBoxLayout;
    m_line->addWidget(m_name, 1);
    column->addLayout(m_line);
    column->addWidget(m_state);
    column->addWidget(m_hardware);
    m_state->setTextFormat(Qt::RichText);
    m_state->setWordWrap(true);
    m_hardware->setWordWrap(true);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(&m_look, &LookSource::changed, this, &CardHead::dress);
}

QToolButton *CardHead::addTool(const QString &icon, const QString &name)
{
    auto *tool = new QToolButton(this);
    tool->setAccessibleName(name);
    tool->setToolTip(name);
    m_line->insertWidget(m_line->count() - int(m_tools.size()), tool); // the first one stays at the end
    m_tools.emplace_back(tool, icon);
    dress();
    return tool;
}

void CardHead::dress()
{
    for (const auto &[tool, icon] : m_tools)
        tool->setIcon(m_look.icon(icon));
    update();
}

void CardHead::show(const FleetState::ReadView &view, Row row, Instant now, const QTimeZone &zone, const Reader &reader)
{
    const Look &look = m_look.look();
    m_rank = view->state[row];
    m_name->setText(textOf(view->id[row]));
    const VehicleState state = VehicleState(m_rank);
    // Only the three that are trouble may colour their word.
    const QColor colour = m_rank >= 4 ? look.stateColour(m_rank) : look.colour(Token::Text);
    QString name = words::stateName(state);
    if (view->stateSince[row] != Instant {})
        name += QLatin1Char(' ') + words::age(now - (state == VehicleState::Dark ? view->lastFactAt[row] : view->stateSince[row]));
    QStringList parts { QStringLiteral("<b style=\"color:%1\">%2</b>").arg(colour.name(), name.toHtmlEscaped()) };
    if (view->lastFactAt[row] == Instant {})
        parts << tr("never heard of");
    else
        parts << tr("a fact is due every %1").arg(words::age(std::chrono::seconds(view->ignition[row] == Ignition::Off ? view->parkedInterval[row] : view->factInterval[row])))
              << tr("last fact %1").arg(words::clockTime(view->lastFactAt[row], now, zone, reader.locale));
    m_state->setText(parts.join(QStringLiteral(" · ")));
    QStringList hardware { textOf(view.text(view->cohort[row])), textOf(view.text(view->hardware[row])), textOf(view.text(view->modem[row])) };
    if (const QString firmware = textOf(view.text(view->firmware[row])); !firmware.isEmpty())
        hardware << tr("firmware %1").arg(firmware);
    hardware << words::ratNames(view->rats[row]);
    hardware.removeAll(QString());
    m_hardware->setText(hardware.join(QStringLiteral(" · ")));
    update();
}

QString CardHead::asText() const
{
    QString state = m_state->text();
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    return QStringList { m_name->text(), state.remove(tags), m_hardware->text() }.join(QLatin1Char('\n'));
}

void CardHead::paintEvent(QPaintEvent *)
{
    const Look &look = m_look.look();
    QPainter painter(this);
    painter.setPen(QPen(look.colour(Token::Sep), 1));
    painter.drawLine(0, height() - 1, width(), height() - 1);
    if (m_rank >= 0)
        stateglyph::paint(painter, QRectF(16, 14, 24, 24), m_rank, look.stateColour(m_rank));
}

} // namespace signalbox
