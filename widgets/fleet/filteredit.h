#pragma once

#include "fleet/query.h"
#include "look/looksource.h"

#include <QLineEdit>
#include <optional>

namespace signalbox {

/// The text of a filter, in the fixed font, with a box under each finished term, field names in the accent
/// colour and a wavy line where it is wrong. Always left to right. GUI thread.
class FilterEdit final : public QLineEdit
{
    Q_OBJECT
public:
    FilterEdit(LookSource &look, QWidget *parent);

    /// What to underline; nothing when the text is right.
    void setWrong(std::optional<std::pair<int, int>> positionAndLength);
    /// Pixel of the left edge of the character at `position`.
    double xOf(int position) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();
    void colourFields();
    std::vector<QuerySpan> terms() const;

    LookSource &m_look;
    std::optional<std::pair<int, int>> m_wrong;
};

} // namespace signalbox
