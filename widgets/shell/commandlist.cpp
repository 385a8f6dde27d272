#include "shell/commandlist.h"

namespace signalbox {

namespace {
constexpr std::size_t MostShown = 100;

bool containsAll(const QString &text, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}
} // namespace

void CommandList::setTyped(const QString &typed)
{
    beginResetModel();
    m_typed = typed.trimmed();
    m_shown.clear();
    const QStringList words = m_typed.split(u' ', Qt::SkipEmptyParts);
    std::copy_if(m_fixed.begin(), m_fixed.end(), std::back_inserter(m_shown),
                 [&](const Command &command) { return containsAll(command.text, words); });
    if (!words.isEmpty()) {
        std::stable_partition(m_shown.begin(), m_shown.end(), [&](const Command &command) {
            return command.text.startsWith(words.first(), Qt::CaseInsensitive);
        });
    }
    for (const CommandSource &source : m_sources) {
        for (Command &command : source(m_typed)) {
            if (m_shown.size() < MostShown)
                m_shown.push_back(std::move(command));
        }
    }
    endResetModel();
}

int CommandList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant CommandList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &command = m_shown[std::size_t(index.row())];
    const QString end = command.keys.isEmpty() ? command.note : command.keys.toString(QKeySequence::NativeText);
    switch (role) {
    case Qt::DisplayRole: return command.text;
    case Qt::AccessibleTextRole: return end.isEmpty() ? command.text : command.text + QLatin1StringView(", ") + end;
    case IconRole: return command.icon;
    case EndRole: return end;
    default: return {};
    }
}

} // namespace signalbox
