#pragma once

#include "look/looksource.h"

#include <QDialog>
#include <QPointer>

namespace signalbox {

class Scrim;

/// A dialog as the look has it: frameless, modal to its window and in its middle, over a scrim, with a head that
/// names it and closes it. Lay out head() first.
class ModalDialog : public QDialog
{
    Q_OBJECT
public:
    ModalDialog(const QString &title, LookSource &look, QWidget *parent);
    ~ModalDialog() override;

protected:
    QWidget *head() const { return m_head; }
    LookSource &lookSource() const { return m_look; }
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    LookSource &m_look;
    QWidget *m_head;
    QPointer<Scrim> m_scrim;
};

} // namespace signalbox
