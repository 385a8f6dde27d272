#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QStringDecoder>

namespace signalbox {

/// What a text file is written in. A mark at its start decides; without one, every second octet 0 means UTF-16.
enum class TextEncoding : std::uint8_t { Utf8, Utf16LittleEndian, Utf16BigEndian };

/// A text file as UTF-8, piece by piece, its byte order mark taken off. UTF-8 is passed on unchecked: whoever
/// cuts it into cells knows the line of a fault.
class Utf8Source
{
public:
    explicit Utf8Source(QIODevice &device);

    TextEncoding encoding() const { return m_encoding; }
    /// Appends the next piece; false at the end, or when the device failed (then error() is set).
    bool read(QByteArray &into);
    const std::optional<Error> &error() const { return m_error; }

private:
    bool fetch(QByteArray &piece);

    QIODevice &m_device;
    QByteArray m_first;
    TextEncoding m_encoding = TextEncoding::Utf8;
    QStringDecoder m_decoder;
    std::optional<Error> m_error;
};

} // namespace signalbox
