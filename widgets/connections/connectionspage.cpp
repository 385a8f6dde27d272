#include "connections/connectionspage.h"

#include "base/deliver.h"
#include "connections/linkcard.h"
#include "look/banner.h"
#include "look/notices.h"
#include "look/text.h"
#include "look/topbar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace signalbox {

namespace {
constexpr int MostWidth = 1160;
}

ConnectionsPage::ConnectionsPage(EngineView &engine, const Clock &clock, const Clock &wall, Reader reader, LookSource &look, QWidget *parent)
    : QWidget(parent),
      m_engine(engine),
      m_clock(clock),
      m_wall(wall),
      m_look(look),
      m_locale(reader.locale),
      m_words(reader),
      m_facts(std::move(reader)),
      m_engineFault(new Banner(BannerKind::Dark, {}, {}, look, this)),
      m_empty(new EmptyState(tr("No connections yet"),
                             tr("A workspace says where facts come from, where they are kept and which eIM executes switches. "
                                "Open the demo, or write them into workspace.ini."),
                             this))
{
    auto *inner = new QWidget;
    m_column = new QVBoxLayout(inner);
    m_column->setContentsMargins(24, 20, 24, 24);
    m_column->setSpacing(8);
    m_column->addWidget(m_engineFault);
    const std::array heads { tr("Where facts come from"), tr("Where they are kept"), tr("What executes switches") };
    for (const Kind kind : { Kind::Feed, Kind::Store, Kind::Connection }) {
        m_column->addSpacing(4);
        m_column->addWidget(newLabel(heads[std::size_t(kind)], "section", inner));
        m_sections[kind] = new QVBoxLayout;
        m_sections[kind]->setSpacing(8);
        m_column->addLayout(m_sections[kind]);
    }
    m_column->addWidget(m_empty);
    m_column->addStretch(1);
    inner->setMaximumWidth(look.look().px(MostWidth));

    auto *middle = new QWidget;
    auto *line = new QHBoxLayout(middle);
    line->setContentsMargins(0, 0, 0, 0);
    line->addStretch(1);
    line->addWidget(inner, 20);
    line->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setWidget(middle);
    scroll->setAccessibleName(tr("Connections"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(newTopBar());
    whole->addWidget(scroll, 1);
    connect(&m_engine, &EngineView::changed, this, &ConnectionsPage::refresh);
    refresh();
}

QWidget *ConnectionsPage::newTopBar()
{
    auto *bar = new TopBar(tr("Connections"), m_look, this);
    bar->addStretch();
    connect(bar->addButton(tr("Test all"), "primary", "testAll"), &QPushButton::clicked, this, [this] {
        for (const auto &[key, card] : m_cards)
            test(key);
    });
    return bar;
}

LinkCard *ConnectionsPage::card(const Key &key, const QString &title, const QString &what)
{
    LinkCard *&found = m_cards[key];
    if (!found) {
        found = new LinkCard(title, what, m_look, this);
        m_sections[key.first]->addWidget(found);
        connect(found, &LinkCard::testRequested, this, [this, key] { test(key); });
    }
    return found;
}

void ConnectionsPage::setReader(const Reader &reader)
{
    m_locale = reader.locale;
    m_words = LinkWords(reader);
    m_facts = ConnectionFacts(reader);
    refresh();
}

void ConnectionsPage::showFault(LinkCard *card, Health health, const std::optional<Error> &error)
{
    const bool told = error && health != Health::Good;
    card->setFault(told ? std::optional(words::error(*error, m_locale)) : std::nullopt);
}

void ConnectionsPage::refresh()
{
    const EngineStatus status = m_engine.status();
    const Instant now = m_clock.now();
    for (const FeedStatus &feed : status.feeds) {
        LinkCard *shown = card({ Kind::Feed, feed.name }, feed.name, m_words.feedKind(feed));
        shown->setStanding(feed.health, m_words.feedStanding(feed), m_words.feedFigures(feed, now));
        showFault(shown, feed.health, feed.error);
    }
    if (!status.store.kind.isEmpty()) {
        const bool sqlite = status.store.kind == QLatin1StringView("sqlite");
        LinkCard *shown = card({ Kind::Store, status.store.kind }, sqlite ? QStringLiteral("SQLite") : status.store.kind,
                               sqlite ? tr("A file on this machine") : tr("A database server"));
        shown->setStanding(status.store.health, m_words.storeStanding(status.store), m_words.storeFigures(status.store));
        showFault(shown, status.store.health, status.store.error);
    }
    for (const ConnectionStatus &link : status.connections) {
        LinkCard *shown = card({ Kind::Connection, link.name }, link.name, m_words.connectionKind(link));
        shown->setStanding(link.health, m_words.connectionStanding(link), m_words.connectionFigures(link, now));
        shown->setFacts(m_facts.of(link, m_wall.now()));
        showFault(shown, link.health, link.error);
    }
    m_empty->setVisible(m_cards.empty());
    m_engineFault->setVisible(status.error.has_value());
    if (status.error) {
        const words::ErrorText text = words::error(*status.error, m_locale);
        m_engineFault->setText(text.what, text.todo);
    }
}

void ConnectionsPage::test(const Key &key)
{
    const auto found = m_cards.find(key);
    if (found == m_cards.end())
        return;
    LinkCard *shown = found->second;
    shown->setTesting();
    const QFuture<Result<Span>> answer = key.first == Kind::Feed ? m_engine.testFeed(key.second)
        : key.first == Kind::Store                               ? m_engine.testStore()
                                                                 : m_engine.testConnection(key.second);
    deliver(answer, shown, [this, shown](const Result<Span> &result) {
        if (result)
            shown->setTestPassed(m_words.passed(*result));
        else
            shown->setTestFailed(words::error(result.error(), m_locale));
    });
}

} // namespace signalbox
