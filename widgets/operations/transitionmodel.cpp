#include "operations/transitionmodel.h"

#include "words/operations.h"
#include "words/times.h"

namespace signalbox {

TransitionModel::TransitionModel(TableSources sources, QObject *parent)
    : CardTableModel({ tr("Time"), tr("State"), tr("Why"), tr("By") }, {}, parent), m_sources(std::move(sources))
{
}

void TransitionModel::setTransitions(const std::vector<Transition> &transitions)
{
    const Instant now = m_sources.clock.now();
    std::vector<Line> lines;
    for (auto it = transitions.rbegin(); it != transitions.rend(); ++it) {
        const Transition &step = *it;
        TableCell at, state, why, by;
        at.text = words::time(step.at, now, m_sources.reader.zoneHere(), m_sources.reader.locale);
        at.tip = words::isoTime(step.at);
        at.raw = words::isoTime(step.at);
        state.text = words::operationState(step.to);
        if (step.outcome != OperationOutcome::None)
            state.text = tr("%1, %2").arg(words::operationOutcome(step.outcome), words::evidence(step.evidence));
        state.tip = tr("From %1").arg(words::operationState(step.from));
        why.text = words::note(step.note, m_sources.reader);
        why.tip = why.text;
        by.text = step.by;
        lines.push_back({ QString::number(step.step), { at, state, why, by } });
    }
    setLines(std::move(lines));
}

} // namespace signalbox
