#include "interchange/utf8source.h"

#include <QFileDevice>

namespace signalbox {

namespace {

constexpr qint64 pieceSize = 65'536;

bool zeroAtEvery(const QByteArray &octets, qsizetype first)
{
    const qsizetype looked = std::min<qsizetype>(octets.size() & ~1, 512);
    for (qsizetype i = first; i < looked; i += 2)
        if (octets[i] != 0) return false;
    return looked >= 2;
}

TextEncoding encodingOf(const QByteArray &start, qsizetype &mark)
{
    mark = 2;
    if (start.startsWith("\xff\xfe")) return TextEncoding::Utf16LittleEndian;
    if (start.startsWith("\xfe\xff")) return TextEncoding::Utf16BigEndian;
    mark = start.startsWith("\xef\xbb\xbf") ? 3 : 0;
    if (mark == 0 && zeroAtEvery(start, 1)) return TextEncoding::Utf16LittleEndian;
    if (mark == 0 && zeroAtEvery(start, 0)) return TextEncoding::Utf16BigEndian;
    return TextEncoding::Utf8;
}

} // namespace

Utf8Source::Utf8Source(QIODevice &device) : m_device(device)
{
    QByteArray piece;
    while (m_first.size() < 4 && fetch(piece)) m_first += piece;
    qsizetype mark = 0;
    m_encoding = encodingOf(m_first, mark);
    m_first.remove(0, mark);
    if (m_encoding != TextEncoding::Utf8)
        m_decoder = QStringDecoder(m_encoding == TextEncoding::Utf16BigEndian ? QStringDecoder::Utf16BE : QStringDecoder::Utf16LE);
}

bool Utf8Source::fetch(QByteArray &piece)
{
    piece.resize(pieceSize);
    const qint64 got = m_device.read(piece.data(), pieceSize);
    piece.resize(std::max<qint64>(got, 0));
    if (got < 0) {
        const auto *file = qobject_cast<const QFileDevice *>(&m_device);
        m_error = Error { QStringLiteral("file.read"), { { QStringLiteral("path"), file ? file->fileName() : QString() } }, m_device.errorString() };
    }
    return got > 0;
}

bool Utf8Source::read(QByteArray &into)
{
    QByteArray piece;
    if (!m_first.isEmpty())
        piece = std::exchange(m_first, {});
    else if (!fetch(piece))
        return false;
    if (m_encoding == TextEncoding::Utf8) {
        into += piece;
    } else {
        const QString text = m_decoder.decode(piece);
        into += text.toUtf8();
    }
    return true;
}

} // namespace signalbox
