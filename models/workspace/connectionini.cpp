#include "workspace/connectionini.h"

#include "workspace/m2mini.h"

namespace signalbox {

bool isWebAddress(const QUrl &url)
{
    const bool web = url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http");
    return web && url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty();
}

namespace {

OAuthSettings readOAuth(IniSection &in)
{
    OAuthSettings oauth;
    const QString address = in.text(QLatin1StringView("oauth_token_url"));
    if (address.isEmpty()) return oauth;
    oauth.tokenUrl = QUrl(address, QUrl::StrictMode);
    if (!isWebAddress(oauth.tokenUrl)) in.refuse(QLatin1StringView("oauth_token_url"), address);
    oauth.clientId = in.required(QLatin1StringView("oauth_client_id"));
    oauth.secret = in.required(QLatin1StringView("oauth_secret"));
    oauth.scope = in.text(QLatin1StringView("oauth_scope"));
    return oauth;
}

void readPace(IniSection &in, ConnectionSettings &c)
{
    c.connectTimeout = in.seconds(QLatin1StringView("connect_timeout_s"), c.connectTimeout);
    c.answerTimeout = in.seconds(QLatin1StringView("answer_timeout_s"), c.answerTimeout);
    c.requestsAtOnce = int(in.number(QLatin1StringView("requests_at_once"), c.requestsAtOnce, 1, 1000));
    c.requestsPerSecond = in.number(QLatin1StringView("requests_per_second"), c.requestsPerSecond, 0.001, 10000);
    c.submitsPerSecond = in.number(QLatin1StringView("submits_per_second"), c.submitsPerSecond, 0.001, 10000);
}

} // namespace

ConnectionSettings readConnection(IniSection &in, const Workspace &workspace, const QString &name)
{
    ConnectionSettings c;
    c.name = name;
    c.dialect = in.text(QLatin1StringView("dialect"), c.dialect);
    static const QStringList known { QStringLiteral("camara"), QStringLiteral("onomondo"), QStringLiteral("emnify"), QStringLiteral("es4") };
    if (!known.contains(c.dialect)) in.refuse(QLatin1StringView("dialect"), c.dialect);
    const QString address = in.required(QLatin1StringView("url"));
    c.url = QUrl(address, QUrl::StrictMode);
    if (!isWebAddress(c.url)) in.refuse(QLatin1StringView("url"), c.url.toString(QUrl::RemovePassword));
    c.tls = readTls(in, workspace);
    c.tokenSecret = in.text(QLatin1StringView("token_secret"));
    c.oauth = readOAuth(in);
    if (!c.tokenSecret.isEmpty() && !c.oauth.tokenUrl.isEmpty()) in.refuse(QLatin1StringView("token_secret"), c.tokenSecret);
    c.orderLifetime = in.seconds(QLatin1StringView("order_lifetime_s"), c.orderLifetime);
    c.pollInterval = in.seconds(QLatin1StringView("poll_interval_s"), c.pollInterval);
    c.verifyWindow = in.seconds(QLatin1StringView("verify_window_s"), c.verifyWindow);
    c.switchWindow = in.seconds(QLatin1StringView("switch_window_s"), c.switchWindow);
    if (c.dialect == QLatin1StringView("es4")) c.m2m = readM2m(in);
    readPace(in, c);
    return c;
}

void writeConnection(QSettings &ini, const ConnectionSettings &c)
{
    const auto text = [&](QLatin1StringView key, const QString &value) { if (!value.isEmpty()) ini.setValue(key, value); };
    const auto seconds = [&](QLatin1StringView key, Span span) { ini.setValue(key, double(span.count()) / 1e6); };
    text(QLatin1StringView("dialect"), c.dialect);
    text(QLatin1StringView("url"), c.url.toString());
    text(QLatin1StringView("token_secret"), c.tokenSecret);
    text(QLatin1StringView("oauth_token_url"), c.oauth.tokenUrl.toString());
    text(QLatin1StringView("oauth_client_id"), c.oauth.clientId);
    text(QLatin1StringView("oauth_secret"), c.oauth.secret);
    text(QLatin1StringView("oauth_scope"), c.oauth.scope);
    if (c.dialect == QLatin1StringView("es4")) writeM2m(ini, c.m2m);
    seconds(QLatin1StringView("order_lifetime_s"), c.orderLifetime);
    seconds(QLatin1StringView("poll_interval_s"), c.pollInterval);
    seconds(QLatin1StringView("verify_window_s"), c.verifyWindow);
    seconds(QLatin1StringView("switch_window_s"), c.switchWindow);
    seconds(QLatin1StringView("connect_timeout_s"), c.connectTimeout);
    seconds(QLatin1StringView("answer_timeout_s"), c.answerTimeout);
    ini.setValue(QLatin1StringView("requests_at_once"), c.requestsAtOnce);
    ini.setValue(QLatin1StringView("requests_per_second"), c.requestsPerSecond);
    ini.setValue(QLatin1StringView("submits_per_second"), c.submitsPerSecond);
}

} // namespace signalbox
