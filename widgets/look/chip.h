#pragma once

#include "look/looksource.h"

#include <QAbstractButton>

namespace signalbox {

/// A round-ended choice of 24 px: saved filter, view mode, or short status beside a title. On = selBg, accent
/// edge and a check mark.
class Chip final : public QAbstractButton
{
    Q_OBJECT
public:
    Chip(const QString &text, LookSource &look, QWidget *parent = nullptr);
    /// A state glyph before the text; -1 for none.
    void setStateRank(int rank);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    int leadWidth() const;
    LookSource &m_look;
    int m_rank = -1;
};

} // namespace signalbox
