#pragma once

#include <QRandomGenerator>
#include <QString>

inline QString randomDigits(QRandomGenerator &random, int count)
{
    QString out;
    for (int i = 0; i < count; ++i) out += QChar(u'0' + random.bounded(10));
    return out;
}
