#include "activation/activationsource.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

#define ZX_USE_UTF8 1
#include <ZXing/DecodeHints.h>
#include <ZXing/ReadBarcode.h>

namespace signalbox {

namespace {

constexpr qint64 largestFile = 8 * 1024 * 1024;
constexpr qint64 mostPoints = 20'000'000;
constexpr int sideForReading = 2400; // points; a code that fills a tenth of it is still read

tl::unexpected<Error> tooManyPoints(QSize size)
{
    return failure("activation.image-size", { { QStringLiteral("width"), size.width() }, { QStringLiteral("height"), size.height() } });
}

bool isTooLarge(QSize size)
{
    return qint64(size.width()) * size.height() > mostPoints;
}

Result<QByteArray> contentOf(const QString &path)
{
    const QVariantMap where { { QStringLiteral("path"), path } };
    QFile file(path);
    const bool open = path == QLatin1StringView("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open) return failure("activation.file", where, file.errorString());
    QByteArray bytes;
    while (bytes.size() <= largestFile) {
        const QByteArray more = file.read(largestFile + 1 - bytes.size());
        if (more.isEmpty()) break;
        bytes += more;
    }
    if (file.error() != QFileDevice::NoError) return failure("activation.file", where, file.errorString());
    if (bytes.size() > largestFile)
        return failure("activation.file-size", { { QStringLiteral("path"), path }, { QStringLiteral("megabytes"), largestFile / (1024 * 1024) } });
    return bytes;
}

Result<QImage> pictureOf(QByteArray &bytes, const QByteArray &format)
{
    static const QList<QByteArray> taken { "png", "jpeg", "jpg", "bmp", "gif" };
    if (!taken.contains(format)) return failure("activation.image", {}, QString::fromLatin1(format));
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    // The head says how large it will be: a small file may hold a picture that fills the memory.
    if (isTooLarge(reader.size())) return tooManyPoints(reader.size());
    const QImage picture = reader.read();
    if (picture.isNull()) return failure("activation.image", {}, reader.errorString());
    return picture;
}

/// Dark on light, in one octet a point; what is transparent is paper.
QImage greyOf(const QImage &picture)
{
    QImage grey = picture.hasAlphaChannel() ? QImage(picture.size(), QImage::Format_RGB32) : picture;
    if (picture.hasAlphaChannel()) {
        grey.fill(Qt::white);
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (qAlpha(picture.pixel(x, y)) > 127) grey.setPixel(x, y, picture.pixel(x, y));
    }
    grey = grey.convertToFormat(QImage::Format_Grayscale8);
    if (std::max(grey.width(), grey.height()) > sideForReading) grey = grey.scaled(sideForReading, sideForReading, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return grey;
}

/// Texts of all QR codes in it. Nothing that the library throws leaves this function.
QStringList qrTexts(const QImage &grey)
{
    QStringList texts;
    try {
        ZXing::DecodeHints hints;
        hints.setFormats(ZXing::BarcodeFormat::QRCode).setTryHarder(true).setTryRotate(true);
        const ZXing::ImageView view(grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum, int(grey.bytesPerLine()));
        for (const ZXing::Result &found : ZXing::ReadBarcodes(view, hints))
            if (found.isValid()) texts += QString::fromStdString(found.text());
    } catch (const std::exception &) {
        texts.clear();
    }
    return texts;
}

} // namespace

Result<ActivationCode> readActivation(const QImage &picture)
{
    if (picture.isNull()) return failure("activation.image");
    if (isTooLarge(picture.size())) return tooManyPoints(picture.size());
    Result<ActivationCode> read = failure("activation.no-qr");
    QImage grey = greyOf(picture);
    QStringList texts = qrTexts(grey);
    if (texts.isEmpty()) {
        grey.invertPixels(); // light on dark
        texts = qrTexts(grey);
    }
    for (const QString &text : texts) {
        read = ActivationCode::parse(text);
        if (read) return read;
    }
    return read;
}

Result<ActivationCode> readActivation(const QString &path)
{
    auto bytes = contentOf(path);
    if (!bytes) return tl::unexpected(bytes.error());
    QBuffer buffer(&*bytes);
    buffer.open(QIODevice::ReadOnly);
    const QByteArray format = QImageReader::imageFormat(&buffer);
    if (format.isEmpty()) return ActivationCode::parse(QString::fromUtf8(*bytes));
    const auto picture = pictureOf(*bytes, format);
    if (!picture) return tl::unexpected(picture.error());
    return readActivation(*picture);
}

} // namespace signalbox
