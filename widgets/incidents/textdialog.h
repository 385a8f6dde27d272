#pragma once

#include "look/modaldialog.h"

class QLineEdit;

namespace signalbox {

/// Asks for a line or two of text. Deletes itself when closed.
class TextDialog final : public ModalDialog
{
    Q_OBJECT
public:
    struct Question
    {
        QString text;
        QString before; ///< what stands there already
    };
    TextDialog(const QString &title, const std::vector<Question> &questions, LookSource &look, QWidget *parent);

Q_SIGNALS:
    void said(const QStringList &texts);

private:
    std::vector<QLineEdit *> m_fields;
};

} // namespace signalbox
