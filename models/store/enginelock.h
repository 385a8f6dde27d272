#pragma once

#include "base/result.h"

#include <QLockFile>
#include <QUuid>
#include <memory>

namespace signalbox {

class SqliteStore;

/// One engine per workspace: `engine.lock` in its folder plus an owner token in the store that every step of
/// the journal is checked against, so that an engine that lost the lock file cannot go on by mistake.
/// Held until destroyed; a dead process' lock is taken over.
class EngineLock
{
public:
    /// Blocks shortly. Error "engine.locked" {pid, host, program} when another process holds it.
    static Result<std::unique_ptr<EngineLock>> acquire(const QString &folder, SqliteStore &store, const QString &program);
    ~EngineLock();
    QUuid token() const { return m_token; }

private:
    EngineLock(std::unique_ptr<QLockFile> file, SqliteStore &store, QUuid token);
    std::unique_ptr<QLockFile> m_file;
    SqliteStore &m_store;
    QUuid m_token;
};

} // namespace signalbox
