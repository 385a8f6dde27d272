#pragma once

#include "look/modaldialog.h"

class QLineEdit;

namespace signalbox {

class ConfirmLine;

/// A decision that cannot be taken back: what it does in a sentence, a reason, and a button to hold.
class DecisionDialog final : public ModalDialog
{
    Q_OBJECT
public:
    struct Words
    {
        QString title;
        QString sentence;
        QString holdText;
        QString typedText;
        int count = 0; ///< what is typed instead of holding
    };
    DecisionDialog(const Words &words, LookSource &look, QWidget *parent);

    ConfirmLine *confirmLine() const { return m_confirm; }

Q_SIGNALS:
    void decided(const QString &why);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_why;
    ConfirmLine *m_confirm;
};

} // namespace signalbox
