#pragma once

#include "shell/page.h"
#include "look/looksource.h"

#include <QWidget>
#include <vector>

class QVBoxLayout;

namespace signalbox {

class RailButton;

/// The strip of pages at the leading edge, with help, view and role at the bottom. Alt+1 to 9 and Alt+0 choose.
class Rail final : public QWidget
{
    Q_OBJECT
public:
    Rail(LookSource &look, QWidget *parent);

    void addPage(const Page &page);
    RailButton *addFoot(const QString &text, const QString &icon);
    void setCurrent(const QString &id);
    void setBadge(const QString &id, int count);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Item
    {
        QString id;
        RailButton *button;
    };
    LookSource &m_look;
    QVBoxLayout *m_column;
    int m_pages = 0;
    std::vector<Item> m_items;
};

} // namespace signalbox
