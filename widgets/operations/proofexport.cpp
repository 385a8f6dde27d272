#include "operations/proofexport.h"

#include "base/deliver.h"
#include "operations/proofjudge.h"
#include "words/operations.h"

#include <QFileDialog>
#include <QSaveFile>

namespace signalbox {

ProofExport::ProofExport(OperationsDesk &desk, QWidget *parent) : QObject(parent), m_desk(desk), m_window(parent) { }

void ProofExport::save(const Viewer &viewer, const Operation &operation, QString path)
{
    const QString number = words::operationNumber(operation.number);
    if (path.isEmpty())
        path = QFileDialog::getSaveFileName(m_window, tr("Export proof"), number + QStringLiteral(".proof.json"), tr("Proofs (*.json)"));
    if (path.isEmpty())
        return;
    deliver(m_desk.proof(viewer, operation.id), this, [this, operation, number, path](const Result<std::optional<KeptProof>> &kept) {
        if (!kept)
            Q_EMIT failed(kept.error());
        else if (!*kept)
            Q_EMIT failed({ QStringLiteral("proof.none"), { { QStringLiteral("operation"), number }, { QStringLiteral("connection"), operation.connection } }, {} });
        else
            write(path, proofFile(operation, **kept));
    });
}

void ProofExport::write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    // It names a card and a profile: for its owner alone until that one hands it on.
    const bool good = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(bytes) == bytes.size();
    if (good && file.commit())
        Q_EMIT saved(path);
    else
        Q_EMIT failed({ QStringLiteral("file.write"), { { QStringLiteral("path"), path } }, file.errorString() });
}

} // namespace signalbox
