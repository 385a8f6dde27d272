#pragma once

#include "fleet/fleetstate.h"
#include "look/looksource.h"
#include "words/reader.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;

namespace signalbox {

/// The top of a card: state glyph, name, state with its length, what was expected, last fact, and the hardware.
class CardHead final : public QWidget
{
    Q_OBJECT
public:
    CardHead(LookSource &look, QWidget *parent = nullptr);

    void show(const FleetState::ReadView &view, Row row, Instant now, const QTimeZone &zone, const Reader &reader);
    /// The lines as text, for the clipboard.
    QString asText() const;
    QToolButton *addTool(const QString &icon, const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    LookSource &m_look;
    QLabel *m_name;
    QLabel *m_state;
    QLabel *m_hardware;
    QHBoxLayout *m_line;
    std::vector<std::pair<QToolButton *, QString>> m_tools;
    int m_rank = -1;
};

} // namespace signalbox
