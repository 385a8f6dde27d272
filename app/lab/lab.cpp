#include "lab.h"

#include "storefiller.h"

#include "world/eimstore.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <cstdio>

namespace signalbox::lab {

namespace {
constexpr int tickEvery = 100; // ms of the wall
const QString fleetName = QStringLiteral("lab"), seededSetting = QStringLiteral("eim_seeded");
constexpr std::size_t cardsAtOnce = 20'000;
}

Result<std::unique_ptr<Lab>> Lab::start(const Options &options, const QString &self)
{
    std::unique_ptr<Lab> lab(new Lab(options));
    for (auto step : { &Lab::prepare, &Lab::fillStore, &Lab::joinWorld, &Lab::startBroker })
        if (auto done = (lab.get()->*step)(); !done) return tl::unexpected(done.error());
    if (auto done = lab->startEim(self); !done) return tl::unexpected(done.error());
    lab->beginTicking();
    return lab;
}

Lab::~Lab()
{
    m_tick.stop();
    if (!m_live) return;
    if (const auto saved = m_live->saveAll(); !saved)
        std::fprintf(stderr, "signalbox-lab: the world was not saved: %s\n", qPrintable(saved.error().technical));
}

Result<void> Lab::prepare()
{
    const QDir dir(m_options.workspace);
    if (!dir.mkpath(QStringLiteral("."))) return failure("workspace.folder", { { QStringLiteral("path"), m_options.workspace } });
    auto store = world::WorldStore::open(dir.absoluteFilePath(QStringLiteral("world.sqlite")));
    if (!store) return tl::unexpected(store.error());
    m_store = std::move(*store);
    auto truth = world::Truth::open(dir.absoluteFilePath(QStringLiteral("truth.jsonl")));
    if (!truth) return tl::unexpected(truth.error());
    m_truth = std::move(*truth);

    auto workspace = Workspace::open(m_options.workspace);
    if (!workspace && workspace.error().code != QLatin1StringView("workspace.missing")) return tl::unexpected(workspace.error());
    auto setup = prepareLab(m_options, *m_store,
                            workspace ? *workspace : Workspace::fresh(m_options.workspace, QStringLiteral("Lab"), *FleetId::parse(fleetName)));
    if (!setup) return tl::unexpected(setup.error());
    m_setup = std::move(*setup);
    m_eimApi = keptAddresses(*m_store);
    if (auto written = writeWorkspace(*m_setup, m_eimApi); !written) return written;

    m_clock = m_setup->workspace.makeClock();
    auto model = world::LabModel::make(m_setup->fleet, m_setup->scenario, m_setup->origin);
    if (!model) return tl::unexpected(model.error());
    m_model = std::move(*model);
    return {};
}

Result<void> Lab::fillStore()
{
    StoreFiller filler(*m_setup, *m_model, *m_clock, *m_store);
    return filler.fill(m_options.historyDays, m_options.historyVehicles);
}

Result<void> Lab::joinWorld()
{
    auto live = world::LiveWorld::make(*m_model, m_setup->workspace.dir(), *m_clock, *m_store, *m_truth);
    if (!live) return tl::unexpected(live.error());
    m_live = std::move(*live);
    return seedEim();
}

Result<void> Lab::startBroker()
{
    const world::LabPkiPaths &pki = m_setup->pki;
    const QString dir = m_setup->workspace.file(QStringLiteral("broker"));
    auto broker = world::Broker::start({ dir, m_setup->brokerPort, m_setup->tls, pki.broker, pki.authority.certificate });
    if (!broker) return tl::unexpected(broker.error());
    m_broker = std::move(*broker);
    mourn("the broker", m_broker->process());
    auto publisher = world::Publisher::start(
        { m_setup->brokerPort, m_setup->tls, pki.lab, pki.authority.certificate, m_setup->workspace.fleet });
    if (!publisher) return tl::unexpected(publisher.error());
    m_publisher = std::move(*publisher);
    m_live->publishTo(m_publisher.get());
    if (m_options.radius.isEmpty()) return {};
    auto gateways = world::RadiusGateways::start(m_options.radius, m_options.radiusSecret);
    if (!gateways) return tl::unexpected(gateways.error());
    m_gateways = std::move(*gateways);
    m_live->accountTo(m_gateways.get());
    return {};
}

/// What the fleet operator tells the eIM when vehicles are built.
Result<void> Lab::seedEim()
{
    auto store = world::EimStore::open(m_setup->workspace.file(QStringLiteral("world.sqlite")));
    if (!store) return tl::unexpected(store.error());
    m_eimStore = std::move(*store);
    auto routing = world::SmsrStore::open(m_setup->workspace.file(QStringLiteral("world.sqlite")));
    if (!routing) return tl::unexpected(routing.error());
    m_smsrStore = std::move(*routing);
    // Downloads and deletions since are the eIM's own knowledge.
    if (!m_store->setting(seededSetting).isEmpty()) return {};
    const auto &vehicles = m_model->fleet().vehicles();
    for (std::size_t next = 0; next < vehicles.size();) {
        std::vector<world::EimCard> cards;
        for (; next < vehicles.size() && cards.size() < cardsAtOnce; ++next) {
            const world::VehicleSpec &spec = vehicles[next];
            if (spec.hardware->modem.standard != EuiccStandard::Sgp32) continue; // an SM-SR's
            world::EimCard card { spec.eid, {}, 0, 0, {}, {} };
            const int enabled = m_live->world().vehicles()[next].slot();
            for (int slot = 0; slot < int(spec.profiles.size()); ++slot)
                card.profiles.push_back({ spec.profiles[std::size_t(slot)].iccid, slot == enabled, slot == world::LabFleet::fallbackSlot });
            cards.push_back(std::move(card));
        }
        if (auto done = m_eimStore->seed(cards); !done) return tl::unexpected(done.error());
    }
    if (auto done = seedSmsr(); !done) return done;
    return m_store->setSetting(seededSetting, QStringLiteral("1"));
}

/// The same of vehicles with SGP.02: what the maker of the cards tells the SM-SR.
Result<void> Lab::seedSmsr()
{
    std::vector<world::SmsrCard> cards;
    for (std::uint32_t vehicle = 0; vehicle < m_setup->fleet.vehicles; ++vehicle)
        if (m_model->fleet().behindRouting(vehicle)) cards.push_back(world::smsrFactoryCard(m_live->m2mCards().factoryCard(vehicle)));
    return m_smsrStore->seed(cards);
}

Result<void> Lab::startEim(const QString &self)
{
    if (m_options.only == Options::Only::World) {
        lookForEim();
        announce();
        return {};
    }
    m_eim = std::make_unique<world::ChildProcess>(
        self, QStringList { QStringLiteral("--only"), QStringLiteral("eim"), QStringLiteral("--workspace"), m_setup->workspace.dir() });
    connect(m_eim.get(), &world::ChildProcess::line, this, &Lab::eimSays);
    mourn("the eIM", *m_eim);
    m_eim->start();
    return {};
}

void Lab::mourn(const char *what, const world::ChildProcess &process)
{
    connect(&process, &world::ChildProcess::died, this, [what](const QString &why, std::chrono::milliseconds again) {
        std::fprintf(stderr, "signalbox-lab: %s %s; started again in %lld ms\n", what, qPrintable(why), static_cast<long long>(again.count()));
    });
}

void Lab::eimSays(const QByteArray &line)
{
    const QJsonObject said = QJsonDocument::fromJson(line).object();
    const auto address = [&said](const char *name) { return said.value(QLatin1StringView(name)).toString(); };
    const QString api = address("eim"), esipa = address("esipa");
    if (!said.value(QLatin1StringView("ready")).toBool() || api.isEmpty() || esipa.isEmpty()) return;
    joinEim({ api, address("onomondo"), address("emnify"), address("es4"), address("es2") }, esipa);
    announce();
}

/// An eIM that was started by itself says where it is in world.sqlite.
void Lab::lookForEim()
{
    const EimAddresses addresses = keptAddresses(*m_store);
    const QString esipa = m_store->setting(QString(eimEsipaSetting));
    if (!addresses.api.isEmpty() && !esipa.isEmpty()) joinEim(addresses, esipa);
}

void Lab::joinEim(const EimAddresses &addresses, const QString &esipa)
{
    if (addresses != m_eimApi || !m_ipaClient) {
        m_eimApi = addresses;
        if (const auto written = writeWorkspace(*m_setup, addresses); !written)
            std::fprintf(stderr, "signalbox-lab: workspace.ini was not written: %s\n", qPrintable(written.error().technical));
    }
    if (m_ipaClient) return;
    m_ipaClient = std::make_unique<world::IpaClient>(QUrl(esipa), m_setup->pki.authority.certificate);
    m_live->cards().connectTo(*m_ipaClient);
    if (m_setup->dialects.contains(es4Dialect)) m_live->m2mCards().connectTo(*m_ipaClient, *m_smsrStore);
}

void Lab::beginTicking()
{
    m_machinery = std::make_unique<Machinery>(m_model->faults(), *m_eimStore, m_broker->process(), m_eim.get());
    connect(&m_tick, &QTimer::timeout, this, [this] {
        m_live->tick();
        m_machinery->keep(m_clock->now());
        if (!m_ipaClient && m_options.only == Options::Only::World) lookForEim();
    });
    m_tick.start(tickEvery);
}

void Lab::announce()
{
    if (std::exchange(m_announced, true)) return;
    const QString scheme = m_setup->tls ? QStringLiteral("mqtts") : QStringLiteral("mqtt");
    const QJsonObject line { { QStringLiteral("ready"), true },
                             { QStringLiteral("eim"), m_eimApi.api },
                             { QStringLiteral("feeds"), QJsonArray { QStringLiteral("%1://localhost:%2").arg(scheme).arg(m_setup->brokerPort) } },
                             { QStringLiteral("vehicles"), qint64(m_setup->fleet.vehicles) },
                             { QStringLiteral("workspace"), m_setup->workspace.dir() } };
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace signalbox::lab
