#include "support/zoo.h"

#include "support/brokentalk.h"
#include "support/strangeanswers.h"

#include <QDateTime>
#include <QLocale>

namespace signalbox {

namespace {

using Work = AnswersStrangely::Work;

QByteArray httpTime(qint64 secondsFromNow)
{
    return QLocale::c().toString(QDateTime::currentDateTimeUtc().addSecs(secondsFromNow), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

QByteArray renamed(QByteArray body, const char *from, const char *to)
{
    return body.replace(from, to);
}

constexpr const char html[] = "Content-Type: text/html; charset=utf-8\r\n";
const QByteArray page = "<!doctype html><html><body><h1>Please log in</h1></body></html>";

} // namespace

Zoo::Zoo(const TestPki &pki)
{
    m_elsewhere = std::make_unique<Silent>(QStringLiteral("elsewhere"), pki.server());
    breakTheTalk(pki);
    answerStrangely(pki);
    refuse(pki);
    sendOn(pki);
    showBadCertificates(pki);
}

void Zoo::breakTheTalk(const TestPki &pki)
{
    const QSslConfiguration tls = pki.server();
    m_animals.push_back(std::make_unique<NobodyThere>(QStringLiteral("nobody there")));
    m_animals.push_back(std::make_unique<Silent>(QStringLiteral("silent"), tls));
    m_animals.push_back(std::make_unique<HangsUp>(QStringLiteral("hangs up"), tls));
    m_animals.push_back(std::make_unique<HangsUpOnOrders>(QStringLiteral("hangs up on orders, does them"), tls, true));
    m_animals.push_back(std::make_unique<HangsUpOnOrders>(QStringLiteral("hangs up on orders, forgets them"), tls, false));
    m_animals.push_back(std::make_unique<CutsOff>(QStringLiteral("cuts off"), tls));
    m_animals.push_back(std::make_unique<Drips>(QStringLiteral("drips"), tls));
    m_animals.push_back(std::make_unique<Stalls>(QStringLiteral("stalls"), tls));
    m_animals.push_back(std::make_unique<Floods>(QStringLiteral("floods, length said"), tls, true));
    m_animals.push_back(std::make_unique<Floods>(QStringLiteral("floods, length not said"), tls, false));
    m_animals.push_back(std::make_unique<SpeaksSsh>(QStringLiteral("speaks SSH"), tls));
}

void Zoo::answerStrangely(const TestPki &pki)
{
    const auto add = [&](const char *name, Work work, AnswersStrangely::Say say) {
        m_animals.push_back(std::make_unique<AnswersStrangely>(QString::fromLatin1(name), pki.server(), work, std::move(say)));
    };
    const auto text = [](int status, const QByteArray &body, const QByteArray &headers = "Content-Type: application/json\r\n") {
        return AnswersStrangely::text(status, body, headers);
    };
    add("login page, 200", Work::Refuses, [text](const ReadRequest &, int, const QByteArray &) { return text(200, page, html); });
    add("error page, 404", Work::Refuses, [text](const ReadRequest &, int, const QByteArray &) { return text(404, page, html); });
    add("error page, 500", Work::CarriesOut, [text](const ReadRequest &, int, const QByteArray &) { return text(500, page, html); });
    add("error page, 502", Work::Refuses, [text](const ReadRequest &, int, const QByteArray &) { return text(502, page, html); });
    add("empty answer", Work::CarriesOut, [text](const ReadRequest &, int good, const QByteArray &) { return text(good, {}, {}); });
    add("half of the JSON", Work::CarriesOut, [text](const ReadRequest &, int good, const QByteArray &body) { return text(good, body.left(body.size() / 2)); });
    add("a list", Work::CarriesOut, [text](const ReadRequest &, int good, const QByteArray &body) { return text(good, '[' + body + ']'); });
    add("deep nesting", Work::CarriesOut, [text](const ReadRequest &, int good, const QByteArray &) { return text(good, QByteArray(200'000, '[')); });
    add("wrong types", Work::CarriesOut, [text](const ReadRequest &, int good, const QByteArray &) {
        return text(good, R"({"operationId":7,"operation":[],"status":true,"esimProfiles":{"eid":1},"result":"SUCCESS"})");
    });
    add("unknown words", Work::CarriesOut, [text](const ReadRequest &, int good, const QByteArray &body) {
        return text(good, renamed(renamed(renamed(body, "COMPLETED", "PENDING"), "\"ENABLED", "\"AWAKE"), "\"operationId\":\"R-", "\"operationId\":\"R /"));
    });
    add("of another order", Work::CarriesOut, [text](const ReadRequest &r, int good, const QByteArray &body) {
        return text(good, r.method == "GET" ? renamed(body, "\"operationId\":\"", "\"operationId\":\"X") : body);
    });
    add("extra members", Work::CarriesOut, [text](const ReadRequest &, int good, const QByteArray &body) {
        return text(good, renamed(body, "{\"", "{\"x-note\":{\"deep\":[1,2,{\"a\":null}]},\""));
    });
    add("other clock", Work::CarriesOut, [text](const ReadRequest &, int good, const QByteArray &body) {
        return text(good, body, "Content-Type: application/json\r\nDate: " + httpTime(3 * 3600 + 30) + "\r\n");
    });
}

void Zoo::refuse(const TestPki &pki)
{
    const auto add = [&](const char *name, int status, const char *code, const QByteArray &headers = {}) {
        m_animals.push_back(std::make_unique<AnswersStrangely>(QString::fromLatin1(name), pki.server(), Work::Refuses,
                                                               [=](const ReadRequest &, int, const QByteArray &) { return AnswersStrangely::error(status, code, headers); }));
    };
    add("401", 401, "UNAUTHENTICATED");
    add("403", 403, "PERMISSION_DENIED");
    add("404", 404, "IDENTIFIER_NOT_FOUND");
    add("409", 409, "INCOMPATIBLE_STATE");
    add("422", 422, "SERVICE_NOT_APPLICABLE");
    add("429, wait 2 s", 429, "TOO_MANY_REQUESTS", "Retry-After: 2\r\n");
    add("503, wait until a time", 503, "UNAVAILABLE", "Date: " + httpTime(0) + "\r\nRetry-After: " + httpTime(90) + "\r\n");
    add("429, wait for ever", 429, "QUOTA_EXCEEDED", "Retry-After: 99999999999999999999\r\n");
}

void Zoo::sendOn(const TestPki &pki)
{
    const QUrl target = m_elsewhere->root().resolved(QUrl(QStringLiteral("//127.0.0.1:%1/login").arg(m_elsewhere->root().port())));
    for (const int status : { 301, 302, 303, 307, 308 })
        m_animals.push_back(std::make_unique<SendsOn>(QStringLiteral("%1 to another host").arg(status), pki.server(), status, target));
}

void Zoo::showBadCertificates(const TestPki &pki)
{
    const auto add = [&](const char *name, const QSslConfiguration &tls) { m_animals.push_back(std::make_unique<Silent>(QString::fromLatin1(name), tls)); };
    add("certificate of a stranger", pki.server(QStringLiteral("impostor")));
    add("expired certificate", pki.server(QStringLiteral("old")));
    add("certificate for another name", pki.server(QStringLiteral("elsewhere")));
    add("does not take our certificate", pki.server(QStringLiteral("server"), QStringLiteral("foreign")));
    m_animals.push_back(std::make_unique<SpeaksPlain>(QStringLiteral("no TLS")));
}

} // namespace signalbox
