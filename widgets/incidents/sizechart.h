#pragma once

#include "incidents/incident.h"
#include "look/looksource.h"

#include <QTimeZone>
#include <QWidget>

namespace signalbox {

/// How many vehicles of an incident were in trouble when, with the band of what is usual; now at the trailing end of the
/// line. The figures stand beside it as text.
class SizeChart final : public QWidget
{
    Q_OBJECT
public:
    SizeChart(LookSource &look, QWidget *parent);

    void setIncident(const Incident &incident, Instant now, const QTimeZone &zone, const QLocale &locale);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QRectF plot() const;
    QPointF at(const IncidentSize &size) const;
    void paintGrid(QPainter &painter) const;

    LookSource &m_look;
    std::vector<IncidentSize> m_sizes;
    double m_expected = 0;
    Instant m_from {}, m_until {};
    int m_top = 1;
    QString m_fromText, m_untilText;
    QLocale m_locale;
};

} // namespace signalbox
