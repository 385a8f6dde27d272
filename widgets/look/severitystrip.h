#pragma once

#include "look/looksource.h"

#include <QWidget>
#include <array>

class QLabel;

namespace signalbox {

class SeverityCount;

/// The seven counts in rank order, worst first, never re-ordered: the legend, and a filter. It counts the whole
/// fleet of the workspace. Click, Space or Enter = only this state, with Ctrl = add, with Shift = leave out.
/// Left and Right move the keyboard focus.
class SeverityStrip final : public QWidget
{
    Q_OBJECT
public:
    enum class Choice : quint8 { Only, Add, Exclude };
    Q_ENUM(Choice)

    /// `names` by rank, 0 Online to 6 Dark, in the reader's language.
    SeverityStrip(const std::array<QString, StateRanks> &names, LookSource &look, QWidget *parent = nullptr);

    /// By rank.
    void setCounts(const std::array<qint64, StateRanks> &counts);
    /// A caption behind one count, such as "204 in one incident".
    void setNote(int rank, const QString &note);
    /// Which states the present filter keeps; all false = no state filter.
    void setChosen(const std::array<bool, StateRanks> &chosen);
    /// "10,000 vehicles · states as of 14:32:08"
    void setSummary(const QString &summary);

Q_SIGNALS:
    void chosen(int rank, signalbox::SeverityStrip::Choice how);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    LookSource &m_look;
    std::array<SeverityCount *, StateRanks> m_counts;
    QLabel *m_summary;
};

} // namespace signalbox
