#pragma once

#include "connections/connectionfacts.h"
#include "connections/linkwords.h"
#include "look/looksource.h"
#include "operations/enginestatus.h"

#include <QWidget>
#include <map>

class QVBoxLayout;

namespace signalbox {

class Banner;
class EmptyState;
class LinkCard;

/// Where facts come from, where they are kept, and which systems execute switches: one card each, with a test.
class ConnectionsPage final : public QWidget
{
    Q_OBJECT
public:
    /// `engine`, the clocks and `look` outlive the page. `clock` is the world's; certificates, tokens and pauses go by `wall`.
    ConnectionsPage(EngineView &engine, const Clock &clock, const Clock &wall, Reader reader, LookSource &look, QWidget *parent = nullptr);

    void setReader(const Reader &reader);

private:
    enum class Kind { Feed, Store, Connection };
    using Key = std::pair<Kind, QString>;

    QWidget *newTopBar();
    LinkCard *card(const Key &key, const QString &title, const QString &what);
    void refresh();
    void test(const Key &key);
    void showFault(LinkCard *card, Health health, const std::optional<Error> &error);

    EngineView &m_engine;
    const Clock &m_clock;
    const Clock &m_wall;
    LookSource &m_look;
    QLocale m_locale;
    LinkWords m_words;
    ConnectionFacts m_facts;
    Banner *m_engineFault;
    EmptyState *m_empty;
    QVBoxLayout *m_column = nullptr;
    std::map<Key, LinkCard *> m_cards;
    std::map<Kind, QVBoxLayout *> m_sections;
};

} // namespace signalbox
