#pragma once

#include "base/result.h"
#include "domain/viewer.h"

#include <QStringList>

/// signalboxctl's command line, taken apart: `signalboxctl [global options] VERB [SUBVERB] [arguments]`.
struct Options
{
    QString workspace;
    QString account;
    signalbox::Role role = signalbox::Role::Administrator;
    bool json = false;
    bool help = false;
    QStringList verb; ///< the words: "operation", "submit", "enable"
    QHash<QString, QString> flags; ///< "--vehicle" -> "FR-TRK-1"; switches hold "yes"

    QString flag(const QString &name) const { return flags.value(name); }
    bool has(const QString &name) const { return flags.contains(name); }

    /// "usage.*" errors name the argument.
    static signalbox::Result<Options> parse(const QStringList &arguments);
};
