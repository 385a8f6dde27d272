#pragma once

#include "campaigns/formpage.h"
#include "tables/fleettablemodel.h"

#include <QUuid>

class QCheckBox;
class QDoubleSpinBox;
class QLineEdit;
class QListWidget;

namespace signalbox {

class StartField;
class WindowList;

/// Geofences by name, to choose from.
using NamedPlaces = std::vector<std::pair<QUuid, QString>>;

/// Who comes when, at which hours, and what a vehicle must not be doing then.
class WavesPage final : public FormPage
{
    Q_OBJECT
public:
    WavesPage(CampaignPlan &plan, const TableSources &sources, const NamedPlaces &places, LookSource &look, QWidget *parent);

    QString title() const override { return tr("Waves and hours"); }
    QString summary() const override;
    QString nextText() const override { return tr("Set gates"); }
    bool complete() const override { return !hasFault(); }
    void enter() override;

private:
    void take();

    const TableSources &m_sources;
    QSpinBox *m_canary;
    QLineEdit *m_shares;
    QSpinBox *m_perMinute;
    StartField *m_start;
    WindowList *m_windows;
    QCheckBox *m_moving;
    QCheckBox *m_battery;
    QDoubleSpinBox *m_volts;
    QListWidget *m_places;
};

} // namespace signalbox
