#pragma once

#include "feed/radacctreader.h"
#include "world/radiusclient.h"

#include <QTemporaryDir>

/// A real PostgreSQL and a real FreeRADIUS on loopback, made by installer/freeradius/loopback.sh and ended with the
/// object.
class AccountingServers
{
public:
    AccountingServers() = default;
    ~AccountingServers();
    AccountingServers(const AccountingServers &) = delete;

    /// Makes and starts both; on an error its words are in the log.
    bool make();
    bool does(const char *what, const char *server); ///< start, stop or kill; postgresql or freeradius
    /// What psql says to the statements, as the owner of the tables, without the end of the last line.
    QString sql(const QString &statements) const;
    /// For a desk.
    signalbox::RadacctAccess access() const;
    signalbox::world::RadiusServer server() const;
    QString file(const QString &name) const { return m_dir.filePath(name); }

private:
    bool run(const QStringList &arguments, QByteArray *said = nullptr) const;

    QTemporaryDir m_dir;
    quint16 m_database = 0, m_radius = 0; // ports
};
