#include "fleet/savedfilters.h"

#include "look/chip.h"

#include <QHBoxLayout>
#include <QSettings>

namespace signalbox {

SavedFilters::SavedFilters(QString path, LookSource &look, QWidget *parent)
    : QWidget(parent), m_path(std::move(path)), m_look(look), m_line(new QHBoxLayout(this))
{
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(8);
    QSettings settings(m_path, QSettings::IniFormat);
    const int count = settings.beginReadArray(QStringLiteral("filters"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        m_filters.push_back({ settings.value(QStringLiteral("name")).toString(), settings.value(QStringLiteral("text")).toString() });
    }
    settings.endArray();
    if (!settings.contains(QStringLiteral("filters/size")))
        m_filters = { { tr("Dark now"), QStringLiteral("state:dark") }, { tr("Switching"), QStringLiteral("state:switching") } };
    build();
}

void SavedFilters::build()
{
    qDeleteAll(m_chips);
    m_chips.clear();
    for (const Saved &saved : m_filters) {
        auto *chip = new Chip(saved.name, m_look, this);
        chip->setCheckable(true);
        chip->setToolTip(saved.text);
        connect(chip, &QAbstractButton::clicked, this, [this, text = saved.text](bool on) { Q_EMIT chosen(on ? text : QString()); });
        m_line->addWidget(chip);
        m_chips.push_back(chip);
    }
}

void SavedFilters::store() const
{
    QSettings settings(m_path, QSettings::IniFormat);
    settings.remove(QStringLiteral("filters"));
    settings.beginWriteArray(QStringLiteral("filters"), int(m_filters.size()));
    for (std::size_t i = 0; i < m_filters.size(); ++i) {
        settings.setArrayIndex(int(i));
        settings.setValue(QStringLiteral("name"), m_filters[i].name);
        settings.setValue(QStringLiteral("text"), m_filters[i].text);
    }
    settings.endArray();
}

void SavedFilters::save(const QString &name, const QString &text)
{
    const auto same = std::find_if(m_filters.begin(), m_filters.end(), [&](const Saved &saved) { return saved.name == name; });
    if (same != m_filters.end())
        same->text = text;
    else
        m_filters.push_back({ name, text });
    store();
    build();
    showCurrent(text);
}

void SavedFilters::remove(const QString &name)
{
    const auto found = std::find_if(m_filters.begin(), m_filters.end(), [&](const Saved &saved) { return saved.name == name; });
    if (found == m_filters.end())
        return;
    m_removed = *found;
    m_filters.erase(found);
    store();
    build();
}

void SavedFilters::bringBack()
{
    if (m_removed) {
        const Saved saved = *std::exchange(m_removed, std::nullopt);
        save(saved.name, saved.text);
    }
}

void SavedFilters::showCurrent(const QString &text)
{
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setChecked(m_filters[i].text == text);
}

QStringList SavedFilters::recent() const
{
    return QSettings(m_path, QSettings::IniFormat).value(QStringLiteral("recent")).toStringList();
}

void SavedFilters::setRecent(const QStringList &recent)
{
    QSettings(m_path, QSettings::IniFormat).setValue(QStringLiteral("recent"), recent);
}

} // namespace signalbox
