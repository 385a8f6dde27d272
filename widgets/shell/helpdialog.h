#pragma once

#include "look/looksource.h"

#include <QDialog>

class QTextBrowser;

namespace signalbox {

/// A page of the help beside the window, so that what it tells of can be tried out while it is open.
class HelpDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `page` is Markdown; its first heading names the dialog.
    HelpDialog(const QString &page, LookSource &look, QWidget *parent);
    QTextBrowser *browser() const { return m_browser; }

private:
    void dress(const QString &page);

    LookSource &m_look;
    QTextBrowser *m_browser;
};

} // namespace signalbox
