#pragma once

#include "fleet/history.h"
#include "look/looksource.h"
#include "words/cardreading.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace signalbox {

/// What the card said of itself and of its eIMs, each part with the age of the answer. Text can be marked; all of it is
/// copied by the section's button.
class EuiccGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit EuiccGrid(LookSource &look, QWidget *parent = nullptr);

    /// `hidden` says why the role may not see it, else empty.
    void setReading(const KeptCardReading &said, const QString &hidden, Instant now, const Reader &reader);
    QString asText() const { return m_text.join(u'\n'); }

private:
    void addHead(const QString &title, Instant at, Instant now);
    void addLine(const words::CardLine &line);
    void addNote(const QString &text);

    LookSource &m_look;
    QGridLayout *m_grid;
    QStringList m_text;
    int m_row = 0;
};

} // namespace signalbox
