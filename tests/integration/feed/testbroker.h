#pragma once

#include "certificates.h"

#include <QProcess>
#include <QString>

/// A real mosquitto on loopback with TLS and client certificates, ended with the object.
class TestBroker
{
public:
    explicit TestBroker(QString folder);
    ~TestBroker() { stop(); }

    bool start(const Certificates::Pair &server, const QString &clientCa);
    void stop(); ///< SIGTERM: it saves its sessions
    int port() const { return m_port; }

private:
    QString m_folder;
    int m_port = 0;
    QProcess m_process;
};
