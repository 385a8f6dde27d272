#pragma once

#include "look/looksource.h"

#include <QMenu>

namespace signalbox {

/// Theme, size of text, density of rows, motion, and how to confirm.
class ViewMenu final : public QMenu
{
    Q_OBJECT
public:
    ViewMenu(LookSource &look, QWidget *parent);

private:
    void addChoices(const QString &title, const QStringList &names, int (*current)(const LookSource &),
                    void (*choose)(LookSource &, int));
    LookSource &m_look;
};

} // namespace signalbox
