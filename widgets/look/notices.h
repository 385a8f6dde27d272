#pragma once

#include "look/looksource.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace signalbox {

/// An empty page: what is empty, what would fill it, and at most one button.
class EmptyState final : public QWidget
{
    Q_OBJECT
public:
    EmptyState(const QString &what, const QString &how, QWidget *parent = nullptr);
    void setText(const QString &what, const QString &how);
    QPushButton *addButton(const QString &text);

private:
    QLabel *m_what;
    QLabel *m_how;
    QBoxLayout *m_column;
};

/// Stands where the content would be: what happened to what, what to do and what was not done, and the technical
/// line, with buttons. The sentences come from `words`.
class ErrorBlock final : public QWidget
{
    Q_OBJECT
public:
    explicit ErrorBlock(LookSource &look, QWidget *parent = nullptr);

    void setError(const QString &what, const QString &advice, const QString &technical);
    QPushButton *addButton(const QString &text);
    /// What "Copy details" puts on the clipboard.
    QString details() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    LookSource &m_look;
    QLabel *m_glyph;
    QLabel *m_what;
    QLabel *m_advice;
    QLabel *m_technical;
    QBoxLayout *m_buttons;
};

/// Label, bar, "n of m · time left" and Cancel, for work longer than 300 ms.
class ProgressLine final : public QWidget
{
    Q_OBJECT
public:
    explicit ProgressLine(const QString &label, QWidget *parent = nullptr);
    void setLabel(const QString &label);
    /// `detail` is the text at the end, already in words.
    void setProgress(qint64 done, qint64 of, const QString &detail);
    void setCancellable(bool cancellable);

Q_SIGNALS:
    void cancelRequested();

private:
    QLabel *m_label;
    QProgressBar *m_bar;
    QLabel *m_detail;
    QPushButton *m_cancel;
};

} // namespace signalbox
