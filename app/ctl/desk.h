#pragma once

#include "access/fields.h"
#include "engine/engine.h"
#include "fleet/query.h"
#include "options.h"
#include "terminal.h"
#include "words/reader.h"

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTimer>

/// What every verb works with; made once in main.
struct Desk
{
    const Options &options;
    const Terminal &terminal;
    signalbox::Viewer viewer;
    signalbox::Reader reader;
    signalbox::Engine &engine;

    /// An identifier as the viewer may see it.
    QString identity(const QString &value) const
    {
        return value.isEmpty() ? value : shown(signalbox::AccessTable::standard(), viewer, signalbox::FieldGroup::Identity, value);
    }
};

/// Lets the event loop run until `future` is done. Main thread only.
template<typename T>
T await(const QFuture<T> &future)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<T> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        if (!future.isFinished()) loop.exec();
    }
    return future.result();
}

/// The filter language with the books of this desk.
signalbox::QueryLanguage languageOf(const Desk &desk);
/// What --filter and the words behind the verb say; both when both are there.
QString filterText(const Desk &desk);

Exit fleetVerb(const Desk &desk);
Exit importVerb(const Desk &desk);
Exit exportVerb(const Desk &desk);
Exit vehicleVerb(const Desk &desk);
Exit whyVerb(const Desk &desk, const signalbox::VehicleId &vehicle);
Exit timelineVerb(const Desk &desk, const signalbox::VehicleId &vehicle);
Exit operationVerb(const Desk &desk);
/// OP-51877, 51877 or the UUID.
signalbox::Result<signalbox::Operation> operationOf(const Desk &desk, const QString &name);
/// KIND and its flags, as `operation submit` and `operation preflight` take them.
signalbox::Result<signalbox::OperationRequest> requestOf(const Desk &desk);
Exit operationPreflight(const Desk &desk);
Exit operationProof(const Desk &desk, const signalbox::Operation &operation);
/// Offline: a file and trusted issuers, of the workspace or named.
Exit proofVerb(const Options &options, const Terminal &terminal);
Exit campaignVerb(const Desk &desk);
Exit connectionVerb(const Desk &desk);
Exit storeVerb(const Desk &desk);
Exit geofenceVerb(const Desk &desk);
Exit planVerb(const Desk &desk);
Exit incidentVerb(const Desk &desk);
Exit worksVerb(const Desk &desk);
/// Pages of the help; needs no workspace.
Exit helpVerb(const Options &options, const Terminal &terminal);
