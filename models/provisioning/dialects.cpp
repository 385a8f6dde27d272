#include "provisioning/dialects.h"

#include "provisioning/answerfaults.h"
#include "provisioning/camarabackend.h"
#include "provisioning/emnifybackend.h"
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
    return opened<CamaraBackend>(std::move(access));
}

QUrl tokenAddress(const ConnectionSettings &settings)
{
    return answers::below(settings.url, QStringLiteral("authenticate"));
}

BackendCapabilities dialectCapabilities(const QString &dialect)
{
    if (dialect == QLatin1StringView("onomondo")) return onomondo::capabilities({});
    if (dialect == QLatin1StringView("emnify")) return emnify::capabilities({});
    return CamaraBackend::camaraCapabilities();
}

} // namespace signalbox
