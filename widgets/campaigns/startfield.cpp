#include "campaigns/startfield.h"

#include "look/text.h"
#include "words/times.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>

namespace signalbox {

StartField::StartField(const TableSources &sources, QWidget *parent)
    : QWidget(parent),
      m_sources(sources),
      m_later(new QCheckBox(tr("Not before"), this)),
      m_time(new QDateTimeEdit(this)),
      m_said(newLabel({}, "caption", this))
{
    m_later->setObjectName(QStringLiteral("startLater"));
    m_time->setObjectName(QStringLiteral("startAt"));
    m_time->setAccessibleName(tr("Earliest beginning"));
    m_time->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_time->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(m_later);
    line->addWidget(m_time);
    line->addWidget(m_said);
    line->addStretch(1);
    setFocusProxy(m_later);
    setStart(std::nullopt);
    connect(m_later, &QCheckBox::toggled, this, &StartField::tell);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &StartField::tell);
}

/// The field itself knows no zones (Qt 6.4): it holds the clock of the reader's zone.
void StartField::setStart(std::optional<Instant> start)
{
    m_later->setChecked(start.has_value());
    const Instant shown = start.value_or(m_sources.clock.now() + std::chrono::hours(1));
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(toMillis(shown), m_sources.reader.zoneHere());
    m_time->setDateTime(QDateTime(there.date(), QTime(there.time().hour(), there.time().minute()), Qt::UTC));
    tell();
}

std::optional<Instant> StartField::start() const
{
    if (!m_later->isChecked())
        return std::nullopt;
    const QDateTime there(m_time->date(), m_time->time(), m_sources.reader.zoneHere());
    return instantFromMicros(there.toMSecsSinceEpoch() * 1000);
}

void StartField::tell()
{
    m_time->setEnabled(m_later->isChecked());
    const auto at = start();
    const Instant now = m_sources.clock.now();
    const QString zone = words::zoneName(m_sources.reader.zoneHere(), at.value_or(now), m_sources.reader.locale);
    m_said->setText(!at ? tr("%1; it begins as soon as it is approved").arg(zone)
                    : *at <= now ? tr("%1; that is past, it begins as soon as it is approved").arg(zone)
                                 : tr("%1; in %2").arg(zone, words::age(*at - now)));
    Q_EMIT changed();
}

} // namespace signalbox
