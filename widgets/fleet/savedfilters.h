#pragma once

#include "look/looksource.h"

#include <QWidget>
#include <optional>
#include <vector>

class QHBoxLayout;

namespace signalbox {

class Chip;

/// Filters that somebody gave a name, as chips; kept with the recent ones in an INI file. GUI thread.
class SavedFilters final : public QWidget
{
    Q_OBJECT
public:
    struct Saved
    {
        QString name;
        QString text;
    };

    /// `path` is the INI file; with none yet, "Dark now" and "Switching" are there.
    SavedFilters(QString path, LookSource &look, QWidget *parent = nullptr);

    const std::vector<Saved> &filters() const { return m_filters; }
    void save(const QString &name, const QString &text); ///< renews one of the same name
    void remove(const QString &name);
    const std::optional<Saved> &removed() const { return m_removed; } ///< the last one
    void bringBack();
    /// Turns on the chip whose text this is.
    void showCurrent(const QString &text);
    QStringList recent() const;
    void setRecent(const QStringList &recent);

Q_SIGNALS:
    void chosen(const QString &text); ///< empty: the chip was turned off

private:
    void build();
    void store() const;
    QString m_path;
    LookSource &m_look;
    QHBoxLayout *m_line;
    std::vector<Saved> m_filters;
    std::optional<Saved> m_removed;
    std::vector<Chip *> m_chips;
};

} // namespace signalbox
