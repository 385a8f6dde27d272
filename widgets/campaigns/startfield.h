#pragma once

#include "tables/fleettablemodel.h"

#include <QWidget>

class QCheckBox;
class QDateTimeEdit;
class QLabel;

namespace signalbox {

/// When something begins at the earliest, in the reader's zone, which stands beside it; or at once.
class StartField final : public QWidget
{
    Q_OBJECT
public:
    /// `sources` outlive it.
    StartField(const TableSources &sources, QWidget *parent);

    void setStart(std::optional<Instant> start);
    std::optional<Instant> start() const; ///< world; nothing: at once

Q_SIGNALS:
    void changed();

private:
    void tell();

    const TableSources &m_sources;
    QCheckBox *m_later;
    QDateTimeEdit *m_time;
    QLabel *m_said;
};

} // namespace signalbox
