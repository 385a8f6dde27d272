#pragma once

#include "look/modaldialog.h"
#include "map/basemapdesk.h"

class QLabel;
class QLineEdit;
class QRadioButton;

namespace signalbox {

/// Chooses the ground of the map: lines alone, a file, or a server of the reader's own.
class BasemapDialog final : public ModalDialog
{
    Q_OBJECT
public:
    BasemapDialog(BasemapDesk &desk, LookSource &look, QWidget *parent);

private:
    BasemapChoice chosen() const;
    void browse();
    QLineEdit *addField(QLayout *column, const QString &name, const QString &text);

    BasemapDesk &m_desk;
    QRadioButton *m_lines, *m_file, *m_server;
    QLineEdit *m_path = nullptr, *m_address = nullptr, *m_attribution = nullptr;
    QLabel *m_wrong;
};

} // namespace signalbox
