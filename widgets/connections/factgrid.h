#pragma once

#include "connections/connectionfacts.h"
#include "look/looksource.h"

#include <QWidget>
#include <vector>

class QGridLayout;
class QLabel;

namespace signalbox {

/// Facts about a link, one a line: shape, name, value. Lines stay while their number does, so that what is being read
/// or marked with the mouse does not move under it when figures change.
class FactGrid final : public QWidget
{
    Q_OBJECT
public:
    explicit FactGrid(LookSource &look, QWidget *parent = nullptr);
    void setFacts(std::vector<LinkFact> facts);

private:
    struct Line
    {
        QLabel *mark;
        QLabel *name;
        QLabel *value;
    };
    void addLine();
    void dress();
    void markLine(const Line &line, LinkFact::Weight weight) const;

    LookSource &m_look;
    QGridLayout *m_grid;
    std::vector<Line> m_lines;
    std::vector<LinkFact> m_facts;
};

} // namespace signalbox
