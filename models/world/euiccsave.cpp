#include "world/euicc.h"

#include <QDataStream>
#include <QIODevice>

namespace signalbox::world {

namespace {

constexpr quint8 format = 2;

void write(QDataStream &out, const CardProfile &one)
{
    const Profile &p = one.profile;
    out << p.iccid.toString() << quint8(p.state) << quint8(p.kind) << (p.imsi ? p.imsi->toString() : QString())
        << (p.home ? p.home->key() : 0u) << p.name << p.fallback << one.fallbackAllowed;
}

Result<CardProfile> readProfile(QDataStream &in)
{
    QString iccid, imsi;
    quint8 state = 0, kind = 0;
    quint32 home = 0;
    CardProfile one;
    in >> iccid >> state >> kind >> imsi >> home >> one.profile.name >> one.profile.fallback >> one.fallbackAllowed;
    const auto parsed = Iccid::parse(iccid);
    if (!parsed) return tl::unexpected(parsed.error());
    one.profile.iccid = *parsed;
    one.profile.state = state ? ProfileState::Enabled : ProfileState::Disabled;
    one.profile.kind = ProfileClass(std::min<quint8>(kind, 2));
    if (const auto known = Imsi::parse(imsi)) one.profile.imsi = *known;
    one.profile.home = home ? Plmn::fromKey(home) : std::nullopt;
    return one;
}

void write(QDataStream &out, const CardNotice &notice)
{
    out << qint64(notice.sequence) << notice.host << notice.der << notice.eimTransaction << notice.forEim << notice.forSupplier;
}

CardNotice readNotice(QDataStream &in)
{
    qint64 sequence = 0;
    CardNotice notice;
    in >> sequence >> notice.host >> notice.der >> notice.eimTransaction >> notice.forEim >> notice.forSupplier;
    notice.sequence = sequence;
    return notice;
}

tl::unexpected<Error> damaged()
{
    return failure("card.saved.damaged");
}

} // namespace

QByteArray Euicc::save() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << format << m_eid.toString() << quint16(m_profiles.size());
    for (const CardProfile &one : m_profiles)
        write(out, one);
    out << qint64(m_counter) << qint64(m_sequence) << m_rollback.has_value();
    if (m_rollback)
        out << m_rollback->to.toString() << qint64(m_rollback->counter) << m_rollback->transactionId << qint64(m_rollback->sequence);
    out << quint16(m_results.size());
    for (const StoredResult &stored : m_results)
        out << qint64(stored.sequence) << stored.der;
    out << m_defaultDp << m_immediateEnable << m_keyDer << m_certificate;
    out << quint32(m_memory) << (m_fallbackFrom ? m_fallbackFrom->toString() : QString()) << m_news;
    for (const CardProfile &one : m_profiles)
        out << quint32(one.octets) << one.supplier;
    out << quint16(m_notices.size());
    for (const CardNotice &notice : m_notices)
        write(out, notice);
    return bytes;
}

void Euicc::restoreRest(QDataStream &in)
{
    quint32 octets = 0;
    quint16 count = 0;
    QString from;
    in >> octets >> from >> m_news;
    m_memory = octets;
    if (const auto iccid = Iccid::parse(from)) m_fallbackFrom = *iccid;
    for (CardProfile &one : m_profiles) {
        in >> octets >> one.supplier;
        one.octets = octets;
    }
    in >> count;
    for (int i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        m_notices.push_back(readNotice(in));
}

Result<Euicc> Euicc::restore(const QByteArray &saved, std::shared_ptr<const CardMaker> maker)
{
    QDataStream in(saved);
    in.setVersion(QDataStream::Qt_6_4);
    quint8 version = 0;
    QString eid, to;
    quint16 count = 0;
    in >> version >> eid >> count;
    const auto parsedEid = Eid::parse(eid);
    if (version != format || !parsedEid) return damaged();
    Euicc card(*parsedEid, {}, std::move(maker));
    for (int i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        auto one = readProfile(in);
        if (!one) return tl::unexpected(one.error());
        card.m_profiles.push_back(std::move(*one));
    }
    qint64 counter = 0, sequence = 0;
    bool rollback = false;
    in >> counter >> sequence >> rollback;
    card.m_counter = counter;
    card.m_sequence = sequence;
    if (rollback) {
        QByteArray transaction;
        in >> to >> counter >> transaction >> sequence;
        const auto target = Iccid::parse(to);
        if (!target) return damaged();
        card.m_rollback = Rollback { *target, counter, transaction, sequence };
    }
    in >> count;
    for (int i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        StoredResult stored {};
        in >> sequence >> stored.der;
        stored.sequence = sequence;
        card.m_results.push_back(std::move(stored));
    }
    in >> card.m_defaultDp >> card.m_immediateEnable >> card.m_keyDer >> card.m_certificate;
    card.restoreRest(in);
    if (in.status() != QDataStream::Ok) return damaged();
    return card;
}

} // namespace signalbox::world
