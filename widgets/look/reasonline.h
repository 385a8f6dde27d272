#pragma once

#include <QWidget>

class QLineEdit;

namespace signalbox {

/// Why somebody does this, for the audit log: the last line of a review.
class ReasonLine final : public QWidget
{
    Q_OBJECT
public:
    explicit ReasonLine(QWidget *parent);
    /// Without spaces around it; at most 256 characters.
    QString text() const;

private:
    QLineEdit *m_edit;
};

} // namespace signalbox
