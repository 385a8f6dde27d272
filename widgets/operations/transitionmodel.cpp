#include "operations/transitionmodel.h"

#include "words/operations.h"
#include "words/times.h"

namespace signalbox {

TransitionModel::TransitionModel(TableSources sources, QObject *parent)
    : CardTableModel(std::move(sources), { tr("Time"), tr("State"), tr("Why"), tr("By") }, {}, parent)
{
}

void TransitionModel::setTransitions(const std::vector<Transition> &transitions)
{
    const Reader &reader = sources().reader;
    std::vector<CardLine> lines;
    for (auto it = transitions.rbegin(); it != transitions.rend(); ++it) {
        const Transition &step = *it;
        TableCell at, state, why, by;
        at.text = told(step.at, reader.zoneHere());
        at.tip = words::isoTime(step.at);
        at.raw = words::isoTime(step.at);
        state.text = words::operationState(step.to);
        if (step.outcome != OperationOutcome::None)
            state.text = tr("%1, %2").arg(words::operationOutcome(step.outcome), words::evidence(step.evidence));
        state.tip = tr("From %1").arg(words::operationState(step.from));
        why.text = words::note(step.note, reader);
        why.tip = why.text;
        by.text = step.by;
        lines.push_back({ QString::number(step.step), { at, state, why, by } });
    }
    setLines(std::move(lines));
}

} // namespace signalbox
