#pragma once

#include "look/looksource.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace signalbox {

/// One part of a card: a head with a title, a caption at its end and a chevron, and content that collapses.
class CardSection final : public QWidget
{
    Q_OBJECT
public:
    CardSection(const QString &title, LookSource &look, QWidget *parent = nullptr);

    void add(QWidget *content);
    void addLayout(QLayout *layout);
    /// A small button at the end of the head.
    QToolButton *addTool(const QString &icon, const QString &name);
    void setCaption(const QString &caption);
    void setExpanded(bool expanded);
    bool isExpanded() const { return m_expanded; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    LookSource &m_look;
    QToolButton *m_chevron;
    QLabel *m_title;
    QLabel *m_caption;
    QHBoxLayout *m_head;
    QWidget *m_body;
    QVBoxLayout *m_column;
    std::vector<std::pair<QToolButton *, QString>> m_tools;
    bool m_expanded = true;
};

} // namespace signalbox
