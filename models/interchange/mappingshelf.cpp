#include "interchange/columnmapping.h"

#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace signalbox {

Result<QJsonObject> MappingShelf::read() const
{
    QFile file(m_path);
    if (!file.exists()) return QJsonObject();
    if (!file.open(QIODevice::ReadOnly)) return failure("file.read", { { QStringLiteral("path"), m_path } }, file.errorString());
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isObject()) return failure("import.mapping-form", { { QStringLiteral("path"), m_path } });
    return document.object();
}

QStringList MappingShelf::names() const
{
    const auto all = read();
    return all ? all->keys() : QStringList();
}

Result<ColumnMapping> MappingShelf::load(const QString &name) const
{
    const auto all = read();
    if (!all) return tl::unexpected(all.error());
    if (!all->contains(name)) return failure("import.mapping-unknown", { { QStringLiteral("name"), name } });
    return ColumnMapping::fromJson(all->value(name).toObject()).map_error([this](Error error) {
        error.parameters[QStringLiteral("path")] = m_path;
        return error;
    });
}

Result<void> MappingShelf::save(const QString &name, const ColumnMapping &mapping) const
{
    auto all = read();
    if (!all) return tl::unexpected(all.error());
    all->insert(name, mapping.toJson());
    QSaveFile file(m_path);
    const QByteArray bytes = QJsonDocument(*all).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure("file.write", { { QStringLiteral("path"), m_path } }, file.errorString());
    return {};
}

} // namespace signalbox
