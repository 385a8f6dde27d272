#include "world/ipadownload.h"

#include <QJsonDocument>

namespace signalbox::world {

namespace {

constexpr QLatin1StringView transactionMember("transactionId"), challengeMember("serverChallenge"), packageMember("boundProfilePackage");

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

IpaDownload::IpaDownload(Euicc &card, const sgp32::DownloadTrigger &trigger) : m_card(card), m_transaction(trigger.transactionId)
{
    const QStringList fields = trigger.activationCode.split(u'$');
    if (fields.size() < 3 || fields[0] != QLatin1StringView("1") || fields[1].isEmpty()) {
        refuse(QStringLiteral("the activation code is malformed"));
        return;
    }
    m_host = fields[1];
    m_matchingId = fields[2];
}

void IpaDownload::refuse(const QString &message)
{
    m_refusal = Es9Status { {}, {}, message };
}

QString IpaDownload::function() const
{
    switch (m_step) {
    case Step::Initiate: return QStringLiteral("initiateAuthentication");
    case Step::Authenticate: return QStringLiteral("authenticateClient");
    case Step::Fetch: break;
    }
    return QStringLiteral("getBoundProfilePackage");
}

Result<QByteArray> IpaDownload::question()
{
    const QString transaction = es9Base64(m_challenge.transactionId);
    switch (m_step) {
    case Step::Initiate: return compact({ { QStringLiteral("smdpAddress"), m_host } });
    case Step::Authenticate:
        return m_card.prove(m_challenge, m_matchingId).map([&](const QByteArray &proof) {
            return compact({ { transactionMember, transaction }, { QStringLiteral("authenticateServerResponse"), es9Base64(proof) } });
        });
    case Step::Fetch: break;
    }
    return compact({ { transactionMember, transaction } });
}

void IpaDownload::take(const QByteArray &answer)
{
    const auto body = readEs9(answer);
    if (!body) {
        m_refusal = body.error();
        return;
    }
    switch (m_step) {
    case Step::Initiate:
        m_challenge = { es9Octets(*body, transactionMember), es9Octets(*body, challengeMember), m_host };
        m_step = Step::Authenticate;
        return;
    case Step::Authenticate: m_step = Step::Fetch; return;
    case Step::Fetch: break;
    }
    const auto package = parseBoundProfile(es9Octets(*body, packageMember));
    if (package) m_package = *package;
    else refuse(QStringLiteral("the profile package cannot be read"));
}

} // namespace signalbox::world
