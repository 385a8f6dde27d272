#include "routingplay.h"

#include "sgp02/fields.h"

using namespace signalbox;
using namespace signalbox::sgp02;
using namespace signalbox::world;

namespace {

ShelfEntry shelved(QChar letter, std::uint32_t octets)
{
    ShelfEntry entry;
    entry.supplier = QStringLiteral("Test");
    entry.host = QStringLiteral("dp.test.example");
    entry.oid = QByteArray("\x88\x37\x0A\x0B");
    entry.matchingId = QString(letter);
    entry.package.profile.iccid = iccidOf(letter);
    entry.package.profile.imsi = *Imsi::parse(QStringLiteral("2080190000000%1").arg(letter.unicode() - u'A', 2, 10, QLatin1Char('0')));
    entry.package.profile.home = *Plmn::parse(u"20801");
    entry.package.profile.name = QStringLiteral("Type ") + letter;
    entry.package.octets = octets;
    return entry;
}

QString textOf(const ExecutionStatus &status)
{
    switch (status.kind) {
    case ExecutionStatus::Kind::Success: return QStringLiteral("success");
    case ExecutionStatus::Kind::WithWarning: return QStringLiteral("warning %1/%2").arg(status.subject, status.reason);
    case ExecutionStatus::Kind::Expired: return QStringLiteral("expired %1/%2").arg(status.subject, status.reason);
    case ExecutionStatus::Kind::Failed: break;
    }
    return QStringLiteral("failed %1/%2").arg(status.subject, status.reason);
}

QString textOf(const Eis &eis)
{
    QStringList words;
    for (const ProfileInfo &one : eis.profiles)
        words += letterOf(one.iccid) + (one.state == ProfileInfo::State::Enabled ? QStringLiteral("*") : QString()) + (one.fallback ? QStringLiteral("f") : QString());
    return words.join(u' ');
}

QString textOf(const Response &response)
{
    QString text = textOf(response.status);
    if (response.eis) text += u' ' + textOf(*response.eis);
    if (!response.euiccData.isEmpty()) text += u' ' + QString::fromLatin1(response.euiccData.toHex());
    return response.iccid ? text + u' ' + letterOf(*response.iccid) : text;
}

QString nameOf(Function news)
{
    switch (news) {
    case Function::HandleProfileEnabled: return QStringLiteral("enabled");
    case Function::HandleProfileDisabled: return QStringLiteral("disabled");
    case Function::HandleProfileDeleted: return QStringLiteral("deleted");
    case Function::HandleFallBackAttributeSet: return QStringLiteral("fallback-set");
    default: return QStringLiteral("fallback-unset");
    }
}

std::optional<PolicyRules> rulesOf(const QString &word)
{
    using Rule = PolicyRule;
    if (word == u"delete") return PolicyRules { { Rule::Action::Delete, Rule::Qualification::NotAllowed } };
    if (word == u"disable") return PolicyRules { { Rule::Action::Disable, Rule::Qualification::NotAllowed } };
    if (word == u"enable") return PolicyRules { { Rule::Action::Enable, Rule::Qualification::NotAllowed } };
    if (word == u"auto") return PolicyRules { { Rule::Action::Disable, Rule::Qualification::AutoDelete } };
    return std::nullopt;
}

std::optional<Order> orderOf(const QStringList &words, const Eid &eid)
{
    const QString &verb = words[0];
    const Iccid iccid = iccidOf(words.size() > 1 ? words[1][0] : u'A');
    if (verb == u"enable") return EnableProfile { eid, iccid };
    if (verb == u"disable") return DisableProfile { eid, iccid };
    if (verb == u"delete") return DeleteProfile { eid, iccid };
    if (verb == u"set-fallback") return SetFallBackAttribute { eid, iccid };
    if (verb == u"audit") return AuditEis { eid };
    if (verb == u"eis") return GetEis { eid };
    if (verb == u"rules") return UpdatePolicyRules { eid, iccid, rulesOf(words.value(2)) };
    if (verb == u"download") return DownloadProfile { eid, QStringLiteral("Type ") + words[1], {}, false };
    if (verb == u"download-enable") return DownloadProfile { eid, {}, iccid, true };
    return std::nullopt;
}

} // namespace

RoutingPlay::RoutingPlay(const QString &card) : m_card(cardOf(card)), m_onAir(m_card.enabled()->profile.iccid)
{
    const QString file = m_dir.filePath(QStringLiteral("world.sqlite"));
    m_shelf = std::move(*SmdpShelf::open(file));
    std::vector<ShelfEntry> entries { shelved(u'P', 50'000), shelved(u'Q', 50'000), shelved(u'R', 4'000'000), shelved(u'S', 50'000) };
    entries.back().state = ShelfState::Unreleased;
    m_shelf->add(entries);
    m_messages = std::move(*SmsrStore::open(file));
    m_messages->seed({ smsrFactoryCard(m_card) });
    openBook();
    startDevice();
}

RoutingPlay::~RoutingPlay() = default;

void RoutingPlay::openBook()
{
    m_book.reset();
    m_book = std::move(*SmsrBook::open(m_dir.filePath(QStringLiteral("world.sqlite")), *m_shelf, m_clock, m_killPoints, std::chrono::hours(24)));
}

void RoutingPlay::startDevice()
{
    m_under.clear();
    m_device.reset();
    if (!m_saved.isEmpty()) m_card = *M2mCard::restore(m_saved);
    refresh(0);
    m_messages = std::move(*SmsrStore::open(m_dir.filePath(QStringLiteral("world.sqlite"))));
    m_device = std::make_unique<M2mFleet>(m_clock, *this, *this);
    m_device->add(0, {}, !m_saved.isEmpty());
}

void RoutingPlay::postToRouting(QByteArray message, Done done)
{
    m_under.push_back([this, message = std::move(message), done = std::move(done)] {
        const EimHttpAnswer answer = m_up ? SmsrSouth(*m_book).answer({ "POST", SmsrSouth::path(), message, {} }) : EimHttpAnswer { 503, {}, {} };
        done(answer.status == 200 && !m_lose ? std::optional(answer.body) : std::nullopt);
    });
}

void RoutingPlay::pass(int seconds)
{
    for (int gone = 0; gone < seconds; ++gone) {
        m_clock.advance(std::chrono::seconds(1));
        if (m_up) m_book->expire();
        const auto fresh = m_messages->freshSms();
        for (std::size_t i = 0; i < fresh->size(); ++i) m_device->trigger(0);
        m_device->step();
        while (!m_under.empty()) {
            const auto next = std::move(m_under.front());
            m_under.pop_front();
            next();
        }
    }
}

void RoutingPlay::slow(Span delay)
{
    CardAccess access;
    access.delay = delay;
    m_device->add(0, access, false);
}

bool RoutingPlay::happens(const QString &verb, const QString &what)
{
    if (verb == u"pass") pass(what.toInt());
    else if (verb == u"dead") m_dead.insert(iccidOf(what[0]));
    else if (verb == u"alive") m_dead.remove(iccidOf(what[0]));
    else if (verb == u"off" || verb == u"on") m_powered = verb == u"on";
    else if (verb == u"sr-down" || verb == u"sr-up") m_up = verb == u"sr-up";
    else if (verb == u"lose" || verb == u"keep") m_lose = verb == u"lose";
    else if (verb == u"slow") slow(std::chrono::seconds(what.toInt()));
    else if (verb == u"restart-sr") openBook();
    else if (verb == u"restart-device") startDevice();
    else return false;
    return true;
}

QString RoutingPlay::mail()
{
    QStringList letters;
    for (auto post = m_book->fetch(labOperatorOid, QStringLiteral("box"), Interface::Es4); post.mail; post = m_book->fetch(labOperatorOid, QStringLiteral("box"), Interface::Es4))
        letters += post.mail->order.isEmpty() ? nameOf(post.mail->news) + u' ' + letterOf(post.mail->iccid) : textOf(m_book->answerTo(*m_book->order(post.mail->order)));
    for (auto post = m_book->fetch(labOperatorOid, QStringLiteral("box"), Interface::Es2); post.mail; post = m_book->fetch(labOperatorOid, QStringLiteral("box"), Interface::Es2))
        letters += QStringLiteral("es2 ") + textOf(m_book->answerTo(*m_book->order(post.mail->order)));
    return letters.isEmpty() ? QStringLiteral("nothing") : letters.join(QStringLiteral(", "));
}

QString RoutingPlay::call(const QString &line)
{
    QStringList words = line.split(u' ');
    SmsrCall call { labOperatorOid, QStringLiteral("//message/") + line, QStringLiteral("box"), {} };
    if (words[0] == u"foreign") call.requester = QStringLiteral("2.999.66");
    if (words[0] == u"foreign") words.removeFirst();
    const auto order = orderOf(words, testEid());
    if (!order) return QStringLiteral("what is that?");
    call.request.order = *order;
    call.request.callId = words.contains(QStringLiteral("as")) ? words[words.indexOf(QStringLiteral("as")) + 1] : line;
    if (words.contains(QStringLiteral("for"))) call.request.validity = words[words.indexOf(QStringLiteral("for")) + 1].toInt();
    if (words[0].startsWith(u"download")) call.request.over = Interface::Es2;
    const auto response = m_book->call(call);
    return response ? textOf(*response) : QStringLiteral("accepted");
}

QString RoutingPlay::say(const QString &line)
{
    const QString verb = line.section(u' ', 0, 0), what = line.section(u' ', 1, 1);
    if (happens(verb, what)) return QStringLiteral("ok");
    if (verb == u"mail") return mail();
    if (verb == u"card")
        return ::textOf(m_card) + QStringLiteral(" ran %1 fell %2").arg(m_executions).arg(m_fallbacks);
    if (verb == u"shelf") return QStringList { QStringLiteral("unreleased"), QStringLiteral("released"), QStringLiteral("downloaded"), QStringLiteral("installed"),
                                               QStringLiteral("failed"), QStringLiteral("deleted") }[int((*m_shelf->find(iccidOf(what[0])))->state)];
    return call(line);
}
