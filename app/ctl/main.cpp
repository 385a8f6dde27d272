#include "desk.h"
#include "translations.h"

#include <QCoreApplication>
#include <cstdio>

using namespace signalbox;

namespace {

constexpr const char *usageText =
    "signalboxctl --workspace DIR [--role R] [--account NAME] [--json] VERB\n"
    "signalboxctl --version\n"
    "  fleet list|count [FILTER] [--limit N]\n"
    "  fleet import FILE|- [--dry-run] [--report FILE] [--columns HEAD=FIELD,…] [--set FIELD=VALUE,…] [--mapping NAME] [--save-mapping NAME] [--fleet F]\n"
    "  fleet export [FILTER] [--columns FIELD,…]\n"
    "  vehicle show ID\n"
    "  vehicle why ID\n"
    "  vehicle timeline ID [--from TIME] [--to TIME]\n"
    "  operation submit KIND (--vehicle ID | --eid EID) [--iccid ICCID] [--activation-code-file F] [--enable] [--smdp ADDRESS] [--forbid] [--rollback] [--reason TEXT] [--wait SECONDS]\n"
    "    KIND: download enable disable delete set-fallback unset-fallback read-status; F: text, a picture of the QR code, or - for standard input\n"
    "  operation preflight KIND …   the same arguments: what speaks for it and against, and nothing is recorded\n"
    "  operation list [--open] [--vehicle ID] [--limit N]\n"
    "  operation show|cancel OP-NUMBER\n"
    "  operation proof OP-NUMBER [--export FILE]\n"
    "  proof verify FILE [--roots DIR|FILE] [--allow-test-roots]   needs no store and no network\n"
    "  campaign create [FILE|-] [--name TEXT] [--filter FILTER] [--target PLMN,…] [--kind KIND] [--seed N] [--reason TEXT] [--preview | --draft]\n"
    "  campaign list\n"
    "  campaign show|submit|approve|pause|resume C-NUMBER\n"
    "  campaign reject|abort C-NUMBER [--reason TEXT]\n"
    "  campaign vehicles C-NUMBER [--state STATE] [--limit N]\n"
    "  campaign report C-NUMBER [--export FILE.csv|FILE.xlsx]\n"
    "  connection test [NAME]\n"
    "  connection refused [FEED]\n"
    "  geofence list|export\n"
    "  geofence import FILE|- [--fleet F]\n"
    "  geofence delete NAME [--fleet F]\n"
    "  plan list\n"
    "  plan show|remove [COHORT] [--fleet F]   without COHORT: of the cohorts that have no plan of their own\n"
    "  plan set [COHORT] [--holds PROFILE,…] [--enabled \"FR PROFILE,* PROFILE\"] [--fallback PROFILE] [--fleet F]   PROFILE: 208-10, or a name\n"
    "  plan drift [--code CODE] [--cohort COHORT]   CODE: on-air card provider missing enabled fallback\n"
    "  incident list [--open] [--limit N]\n"
    "  incident show INC-NUMBER\n"
    "  incident ack|assign|note|ticket|close|reopen INC-NUMBER [TEXT | --reason TEXT] [--link URL]\n"
    "  works list|import FILE|-\n"
    "  works add NAME --from TIME --until TIME [--network PLMN] [--country CC] [--lat D --lon D --radius-km N]\n"
    "  works remove NAME\n"
    "  store init|migrate|check\n"
    "  help filter|campaigns\n"
    "Times are ISO 8601 UTC. Exit: 0 ok, 1 failed, 2 usage, 3 refused by role or pre-flight, 4 still open when --wait ended.\n";

using Verb = Exit (*)(const Desk &);

Verb verbOf(const Options &options)
{
    const QString name = options.verb.value(0);
    if (name == QLatin1String("fleet") && options.verb.value(1) == QLatin1String("import")) return importVerb;
    if (name == QLatin1String("fleet") && options.verb.value(1) == QLatin1String("export")) return exportVerb;
    if (name == QLatin1String("fleet")) return fleetVerb;
    if (name == QLatin1String("vehicle")) return vehicleVerb;
    if (name == QLatin1String("operation")) return operationVerb;
    if (name == QLatin1String("campaign")) return campaignVerb;
    if (name == QLatin1String("connection")) return connectionVerb;
    if (name == QLatin1String("store")) return storeVerb;
    if (name == QLatin1String("geofence")) return geofenceVerb;
    if (name == QLatin1String("plan")) return planVerb;
    if (name == QLatin1String("incident")) return incidentVerb;
    if (name == QLatin1String("works")) return worksVerb;
    return nullptr;
}

/// Only a terminal that waits for its operation becomes the engine; all other verbs look on.
EngineOptions engineOptions(const Options &options)
{
    const bool works = options.has(QStringLiteral("--wait")) && options.verb.value(1) == QLatin1String("submit");
    return { .ingest = works, .operate = works };
}

/// Files and geofences go past the live fleet, so it need not be loaded for them unless a filter asks it.
bool needsFleet(const Options &options, Verb verb)
{
    const bool filtered = options.verb.size() > 2 || options.has(QStringLiteral("--filter"));
    if (verb == campaignVerb) return options.verb.value(1) == QLatin1String("create");
    if (verb == incidentVerb) return false;
    if (verb == worksVerb) return options.verb.value(1) == QLatin1String("list");
    return verb != importVerb && verb != geofenceVerb && (verb != exportVerb || filtered);
}

/// Lets the engine load; false when it could not.
bool loaded(Engine &engine)
{
    QEventLoop loop;
    QObject::connect(&engine, &Engine::ready, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    engine.start();
    loop.exec();
    return !engine.status().error;
}

Exit run(const Options &options, const Terminal &terminal)
{
    if (options.verb.value(0) == QLatin1String("help")) return helpVerb(options, terminal);
    if (options.verb.value(0) == QLatin1String("proof")) return proofVerb(options, terminal);
    const Verb verb = verbOf(options);
    if (!verb) return terminal.fail({ QStringLiteral("usage.verb-unknown"), { { QStringLiteral("argument"), options.verb.join(QLatin1Char(' ')) } }, {} });
    if (options.workspace.isEmpty()) return terminal.fail({ QStringLiteral("usage.workspace-missing"), {}, {} });
    const auto workspace = Workspace::open(options.workspace);
    if (!workspace) return terminal.fail(workspace.error());
    const auto books = Books::load();
    if (!books) return terminal.fail(books.error());
    auto engine = Engine::open(*workspace, engineOptions(options));
    if (!engine) return terminal.fail(engine.error());

    if (needsFleet(options, verb) && !loaded(**engine)) return terminal.fail(*(*engine)->status().error);

    const QString account = options.account.isEmpty() ? qEnvironmentVariable("USER", QStringLiteral("terminal")) : options.account;
    return verb({ options, terminal, Viewer { options.role, {}, account }, Reader { .books = *books, .locale = QLocale::c() }, **engine });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("signalboxctl"));
    const Translations words { QLocale::c() }; // scripts read the text, so it is English everywhere
    if (app.arguments().mid(1) == QStringList { QStringLiteral("--version") })
        return std::puts("signalboxctl " SIGNALBOX_VERSION) < 0;
    const auto options = Options::parse(app.arguments().mid(1));
    const Terminal terminal(app.arguments().contains(QStringLiteral("--json")));
    if (!options) return int(terminal.fail(options.error()));
    if (options->help) {
        std::fputs(usageText, stdout);
        return int(options->verb.isEmpty() && !options->has(QStringLiteral("--help")) ? Exit::Usage : Exit::Ok);
    }
    return int(run(*options, terminal));
}
