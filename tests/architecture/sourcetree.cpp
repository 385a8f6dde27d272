#include "sourcetree.h"

#include <QDirIterator>

QList<SourceFile> sourceFiles(const QStringList &folders, const QStringList &suffixes)
{
    QList<SourceFile> files;
    const QDir project(QStringLiteral(PROJECT_SOURCE_DIR));
    for (const QString &folder : folders) {
        QDirIterator it(project.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const bool wanted = std::any_of(suffixes.begin(), suffixes.end(), [&](const QString &s) { return path.endsWith(s); });
            QFile file(path);
            if (!wanted || !file.open(QIODevice::ReadOnly)) continue;
            files.append({ project.relativeFilePath(path), QString::fromUtf8(file.readAll()).split(QLatin1Char('\n')) });
        }
    }
    return files;
}

QHash<QString, QStringList> allowedIncludes(const QString &layersFile)
{
    QHash<QString, QStringList> allowed;
    QFile file(layersFile);
    if (!file.open(QIODevice::ReadOnly)) return allowed;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const qsizetype colon = line.indexOf(QLatin1Char(':'));
        if (line.startsWith(QLatin1Char('#')) || colon < 0) continue;
        allowed.insert(line.left(colon), line.mid(colon + 1).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    }
    return allowed;
}

QString layerOf(const QString &path)
{
    const QStringList parts = path.split(QLatin1Char('/'));
    if (parts.size() < 3) return {};
    if (parts[0] == QLatin1String("models")) return parts[1];
    if (parts[0] != QLatin1String("widgets")) return {};
    if (parts[1] == QLatin1String("fleet")) return QStringLiteral("fleetpage");
    if (parts[1] == QLatin1String("operations")) return QStringLiteral("operations_pages");
    if (parts[1] == QLatin1String("campaigns")) return QStringLiteral("campaigns_pages");
    if (parts[1] == QLatin1String("incidents")) return QStringLiteral("incidents_pages");
    return parts[1];
}
