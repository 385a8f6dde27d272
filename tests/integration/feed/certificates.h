#pragma once

#include <QByteArray>
#include <QString>
#include <openssl/evp.h>
#include <openssl/x509.h>

/// A certificate authority for one test: writes PEM files.
class Certificates
{
public:
    Certificates(const QString &folder, const QByteArray &name);
    ~Certificates();

    QString caFile() const { return m_folder + u'/' + QString::fromLatin1(m_name) + QStringLiteral("-ca.pem"); }
    struct Pair
    {
        QString certificate, key;
    };
    /// `alternative`: "IP:127.0.0.1" or "DNS:…"; days from now, negative for the past.
    Pair issue(const QByteArray &name, const char *alternative, int fromDay = -1, int toDay = 30);

private:
    X509 *make(EVP_PKEY *key, const QByteArray &subject, const char *alternative, int fromDay, int toDay, bool authority);

    QString m_folder;
    QByteArray m_name;
    EVP_PKEY *m_key = nullptr;
    X509 *m_certificate = nullptr;
};
