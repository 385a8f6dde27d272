#include "sgp02/fields.h"

#include "sgp02/moments.h"

namespace signalbox::sgp02 {

void Fields::missing(QLatin1StringView name)
{
    take(Error { QStringLiteral("sgp02.missing"), { { QStringLiteral("element"), QString(name) }, { QStringLiteral("of"), m_of.name.left(64) } }, {} });
}

void Fields::wrong(QLatin1StringView name, const QString &value)
{
    take(Error { QStringLiteral("sgp02.value"),
                 { { QStringLiteral("element"), QString(name) }, { QStringLiteral("of"), m_of.name.left(64) }, { QStringLiteral("value"), value.left(64) } }, {} });
}

const Element *Fields::insideIf(QLatin1StringView name) const
{
    const auto found = std::find_if(m_of.children.begin(), m_of.children.end(),
                                    [&](const Element &e) { return e.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_of.children.end() ? nullptr : &*found;
}

const Element *Fields::inside(QLatin1StringView name)
{
    const Element *found = insideIf(name);
    if (!found) missing(name);
    return found;
}

std::vector<const Element *> Fields::all(QLatin1StringView name) const
{
    std::vector<const Element *> found;
    for (const Element &child : m_of.children)
        if (child.name.compare(name, Qt::CaseInsensitive) == 0) found.push_back(&child);
    return found;
}

QString Fields::textIf(QLatin1StringView name, int most) const
{
    const Element *found = insideIf(name);
    return found ? found->text.left(most).trimmed() : QString();
}

QString Fields::text(QLatin1StringView name, int most)
{
    const QString value = textIf(name, most);
    if (value.isEmpty()) missing(name);
    return value;
}

std::optional<qint64> Fields::numberIf(QLatin1StringView name)
{
    const QString value = textIf(name);
    if (value.isEmpty()) return std::nullopt;
    bool holds = false;
    const qint64 number = value.toLongLong(&holds);
    if (holds && number >= 0) return number;
    wrong(name, value);
    return std::nullopt;
}

qint64 Fields::number(QLatin1StringView name)
{
    return needed(name, numberIf(name));
}

std::optional<bool> Fields::flagIf(QLatin1StringView name)
{
    const QString value = textIf(name);
    if (value.isEmpty()) return std::nullopt;
    if (value == QLatin1StringView("true") || value == u'1') return true;
    if (value == QLatin1StringView("false") || value == u'0') return false;
    wrong(name, value);
    return std::nullopt;
}

bool Fields::flag(QLatin1StringView name)
{
    return needed(name, flagIf(name));
}

QByteArray Fields::octetsIf(QLatin1StringView name)
{
    const QByteArray value = textIf(name).toLatin1();
    const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); };
    if (value.size() % 2 == 0 && std::all_of(value.begin(), value.end(), digit)) return QByteArray::fromHex(value);
    wrong(name, QString::fromLatin1(value));
    return {};
}

std::optional<Instant> Fields::momentIf(QLatin1StringView name)
{
    const QString value = textIf(name);
    if (value.isEmpty()) return std::nullopt;
    const auto moment = fromXml(value);
    if (!moment) wrong(name, value);
    return moment;
}

Instant Fields::moment(QLatin1StringView name)
{
    return needed(name, momentIf(name));
}

std::optional<Eid> Fields::eidIf(QLatin1StringView name)
{
    const QString value = textIf(name);
    if (value.isEmpty()) return std::nullopt;
    const auto eid = Eid::parse(value);
    if (eid) return *eid;
    wrong(name, value);
    return std::nullopt;
}

Eid Fields::eid(QLatin1StringView name)
{
    return needed(name, eidIf(name));
}

std::optional<Iccid> Fields::asIccid(const Element &element)
{
    QString digits = element.text;
    if (digits.endsWith(u'F', Qt::CaseInsensitive)) digits.chop(1); // 19 digits, padded to 20
    const auto iccid = Iccid::parse(digits);
    if (iccid) return *iccid;
    wrong(QLatin1StringView("Iccid"), element.text);
    return std::nullopt;
}

std::optional<Iccid> Fields::iccidIf(QLatin1StringView name)
{
    const Element *found = insideIf(name);
    return found && !found->text.isEmpty() ? asIccid(*found) : std::nullopt;
}

Iccid Fields::iccid(QLatin1StringView name)
{
    return needed(name, iccidIf(name));
}

std::optional<Imsi> Fields::imsiIf(QLatin1StringView name)
{
    const QString value = textIf(name);
    if (value.isEmpty()) return std::nullopt;
    const auto imsi = Imsi::parse(value);
    if (imsi) return *imsi;
    wrong(name, value);
    return std::nullopt;
}

QString hex(const QByteArray &octets)
{
    return QString::fromLatin1(octets.toHex().toUpper());
}

QString word(bool flag)
{
    return flag ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace signalbox::sgp02
