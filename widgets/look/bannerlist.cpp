#include "look/bannerlist.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

namespace {
constexpr std::size_t mostShown = 2;
}

BannerList::BannerList(const QString &button, LookSource &look, QWidget *parent) : QWidget(parent), m_button(button), m_look(look)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    hide();
}

void BannerList::setEntries(const std::vector<Entry> &entries)
{
    std::set<QString> wanted, present;
    for (const Entry &entry : entries) {
        present.insert(entry.key);
        if (wanted.size() >= mostShown || m_closed.contains(entry.key))
            continue;
        wanted.insert(entry.key);
        Banner *&banner = m_banners[entry.key];
        if (banner == nullptr)
            banner = add(entry);
        else
            banner->setText(entry.fact, entry.rest);
    }
    std::erase_if(m_closed, [&](const QString &key) { return !present.contains(key); });
    std::erase_if(m_banners, [&](const auto &each) {
        if (!wanted.contains(each.first))
            each.second->deleteLater();
        return !wanted.contains(each.first);
    });
    setVisible(!m_banners.empty());
}

Banner *BannerList::add(const Entry &entry)
{
    auto *banner = new Banner(entry.kind, entry.fact, entry.rest, m_look, this);
    layout()->addWidget(banner);
    banner->setClosable(true);
    connect(banner->addButton(m_button), &QPushButton::clicked, this, [this, key = entry.key] { Q_EMIT buttonClicked(key); });
    connect(banner, &Banner::closed, this, [this, banner, key = entry.key] {
        m_closed.insert(key);
        m_banners.erase(key);
        banner->deleteLater();
        setVisible(!m_banners.empty());
    });
    return banner;
}

} // namespace signalbox
