#pragma once

#include <QObject>

namespace signalbox {

class Desk;

/// Waits for the first picture of the map that all located vehicles are in, and prints how many of how many, as one
/// JSON line: what a start is measured by. GUI thread.
class FirstFrame final : public QObject
{
public:
    explicit FirstFrame(Desk &desk);
    bool seen() const { return m_seen; }
    /// Whether the picture that is on the window now is it.
    void look();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Desk &m_desk;
    bool m_seen = false;
};

} // namespace signalbox
