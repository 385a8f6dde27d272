#pragma once

#include "domain/identifiers.h"
#include "world/pki.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

/// The lab's eIM in a process of its own: this test program started again with --eim, so that it can be killed.
class EimChild
{
public:
    EimChild();
    ~EimChild();

    bool start(const QByteArray &killPoints = {}); ///< waits until it serves
    QStringList options; ///< "plain", "no-certificate", "no-token", "short-tokens": of the next start
    void kill();
    bool isDead() const; ///< learned from the event loop
    /// Lays out cards that the eIM knows; only while it does not run.
    bool seed(const std::vector<std::pair<signalbox::Eid, std::vector<signalbox::Iccid>>> &cards);
    int count(const QString &sql) const; ///< one number out of world.sqlite

    QString workspace() const { return m_dir.path(); }
    const signalbox::world::LabPkiPaths &pki() const { return m_pki; }
    QUrl api() const { return m_api; }
    QUrl esipa() const { return m_esipa; }
    QUrl tokens() const { return m_tokens; }
    QUrl es4() const { return m_es4; }

    /// The child's main; after --eim come the workspace and the options.
    static int serve(const QStringList &arguments);

private:
    QTemporaryDir m_dir;
    signalbox::world::LabPkiPaths m_pki;
    QProcess m_process;
    QUrl m_api;
    QUrl m_esipa;
    QUrl m_tokens;
    QUrl m_es4;
};
