#pragma once

#include "look/looksource.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace signalbox {

/// The bar over a page: its title, what narrows the page, and at the end its acts. Things are added in the order in which
/// they stand.
class TopBar final : public QWidget
{
    Q_OBJECT
public:
    TopBar(const QString &title, LookSource &look, QWidget *parent);

    void add(QWidget *widget, int stretch = 0);
    void addGap();
    void addStretch();
    /// Chips of which one is on; its id is its place in `names`.
    QButtonGroup *addChoice(const QStringList &names, int on);
    /// `name` is what assistive technology calls it; at most `width` pixels at 100 %.
    QLineEdit *addSearch(const QString &placeholder, const QString &name, int width);
    QLabel *addCount();
    QPushButton *addButton(const QString &text, const char *kind, const char *objectName);

private:
    void dress();

    LookSource &m_look;
    QHBoxLayout *m_line;
};

} // namespace signalbox
