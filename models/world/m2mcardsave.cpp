#include "world/m2mcard.h"

#include <QDataStream>
#include <QIODevice>

namespace signalbox::world {

namespace {

constexpr quint8 format = 0x52; // told apart from an SGP.32 card's 2

tl::unexpected<Error> damaged()
{
    return failure("card.saved.damaged");
}

QString text(const std::optional<Iccid> &iccid)
{
    return iccid ? iccid->toString() : QString();
}

Result<M2mProfile> readProfile(QDataStream &in)
{
    M2mProfile one;
    QString iccid, imsi;
    bool enabled = false;
    quint32 home = 0, octets = 0;
    quint8 policy = 0;
    in >> one.aid >> iccid >> enabled >> imsi >> home >> one.profile.name >> one.profile.fallback >> policy >> octets;
    const auto parsed = Iccid::parse(iccid);
    if (!parsed) return damaged();
    one.profile.iccid = *parsed;
    one.profile.state = enabled ? ProfileState::Enabled : ProfileState::Disabled;
    if (const auto known = Imsi::parse(imsi)) one.profile.imsi = *known;
    one.profile.home = home ? Plmn::fromKey(home) : std::nullopt;
    one.policy = policy;
    one.octets = octets;
    return one;
}

} // namespace

QByteArray M2mCard::save() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << format << m_eid.toString() << quint32(m_memory) << qint64(m_counter) << quint16(m_status) << qint64(m_sequence) << text(m_trialFrom)
        << m_notice.has_value();
    if (m_notice) out << qint64(m_notice->sequence) << quint8(m_notice->news) << m_notice->enabled.toString();
    out << quint16(m_profiles.size());
    for (const M2mProfile &one : m_profiles) {
        const Profile &p = one.profile;
        out << one.aid << p.iccid.toString() << (p.state == ProfileState::Enabled) << (p.imsi ? p.imsi->toString() : QString())
            << quint32(p.home ? p.home->key() : 0) << p.name << p.fallback << quint8(one.policy) << quint32(one.octets);
    }
    return bytes;
}

Result<M2mCard> M2mCard::restore(const QByteArray &saved)
{
    QDataStream in(saved);
    in.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0, news = 0;
    QString eid, trial, enabled;
    quint32 memory = 0;
    qint64 counter = 0, sequence = 0, noticed = 0;
    quint16 status = 0, count = 0;
    bool notice = false;
    in >> version >> eid >> memory >> counter >> status >> sequence >> trial >> notice;
    const auto parsed = Eid::parse(eid);
    if (version != format || !parsed) return damaged();
    M2mCard card(*parsed, {}, memory);
    card.m_counter = counter;
    card.m_status = status;
    card.m_sequence = sequence;
    if (const auto from = Iccid::parse(trial)) card.m_trialFrom = *from;
    if (notice) {
        in >> noticed >> news >> enabled;
        const auto iccid = Iccid::parse(enabled);
        if (!iccid) return damaged();
        card.m_notice = M2mNotice { noticed, news ? M2mNews::FellBack : M2mNews::Changed, *iccid };
    }
    in >> count;
    for (int i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        auto one = readProfile(in);
        if (!one) return tl::unexpected(one.error());
        card.m_profiles.push_back(std::move(*one));
    }
    if (in.status() != QDataStream::Ok) return damaged();
    return card;
}

} // namespace signalbox::world
