#pragma once

#include "world/eimaccess.h"

namespace signalbox::world {

/// A request body, read as strictly as the API says: an undeclared member at any depth is a 400.
struct EimBody
{
    EimTarget target;
    static tl::expected<EimBody, EimRefusal> parse(const QString &operation, const QByteArray &json);
};

/// The CAMARA eSIM Profile Management API (release candidate of 0.1), and beside it the token endpoint.
class EimNorth
{
public:
    /// `scheme`: "https" or "http", of the addresses in answers.
    EimNorth(EimBook &book, EimCredentials credentials, QString scheme = QStringLiteral("https"));
    EimHttpAnswer answer(const EimHttpRequest &request);

    static QString basePath(); ///< "/esim-profile-management/vwip"

private:
    EimHttpAnswer route(const EimHttpRequest &request, const QString &correlator);
    EimHttpAnswer post(const QString &operation, const EimHttpRequest &request, const QString &correlator);
    EimHttpAnswer change(EimAction action, const EimHttpRequest &request, const QString &correlator);
    EimHttpAnswer list(const EimTarget &target);
    EimHttpAnswer show(const QString &id);

    EimBook &m_book;
    EimAccess m_access;
    QString m_scheme;
};

} // namespace signalbox::world
