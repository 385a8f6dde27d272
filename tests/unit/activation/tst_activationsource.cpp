#include "activation/activationsource.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>
#include <QTransform>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

using namespace signalbox;

namespace {

const QString code = QStringLiteral("LPA:1$smdp.example.com$04386-AGYFT-A74Y8-3F815");

QImage qr(const QString &text, int side = 400)
{
    const ZXing::BitMatrix bits = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode).setMargin(4).encode(text.toStdWString(), side, side);
    QImage picture(bits.width(), bits.height(), QImage::Format_RGB32);
    for (int y = 0; y < bits.height(); ++y)
        for (int x = 0; x < bits.width(); ++x) picture.setPixelColor(x, y, bits.get(x, y) ? Qt::black : Qt::white);
    return picture;
}

QString told(const Result<ActivationCode> &read)
{
    return read ? read->wire() : read.error().code;
}

} // namespace

class ActivationSourceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;

    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_dir.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return file.fileName();
    }

private Q_SLOTS:
    void readsPictures_data()
    {
        QTest::addColumn<QImage>("picture");
        QTest::addColumn<QString>("expected");
        QTest::newRow("plain") << qr(code) << code;
        QTest::newRow("small") << qr(code, 60) << code;
        QTest::newRow("upside down") << qr(code).transformed(QTransform().rotate(180)) << code;
        QTest::newRow("slanted") << qr(code).transformed(QTransform().rotate(20), Qt::SmoothTransformation) << code;
        QImage onPage(3000, 2000, QImage::Format_RGB32);
        onPage.fill(Qt::white);
        const QImage one = qr(code, 500);
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < one.width(); ++x) onPage.setPixel(x + 2000, y + 900, one.pixel(x, y));
        QTest::newRow("on a scanned page") << onPage << code;
        QImage inverted = qr(code);
        inverted.invertPixels();
        QTest::newRow("white on black") << inverted << code;
        QTest::newRow("another QR code") << qr(QStringLiteral("https://example.com")) << QStringLiteral("activation.prefix");
        QTest::newRow("a wrong code") << qr(QStringLiteral("LPA:1$smdp.example.com")) << QStringLiteral("activation.fields");
        QImage white(300, 300, QImage::Format_RGB32);
        white.fill(Qt::white);
        QTest::newRow("nothing") << white << QStringLiteral("activation.no-qr");
        QTest::newRow("no picture") << QImage() << QStringLiteral("activation.image");
        QTest::newRow("huge") << QImage(10000, 2100, QImage::Format_Mono) << QStringLiteral("activation.image-size");
    }
    void readsPictures()
    {
        QFETCH(QImage, picture);
        QFETCH(QString, expected);
        QCOMPARE(told(readActivation(picture)), expected);
    }

    void readsFiles()
    {
        for (const char *format : { "png", "jpg", "bmp" }) {
            const QString path = m_dir.filePath(QStringLiteral("code.picture"));
            QVERIFY(qr(code).save(path, format));
            QCOMPARE(told(readActivation(path)), code);
        }
        QCOMPARE(told(readActivation(write(QStringLiteral("code.txt"), code.toUtf8() + "\n"))), code);
        QCOMPARE(told(readActivation(write(QStringLiteral("empty"), "\n"))), QStringLiteral("activation.empty"));
        QCOMPARE(told(readActivation(m_dir.filePath(QStringLiteral("missing")))), QStringLiteral("activation.file"));
        QCOMPARE(told(readActivation(m_dir.path())), QStringLiteral("activation.file"));
    }

    void hostileFiles()
    {
        QByteArray png;
        {
            QBuffer buffer(&png);
            qr(code).save(&buffer, "png");
        }
        QCOMPARE(told(readActivation(write(QStringLiteral("cut.png"), png.left(60)))), QStringLiteral("activation.image"));
        // The head promises 60,000 x 60,000 points in a file of some hundred octets.
        QByteArray bomb = png;
        bomb.replace(16, 8, QByteArray::fromHex("0000ea600000ea60"));
        QVERIFY(!readActivation(write(QStringLiteral("bomb.png"), bomb)));
        QCOMPARE(told(readActivation(write(QStringLiteral("large"), QByteArray(9 * 1024 * 1024, 'x')))), QStringLiteral("activation.file-size"));
        QCOMPARE(told(readActivation(write(QStringLiteral("drawing.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"))).left(11),
                 QStringLiteral("activation."));
        // Every octet of a good picture, changed in turn, is read or refused and nothing else.
        int refused = 0;
        for (qsizetype i = 0; i < png.size(); i += 61) {
            QByteArray broken = png;
            broken[i] = char(broken[i] ^ 0x5a);
            const auto read = readActivation(write(QStringLiteral("broken.png"), broken));
            refused += read ? 0 : 1;
        }
        QVERIFY(refused > 5);
    }
};

QTEST_GUILESS_MAIN(ActivationSourceTest)
#include "tst_activationsource.moc"
