#pragma once

#include "base/result.h"

#include <QString>
#include <map>

namespace signalbox {

/// The segment files of an inbox folder: "00000000000000000042.inbox", numbered by age. Knows names and
/// sizes; holds no file open.
class InboxSegments
{
public:
    explicit InboxSegments(QString folder) : m_folder(std::move(folder)) { }

    /// Makes the folder, lists it and cuts the torn tail off the newest segment.
    Result<void> load();
    QString path(std::uint64_t segment) const;
    /// Removes the file; a failure leaves it for the next start, where it is read again.
    void remove(std::uint64_t segment);
    /// The folder's own entry to disk, after files were made or removed.
    void syncFolder() const;

    std::map<std::uint64_t, std::int64_t> sizes; ///< octets by segment
    std::uint64_t tornBytes = 0;

private:
    Result<void> cutTail(std::uint64_t segment);
    QString m_folder;
};

Error inboxFileError(const char *code, const QString &path);

} // namespace signalbox
