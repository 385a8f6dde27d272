#pragma once

#include "look/banner.h"

#include <map>
#include <set>

namespace signalbox {

/// Banners one below the other, at most two. Closing one hides it until its trouble has ended and come again.
class BannerList final : public QWidget
{
    Q_OBJECT
public:
    struct Entry
    {
        QString key; ///< names the trouble, not its words
        BannerKind kind = BannerKind::Degraded;
        QString fact;
        QString rest;
    };

    /// Every banner has a button with this text.
    BannerList(const QString &button, LookSource &look, QWidget *parent = nullptr);
    /// The worst first.
    void setEntries(const std::vector<Entry> &entries);
    int shown() const { return int(m_banners.size()); }

Q_SIGNALS:
    void buttonClicked(const QString &key);

private:
    Banner *add(const Entry &entry);

    QString m_button;
    LookSource &m_look;
    std::map<QString, Banner *> m_banners;
    std::set<QString> m_closed;
};

} // namespace signalbox
