#pragma once

#include "operations/operationsdesk.h"

class QWidget;

namespace signalbox {

/// Writes what a card signed for an operation into a file that `signalboxctl proof verify` checks.
class ProofExport final : public QObject
{
    Q_OBJECT
public:
    ProofExport(OperationsDesk &desk, QWidget *parent);

    /// Asks for the file unless `path` names it.
    void save(const Viewer &viewer, const Operation &operation, QString path = {});

Q_SIGNALS:
    void saved(const QString &path);
    void failed(const signalbox::Error &error);

private:
    void write(const QString &path, const QByteArray &bytes);

    OperationsDesk &m_desk;
    QWidget *m_window;
};

} // namespace signalbox
