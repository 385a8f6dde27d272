#pragma once

#include "domain/activationcode.h"

#include <QImage>

namespace signalbox {

/// From a file that holds the code as text or the picture of its QR code, or from standard input ("-"). At
/// most 8 MiB, 20 million points, PNG, JPEG, BMP or GIF. Blocks; any thread. Errors: "activation.file" {path},
/// "activation.file-size" {path, megabytes}, "activation.image", "activation.image-size" {width, height},
/// "activation.no-qr", and those of ActivationCode.
Result<ActivationCode> readActivation(const QString &path);
/// From a picture that is here already: the clipboard's.
Result<ActivationCode> readActivation(const QImage &picture);

} // namespace signalbox
