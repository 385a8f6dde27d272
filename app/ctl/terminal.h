#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QJsonValue>
#include <QStringList>

/// The translation context of signalboxctl's own words.
class Ctl
{
    Q_DECLARE_TR_FUNCTIONS(Ctl)
};

/// The exit codes that scripts rely on.
enum class Exit : int { Ok = 0, Failed = 1, Usage = 2, Refused = 3, StillOpen = 4 };

/// Writes answers: JSON for scripts, aligned columns for people. One thread.
class Terminal
{
public:
    explicit Terminal(bool json) : m_json(json) { }

    bool json() const { return m_json; }
    void print(const QJsonValue &value) const; ///< one compact line
    void line(const QString &text) const;
    /// Left-aligned columns, two spaces apart; nothing but the head when there are no rows.
    void table(const QStringList &head, const QList<QStringList> &rows) const;
    /// To standard error, in words; with --json also the code. Returns the exit code that fits it.
    Exit fail(const signalbox::Error &error) const;

private:
    bool m_json;
};
