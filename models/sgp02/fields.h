#pragma once

#include "base/clock.h"
#include "domain/identifiers.h"
#include "sgp02/element.h"

namespace signalbox::sgp02 {

/// Reads the children of an element. The first that is missing or wrong is kept, and what is read after it is of no use:
/// finish() hands out one or the other. Errors: "sgp02.missing" {element, of}, "sgp02.value" {element, of, value}.
class Fields
{
public:
    explicit Fields(const Element &of) : m_of(of) { }

    const Element *inside(QLatin1StringView name); ///< required, like all without "If"
    const Element *insideIf(QLatin1StringView name) const;
    std::vector<const Element *> all(QLatin1StringView name) const;
    QString text(QLatin1StringView name, int most = 1024);
    QString textIf(QLatin1StringView name, int most = 1024) const; ///< characters
    qint64 number(QLatin1StringView name);
    std::optional<qint64> numberIf(QLatin1StringView name); ///< not negative
    bool flag(QLatin1StringView name);
    std::optional<bool> flagIf(QLatin1StringView name);
    QByteArray octetsIf(QLatin1StringView name); ///< hexadecimal
    Instant moment(QLatin1StringView name);
    std::optional<Instant> momentIf(QLatin1StringView name);
    Eid eid(QLatin1StringView name = QLatin1StringView("Eid"));
    std::optional<Eid> eidIf(QLatin1StringView name = QLatin1StringView("Eid"));
    Iccid iccid(QLatin1StringView name = QLatin1StringView("Iccid"));
    std::optional<Iccid> iccidIf(QLatin1StringView name = QLatin1StringView("Iccid"));
    std::optional<Imsi> imsiIf(QLatin1StringView name = QLatin1StringView("Imsi"));
    std::optional<Iccid> asIccid(const Element &element); ///< of all("Iccid")

    void wrong(QLatin1StringView name, const QString &value);
    void take(const std::optional<Error> &fault) { if (!m_fault) m_fault = fault; }
    template<typename T>
    T part(const Result<T> &read) ///< of an element further in
    {
        if (read) return *read;
        take(read.error());
        return T {};
    }
    template<typename T>
    Result<T> finish(T value) const
    {
        if (m_fault) return tl::unexpected(*m_fault);
        return value;
    }

private:
    template<typename T>
    T needed(QLatin1StringView name, const std::optional<T> &value)
    {
        if (!value) missing(name);
        return value.value_or(T {});
    }
    void missing(QLatin1StringView name);

    const Element &m_of;
    std::optional<Error> m_fault;
};

/// As they are written.
QString hex(const QByteArray &octets); ///< upper case
QString word(bool flag);

} // namespace signalbox::sgp02
