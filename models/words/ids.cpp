#include "words/ids.h"

namespace signalbox::words {

QString grouped(const Eid &eid)
{
    const QString digits = eid.toString();
    QString out;
    for (qsizetype i = 0; i < digits.size(); i += 4)
        out += (i == 0 ? QString() : QStringLiteral(" ")) + digits.mid(i, 4);
    return out;
}

QString lastSix(QStringView id)
{
    return id.size() <= 6 ? id.toString() : QChar(0x2026) + id.right(6).toString();
}

// An ECI is 28 bits, the last eight the sector (TS 23.003 19.6); larger numbers are NR cells, told whole.
QString cell(quint64 id)
{
    if (id == 0) return {};
    if (id >= 1u << 28) return QString::number(id, 16).toUpper();
    return QStringLiteral("%1-%2").arg(id >> 8, 0, 16).arg(id & 0xff, 2, 16, QLatin1Char('0')).toUpper();
}

QString isolated(const QString &id)
{
    return QChar(0x2066) + id + QChar(0x2069);
}

} // namespace signalbox::words
