#pragma once

#include "campaigns/campaignreport.h"
#include "look/looksource.h"

#include <QWidget>

namespace signalbox {

/// The waves of a campaign, one a line: name, vehicles, a bar of what became of them, and the same in words. Switched is
/// filled, order open is half, rolled back and returned are hatched, dark is filled in its colour; what waits is empty.
class WaveBars final : public QWidget
{
    Q_OBJECT
public:
    explicit WaveBars(LookSource &look, QWidget *parent = nullptr);

    /// One text a wave: name, outcome and how it stands.
    struct Wave
    {
        QString name;
        QString vehicles;
        MemberCounts counts;
        QString outcome;
        QString standing;
        bool bold = false; ///< it is this one's turn
    };
    void setWaves(std::vector<Wave> waves);
    QString asText() const;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int rowHeight() const { return m_look.look().fit(28, TextRole::Table); }
    void paintBar(QPainter &painter, const QRect &box, const MemberCounts &counts) const;

    LookSource &m_look;
    std::vector<Wave> m_waves;
};

} // namespace signalbox
