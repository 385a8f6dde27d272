#pragma once

#include "world/pki.h"

#include <QByteArray>
#include <QUrl>
#include <optional>

struct SoapAnswer
{
    int status = 0; ///< of HTTP; 0: the connection came to nothing
    QByteArray type;
    QByteArray body;
};

/// One request over TLS, written octet by octet as it stands here: no library of the product between test and server.
SoapAnswer postSoap(const QUrl &url, const QString &authority, const std::optional<signalbox::world::PkiFiles> &papers, const QByteArray &body,
                    const QByteArray &type = "application/soap+xml; charset=utf-8");
