#pragma once

#include <QByteArray>
#include <QMap>
#include <QtEndian>
#include <zlib.h>

/// The files of a ZIP archive by name, unpacked (APPNOTE 4.3: central directory, stored or deflated).
inline QMap<QString, QByteArray> unzipped(const QByteArray &zip)
{
    QMap<QString, QByteArray> files;
    const auto number = [&](qsizetype at, int size) -> quint32 {
        const auto *bytes = reinterpret_cast<const uchar *>(zip.constData()) + at;
        return size == 2 ? qFromLittleEndian<quint16>(bytes) : qFromLittleEndian<quint32>(bytes);
    };
    for (qsizetype at = zip.indexOf("PK\x01\x02"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 46)) {
        const quint32 packed = number(at + 20, 4), whole = number(at + 24, 4), local = number(at + 42, 4);
        const QString name = QString::fromUtf8(zip.mid(at + 46, number(at + 28, 2)));
        const qsizetype data = local + 30 + number(local + 26, 2) + number(local + 28, 2);
        QByteArray out(qsizetype(whole), '\0');
        z_stream stream {};
        inflateInit2(&stream, -MAX_WBITS);
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(zip.constData())) + data;
        stream.avail_in = packed;
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = whole;
        const bool unpacked = number(at + 10, 2) == Z_DEFLATED && inflate(&stream, Z_FINISH) == Z_STREAM_END;
        inflateEnd(&stream);
        files.insert(name, unpacked ? out : zip.mid(data, packed));
    }
    return files;
}
