#pragma once

#include "look/looksource.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

class HoldButton;

/// The last step before something that cannot be taken back: a button to hold with its caption, or, by setting
/// and for assistive technology, a field in which the count is typed.
class ConfirmLine final : public QWidget
{
    Q_OBJECT
public:
    explicit ConfirmLine(LookSource &look, QWidget *parent = nullptr);

    /// "Hold to switch 12 vehicles" / "Switch 12 vehicles" and the 12 to type. Disabled with `reason` as tooltip.
    void setAct(const QString &holdText, const QString &typedText, int count);
    void setAllowed(bool allowed, const QString &reason = {});
    HoldButton *holdButton() const { return m_hold; }
    QLineEdit *countField() const { return m_count; }

Q_SIGNALS:
    void confirmed();

private:
    void arrange();
    void judgeTyped();

    LookSource &m_look;
    QLabel *m_caption;
    HoldButton *m_hold;
    QLabel *m_ask;
    QLineEdit *m_count;
    QPushButton *m_typed;
    int m_expected = 0;
    bool m_allowed = true;
};

} // namespace signalbox
