#include "provisioning/dialects.h"

#include "provisioning/answerfaults.h"
#include "provisioning/camarabackend.h"
#include "provisioning/emnifybackend.h"
#include "provisioning/es4backend.h"
#include "provisioning/onomondobackend.h"

namespace signalbox {

namespace {

template<typename Backend, typename... More>
Result<std::unique_ptr<ProfileBackend>> opened(ProviderAccess access, More... more)
{
    auto made = Backend::make(std::move(access), more...);
    if (!made) return tl::unexpected(made.error());
    return std::unique_ptr<ProfileBackend>(std::move(*made));
}

Result<es4::Settings> m2mSettings(const ConnectionSettings &settings)
{
    const M2mSettings &m2m = settings.m2m;
    es4::Settings out { m2m.requesterId, m2m.smsrId, m2m.smdpUrl, m2m.smdpId, m2m.mailbox, settings.orderLifetime, m2m.mailboxPause };
    // Two desks of one operator must not fetch each other's mail: where a team has several, each names its own.
    if (out.mailbox.isEmpty()) out.mailbox = settings.name + u'-' + m2m.requesterId;
    if (!m2m.messageNamespace.isEmpty()) out.actions.setNamespace(m2m.messageNamespace);
    for (const auto &[name, action] : m2m.actions)
        if (const auto set = out.actions.set(name, action); !set) return tl::unexpected(set.error());
    return out;
}

} // namespace

Result<std::unique_ptr<ProfileBackend>> openDialect(const ConnectionSettings &settings, const Credentials &credentials)
{
    ProviderAccess access;
    access.name = settings.name;
    access.root = settings.url;
    access.tls = { settings.tls.ca, settings.tls.certificate, settings.tls.key };
    access.credentials = credentials;
    access.timeouts = { std::chrono::duration_cast<std::chrono::milliseconds>(settings.connectTimeout),
                        std::chrono::duration_cast<std::chrono::milliseconds>(settings.answerTimeout) };
    access.requestsAtOnce = settings.requestsAtOnce;
    if (settings.dialect == QLatin1StringView("onomondo")) return opened<OnomondoBackend>(std::move(access));
    if (settings.dialect == QLatin1StringView("emnify")) return opened<EmnifyBackend>(std::move(access), settings.orderLifetime);
    if (settings.dialect == QLatin1StringView("es4")) {
        auto m2m = m2mSettings(settings);
        if (!m2m) return tl::unexpected(m2m.error());
        return opened<Es4Backend>(std::move(access), *m2m);
    }
    return opened<CamaraBackend>(std::move(access));
}

QUrl tokenAddress(const ConnectionSettings &settings)
{
    return answers::below(settings.url, QStringLiteral("authenticate"));
}

BackendCapabilities capabilitiesOf(const ConnectionSettings &settings)
{
    if (settings.dialect == QLatin1StringView("onomondo")) return onomondo::capabilities({});
    if (settings.dialect == QLatin1StringView("emnify")) return emnify::capabilities({});
    if (settings.dialect == QLatin1StringView("es4")) return es4::capabilities(!settings.m2m.smdpUrl.isEmpty());
    return CamaraBackend::camaraCapabilities();
}

} // namespace signalbox
