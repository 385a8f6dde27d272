#include "sgp32/roots.h"

#include "sgp32/certificate.h"

#include <QDir>
#include <QFile>

namespace signalbox::sgp32 {

namespace {

constexpr qint64 largestFile = 1024 * 1024;
const QString pathKey = QStringLiteral("path");

Result<std::vector<QByteArray>> certificatesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failure("proof.roots", { { pathKey, path } }, file.errorString());
    const QByteArray bytes = file.read(largestFile);
    std::vector<QByteArray> found;
    const Bio bio = memoryBio(bytes);
    while (const CertificatePtr one { PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) }) found.push_back(pemOf(one.get()));
    ERR_clear_error();
    if (found.empty() && readCertificate(bytes)) found.push_back(bytes);
    if (found.empty()) return failure("proof.roots", { { pathKey, path } }, opensslError());
    return found;
}

} // namespace

Result<TrustedRoots> readRoots(const QString &path)
{
    const QFileInfo info(path);
    QStringList files { path };
    if (info.isDir()) {
        files.clear();
        const QStringList names { QStringLiteral("*.pem"), QStringLiteral("*.crt"), QStringLiteral("*.cer"), QStringLiteral("*.der") };
        for (const QFileInfo &one : QDir(path).entryInfoList(names, QDir::Files, QDir::Name)) files += one.filePath();
    }
    if (!info.exists() || files.isEmpty()) return failure("proof.no-roots", { { pathKey, path } });
    TrustedRoots roots;
    for (const QString &file : files) {
        auto found = certificatesIn(file);
        if (!found) return tl::unexpected(found.error());
        std::move(found->begin(), found->end(), std::back_inserter(roots.certificates));
    }
    return roots;
}

} // namespace signalbox::sgp32
