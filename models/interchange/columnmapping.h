#pragma once

#include "interchange/inventorycolumns.h"

#include <QHash>
#include <QJsonObject>
#include <QMap>

namespace signalbox {

/// What somebody decided about a file's columns; what they did not decide is guessed from the heads.
struct ColumnMapping
{
    QMap<QString, QString> columns; ///< head as in the file -> field code; empty: leave the column out
    QMap<QString, QString> constants; ///< field code -> what every row says where its own cell is empty
    bool operator==(const ColumnMapping &) const = default;

    QJsonObject toJson() const;
    /// Error: "import.mapping-form".
    static Result<ColumnMapping> fromJson(const QJsonObject &json);
};

/// Heads of columns as other systems write them (resources/interchange/columns.tsv).
class HeaderWords
{
public:
    /// Errors: "reference.columns".
    static Result<HeaderWords> load();
    std::optional<Column> guess(const QString &head) const;

private:
    QHash<QString, Column> m_words;
};

/// Which field each column of one file feeds.
struct ColumnPlan
{
    std::vector<std::optional<Column>> fields; ///< a column each
    QStringList unknown; ///< heads that nobody mapped and nothing was guessed for
    std::vector<std::pair<Column, QString>> constants;

    /// Errors: "import.header-empty"; "import.field-unknown" {field}; "import.column-missing" {column}, a mapped
    /// column that the file has not; "import.column-twice" {field, column, other}; "import.key-column" when no
    /// column tells which vehicle a row is about.
    static Result<ColumnPlan> make(const QStringList &header, const ColumnMapping &mapping, const HeaderWords &words);
};

/// Mappings by name, in one JSON file of the workspace. Touches the disk at each call.
class MappingShelf
{
public:
    explicit MappingShelf(QString path) : m_path(std::move(path)) { }

    QStringList names() const;
    /// Errors: "import.mapping-unknown" {name}, "import.mapping-form" {path}.
    Result<ColumnMapping> load(const QString &name) const;
    /// Errors: "file.write" {path}, "import.mapping-form".
    Result<void> save(const QString &name, const ColumnMapping &mapping) const;

private:
    Result<QJsonObject> read() const;
    QString m_path;
};

} // namespace signalbox
