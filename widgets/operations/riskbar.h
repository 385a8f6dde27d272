#pragma once

#include "look/looksource.h"

#include <QWidget>

namespace signalbox {

/// How likely a vehicle is left without a network: a bar from 0 to 100 % on a square-root scale, on which small
/// risks can be told apart.
class RiskBar final : public QWidget
{
    Q_OBJECT
public:
    RiskBar(LookSource &look, QWidget *parent);
    /// 0 to 1; nothing is drawn but the trough when there is no experience.
    void setRisk(std::optional<double> risk);
    QSize sizeHint() const override { return { 280, 28 }; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    LookSource &m_look;
    std::optional<double> m_risk;
};

} // namespace signalbox
