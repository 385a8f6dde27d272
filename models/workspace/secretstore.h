#pragma once

#include "base/result.h"

#include <QString>

namespace signalbox {

/// Tokens and codes of one workspace: in the OS keychain where there is one, else in DIR/secrets.ini of mode
/// 0600. Reading looks in the file first, so that a workspace written by the lab needs no keychain. Values
/// are never logged; `masked` is what may be shown. Blocks up to two seconds while it waits for a session
/// bus: not for the GUI thread.
class SecretStore
{
public:
    enum class Place { None, Keychain, File };

    /// `useKeychain` false: only the file (the lab, tests).
    explicit SecretStore(QString workspaceDir, bool useKeychain = true);

    /// "secret.missing" {id}, "secret.permissions" {path, mode} when others may read the file.
    Result<QString> read(const QString &id) const;
    Result<Place> write(const QString &id, const QString &value) const;
    Result<void> remove(const QString &id) const;
    /// Where `id` is kept now.
    Place placeOf(const QString &id) const;
    QString filePath() const;

private:
    Result<QString> readFile(const QString &id) const;
    Result<void> writeFile(const QString &id, const QString &value) const;

    QString m_dir;
    bool m_useKeychain;
};

QLatin1StringView code(SecretStore::Place place); ///< "none" "keychain" "file"

} // namespace signalbox
