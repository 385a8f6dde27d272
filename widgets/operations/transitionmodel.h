#pragma once

#include "operations/journal.h"
#include "tables/historytablemodels.h"

namespace signalbox {

/// The journal of one operation, newest first: when, from, to, why, by whom.
class TransitionModel final : public CardTableModel
{
    Q_OBJECT
public:
    explicit TransitionModel(TableSources sources, QObject *parent = nullptr);
    void setTransitions(const std::vector<Transition> &transitions);
};

} // namespace signalbox
