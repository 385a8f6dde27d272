#include "campaigns/wavespage.h"

#include "campaigns/startfield.h"
#include "campaigns/windowlist.h"
#include "look/text.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QListWidget>

namespace signalbox {

namespace {
/// "10, 50": percent, rising; nothing when it is not that.
std::optional<std::vector<double>> sharesOf(const QString &text)
{
    std::vector<double> shares;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        bool number = false;
        const double percent = part.trimmed().remove(u'%').trimmed().toDouble(&number);
        if (!number || percent <= 0 || percent >= 100 || (!shares.empty() && percent / 100 <= shares.back()))
            return std::nullopt;
        shares.push_back(percent / 100);
    }
    return shares;
}

QString textOf(const std::vector<double> &shares)
{
    QStringList parts;
    for (const double share : shares)
        parts += QString::number(share * 100);
    return parts.join(QStringLiteral(", "));
}
} // namespace

WavesPage::WavesPage(CampaignPlan &plan, const TableSources &sources, const NamedPlaces &places, LookSource &look, QWidget *parent)
    : FormPage(plan, tr("Who comes when?"), look, parent),
      m_sources(sources),
      m_canary(newSpin(0, 100000, plan.draft().waves.canary, {})),
      m_shares(new QLineEdit(textOf(plan.draft().waves.shares), this)),
      m_perMinute(newSpin(1, 6000, plan.draft().waves.perMinute, {})),
      m_start(new StartField(sources, this)),
      m_windows(new WindowList(sources.reader.locale, this)),
      m_moving(new QCheckBox(tr("Not while it is moving"), this)),
      m_battery(new QCheckBox(tr("Not with a battery below"), this)),
      m_volts(new QDoubleSpinBox(this)),
      m_places(new QListWidget(this))
{
    const BlackoutRules &blackout = plan.draft().blackout;
    m_canary->setObjectName(QStringLiteral("canary"));
    m_shares->setObjectName(QStringLiteral("shares"));
    m_moving->setChecked(blackout.whileMoving);
    m_battery->setChecked(blackout.batteryBelow.has_value());
    m_volts->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_volts->setRange(1, 60);
    m_volts->setDecimals(1);
    m_volts->setSingleStep(0.1);
    m_volts->setSuffix(QStringLiteral("\u00a0V"));
    m_volts->setValue(double(blackout.batteryBelow.value_or(11.8f)));
    m_volts->setAccessibleName(tr("Lowest battery voltage"));
    m_start->setStart(plan.draft().notBefore);
    addHead(tr("Waves"));
    addRow(tr("Canary, vehicles drawn by lot"), m_canary);
    addRow(tr("Then up to these shares of the cohort, percent"), m_shares);
    addRow(tr("Orders a minute at most"), m_perMinute);
    addHead(tr("Beginning"));
    addWide(m_start);
    addHead(tr("Hours, in each vehicle’s local time. None: any time"));
    addWide(m_windows);
    addHead(tr("A vehicle waits"));
    addWide(m_moving);
    addWide(m_battery);
    addRow(tr("Lowest battery voltage"), m_volts);
    for (const auto &[id, name] : places) {
        auto *item = new QListWidgetItem(name, m_places);
        item->setData(Qt::UserRole, id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_places->setVisible(!places.empty());
    m_places->setMaximumHeight(look.look().px(120));
    if (!places.empty())
        addRow(tr("Only inside these geofences; none: anywhere"), m_places);
    connect(m_canary, &QSpinBox::valueChanged, this, &WavesPage::take);
    connect(m_shares, &QLineEdit::textChanged, this, &WavesPage::take);
    connect(m_perMinute, &QSpinBox::valueChanged, this, &WavesPage::take);
    connect(m_start, &StartField::changed, this, &WavesPage::take);
    connect(m_windows, &WindowList::changed, this, &WavesPage::take);
    connect(m_moving, &QCheckBox::toggled, this, &WavesPage::take);
    connect(m_battery, &QCheckBox::toggled, this, &WavesPage::take);
    connect(m_volts, &QDoubleSpinBox::valueChanged, this, &WavesPage::take);
    connect(m_places, &QListWidget::itemChanged, this, &WavesPage::take);
    take();
}

QString WavesPage::summary() const
{
    const CampaignDraft &draft = m_plan.draft();
    const int waves = int(draft.waves.shares.size()) + 1 + (draft.waves.canary > 0);
    return tr("%Ln wave(s)", nullptr, waves);
}

void WavesPage::enter()
{
    m_canary->setFocus();
}

void WavesPage::take()
{
    const auto shares = sharesOf(m_shares->text());
    const auto windows = m_windows->windows();
    const bool dayless = std::any_of(windows.begin(), windows.end(), [](const MaintenanceWindow &window) { return window.days == 0; });
    restyle(m_shares, "invalid", !shares);
    setFault(!shares   ? tr("Write rising shares between 0 and 100, separated by commas: 10, 50.")
             : dayless ? tr("A window needs at least one day.")
                       : QString());
    m_volts->setEnabled(m_battery->isChecked());
    m_plan.change([&](CampaignDraft &draft) {
        draft.waves = { m_canary->value(), shares.value_or(std::vector<double> {}), m_perMinute->value() };
        draft.notBefore = m_start->start();
        draft.windows = windows;
        draft.blackout.whileMoving = m_moving->isChecked();
        draft.blackout.batteryBelow = m_battery->isChecked() ? std::optional(float(m_volts->value())) : std::nullopt;
        draft.blackout.within.clear();
        for (int i = 0; i < m_places->count(); ++i) {
            if (m_places->item(i)->checkState() == Qt::Checked)
                draft.blackout.within.push_back(m_places->item(i)->data(Qt::UserRole).toUuid());
        }
    });
    Q_EMIT changed();
}

} // namespace signalbox
