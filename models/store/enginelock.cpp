#include "store/enginelock.h"

#include "store/sqlitestore.h"

namespace signalbox {

EngineLock::EngineLock(std::unique_ptr<QLockFile> file, SqliteStore &store, QUuid token)
    : m_file(std::move(file)), m_store(store), m_token(token)
{
}

EngineLock::~EngineLock() { m_store.giveUpOwnership().waitForFinished(); }

Result<std::unique_ptr<EngineLock>> EngineLock::acquire(const QString &folder, SqliteStore &store, const QString &program)
{
    auto file = std::make_unique<QLockFile>(folder + QStringLiteral("/engine.lock"));
    file->setStaleLockTime(0); // age says nothing: only a holder that is dead gives way
    if (!file->tryLock(0)) {
        qint64 pid = 0;
        QString host, holder;
        const bool known = file->getLockInfo(&pid, &host, &holder);
        if (!known) return failure("engine.lock-file", { { QStringLiteral("path"), file->fileName() } });
        return failure("engine.locked", { { QStringLiteral("pid"), pid }, { QStringLiteral("host"), host }, { QStringLiteral("program"), holder } });
    }
    const QUuid token = QUuid::createUuid();
    if (auto taken = store.takeOwnership(token, program).result(); !taken) return tl::unexpected(taken.error());
    return std::unique_ptr<EngineLock>(new EngineLock(std::move(file), store, token));
}

} // namespace signalbox
