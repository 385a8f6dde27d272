#include "options.h"

using namespace signalbox;

namespace {

const QStringList switches { QStringLiteral("--json"), QStringLiteral("--help"), QStringLiteral("--rollback"), QStringLiteral("--open"),
                             QStringLiteral("--no-rollback"), QStringLiteral("--dry-run"), QStringLiteral("--allow-test-roots"), QStringLiteral("--enable"),
                             QStringLiteral("--forbid"), QStringLiteral("--preview"), QStringLiteral("--draft") };
const QStringList valued { QStringLiteral("--workspace"), QStringLiteral("--account"), QStringLiteral("--role"), QStringLiteral("--vehicle"),
                           QStringLiteral("--eid"), QStringLiteral("--iccid"), QStringLiteral("--reason"), QStringLiteral("--wait"),
                           QStringLiteral("--activation-code-file"), QStringLiteral("--report"), QStringLiteral("--mapping"),
                           QStringLiteral("--save-mapping"), QStringLiteral("--columns"), QStringLiteral("--set"), QStringLiteral("--fleet"),
                           QStringLiteral("--filter"), QStringLiteral("--limit"), QStringLiteral("--from"), QStringLiteral("--to"), QStringLiteral("--export"),
                           QStringLiteral("--roots"), QStringLiteral("--smdp"), QStringLiteral("--name"), QStringLiteral("--target"), QStringLiteral("--kind"),
                           QStringLiteral("--seed"), QStringLiteral("--state"), QStringLiteral("--holds"), QStringLiteral("--enabled"),
                           QStringLiteral("--fallback"), QStringLiteral("--code"), QStringLiteral("--cohort"), QStringLiteral("--link"), QStringLiteral("--until"),
                           QStringLiteral("--network"), QStringLiteral("--country"), QStringLiteral("--lat"), QStringLiteral("--lon"), QStringLiteral("--radius-km") };

tl::unexpected<Error> usage(const char *code, const QString &argument)
{
    return failure(code, { { QStringLiteral("argument"), argument } });
}

} // namespace

Result<Options> Options::parse(const QStringList &arguments)
{
    Options options;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments[i], value;
        if (!name.startsWith(QLatin1String("--"))) {
            options.verb.append(name);
            continue;
        }
        const qsizetype equals = name.indexOf(u'=');
        const bool joined = equals > 0;
        if (joined) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        }
        if (switches.contains(name) && !joined) {
            options.flags.insert(name, QStringLiteral("yes"));
        } else if (valued.contains(name)) {
            if (!joined && ++i >= arguments.size()) return usage("usage.value-missing", name);
            options.flags.insert(name, joined ? value : arguments[i]);
        } else {
            return usage("usage.option-unknown", name);
        }
    }
    options.workspace = options.flag(QStringLiteral("--workspace"));
    options.account = options.flag(QStringLiteral("--account"));
    options.json = options.has(QStringLiteral("--json"));
    options.help = options.has(QStringLiteral("--help")) || options.verb.isEmpty();
    if (options.has(QStringLiteral("--role"))) {
        const auto role = roleFromCode(options.flag(QStringLiteral("--role")));
        if (!role) return usage("usage.role-unknown", options.flag(QStringLiteral("--role")));
        options.role = *role;
    }
    return options;
}
