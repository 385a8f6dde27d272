#pragma once

#include "base/result.h"
#include "feed/refusals.h"

#include <QString>

namespace signalbox {

/// What an engine refused, kept beside its inbox for other programs and for its own next life. Texts that are not
/// UTF-8 are kept with replacement characters. Errors of save(): "feed.refusals-file" {path}.
namespace refusalsfile {

Result<void> save(const QString &path, const RefusalReport &report);
/// Empty where there is no file, or none that makes sense.
RefusalReport load(const QString &path);

} // namespace refusalsfile
} // namespace signalbox
