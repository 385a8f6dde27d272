#pragma once

#include <QDir>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QString>
#include <QStringList>

/// The hand-written files of the project, read as text.
struct SourceFile
{
    QString path; ///< relative to the project: "models/fleet/query.cpp"
    QStringList lines;
};

/// Every file below these folders whose name ends in one of `suffixes`; build folders are never below them.
QList<SourceFile> sourceFiles(const QStringList &folders, const QStringList &suffixes);

/// "fleet" -> {"base", "domain", …}, from layers.txt.
QHash<QString, QStringList> allowedIncludes(const QString &layersFile);

/// The layer a path belongs to: models/fleet -> "fleet", widgets/fleet -> "fleetpage"; empty outside both.
QString layerOf(const QString &path);
