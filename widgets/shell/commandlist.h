#pragma once

#include "shell/command.h"

#include <QAbstractListModel>

namespace signalbox {

/// What the palette shows for what was typed: fixed commands that contain every typed word, those that start
/// with it first, then what the sources answer.
class CommandList final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { IconRole = Qt::UserRole + 1, EndRole };
    using QAbstractListModel::QAbstractListModel;

    void add(Command command) { m_fixed.push_back(std::move(command)); }
    void addSource(CommandSource source) { m_sources.push_back(std::move(source)); }
    const std::vector<Command> &fixed() const { return m_fixed; }

    void setTyped(const QString &typed);
    const QString &typed() const { return m_typed; }
    /// The command in `row`, by value: running it may change the list.
    Command at(int row) const { return m_shown.at(std::size_t(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Command> m_fixed;
    std::vector<CommandSource> m_sources;
    std::vector<Command> m_shown;
    QString m_typed;
};

} // namespace signalbox
