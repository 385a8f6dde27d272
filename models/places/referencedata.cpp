#include "places/referencedata.h"

#include <QFile>

namespace signalbox {

Result<QByteArray> referenceData(const QString &name)
{
    QFile file(QStringLiteral(":/signalbox/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return failure("reference.missing", { { QStringLiteral("name"), name } }, file.errorString());
    return file.readAll();
}

} // namespace signalbox
