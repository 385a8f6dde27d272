#pragma once

#include "world/eimbook.h"
#include "world/eimlistener.h"

namespace signalbox::world {

/// A request body, read as strictly as the API says: an undeclared member at any depth is a 400.
struct EimBody
{
    EimTarget target;
    static tl::expected<EimBody, EimRefusal> parse(const QString &operation, const QByteArray &json);
};

/// The CAMARA eSIM Profile Management API (release candidate of 0.1) for enable, disable, delete,
/// set-fallback, retrieve-status and operations; a download answers SERVICE_NOT_APPLICABLE. TLS has let only
/// holders of a client certificate of the lab's CA come this far.
class EimNorth
{
public:
    EimNorth(EimBook &book, const QByteArray &bearerToken);
    EimHttpAnswer answer(const EimHttpRequest &request);

    static QString basePath(); ///< "/esim-profile-management/vwip"

private:
    EimHttpAnswer route(const EimHttpRequest &request, const QString &correlator);
    EimHttpAnswer post(const QString &operation, const EimHttpRequest &request, const QString &correlator);
    EimHttpAnswer change(EimAction action, const EimHttpRequest &request, const QString &correlator);
    EimHttpAnswer list(const EimTarget &target);
    EimHttpAnswer show(const QString &id);
    bool authorised(const EimHttpRequest &request) const;

    EimBook &m_book;
    QByteArray m_tokenDigest;
};

} // namespace signalbox::world
