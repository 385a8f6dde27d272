#include "workspace/inivalues.h"

#include <QDateTime>

namespace signalbox {

IniSection::IniSection(QSettings &ini, QString section, QString path)
    : m_ini(ini), m_section(std::move(section)), m_path(std::move(path))
{
    m_ini.beginGroup(m_section);
}

IniSection::~IniSection()
{
    m_ini.endGroup();
}

// A value with a comma is a list to QSettings; here it was meant as text.
QString IniSection::text(QLatin1StringView key, const QString &fallback)
{
    const QVariant value = m_ini.value(key);
    if (!value.isValid()) return fallback;
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(u", ") : value.toString().trimmed();
}

QString IniSection::required(QLatin1StringView key)
{
    const QString value = text(key);
    if (value.isEmpty()) refuseAs("workspace.key-missing", key, {});
    return value;
}

QString IniSection::choice(QLatin1StringView key, const QStringList &allowed)
{
    const QString value = text(key, allowed.front());
    if (allowed.contains(value)) return value;
    refuseAs("workspace.choice", key, { { QStringLiteral("value"), value }, { QStringLiteral("allowed"), allowed.join(QStringLiteral(", ")) } });
    return allowed.front();
}

double IniSection::number(QLatin1StringView key, double fallback, double least, double most)
{
    const QString value = text(key);
    if (value.isEmpty()) return fallback;
    bool good = false;
    const double number = value.toDouble(&good);
    if (!good || !(number >= least && number <= most)) {
        refuse(key, value);
        return fallback;
    }
    return number;
}

Span IniSection::seconds(QLatin1StringView key, Span fallback)
{
    const double s = number(key, double(fallback.count()) / 1e6, 0.001, 366.0 * 86400);
    return Span(qint64(s * 1e6));
}

std::optional<Instant> IniSection::moment(QLatin1StringView key)
{
    const QString value = text(key);
    if (value.isEmpty()) return std::nullopt;
    const auto t = fromIsoMicros(value);
    if (!t) refuse(key, value);
    return t;
}

void IniSection::refuse(QLatin1StringView key, const QString &value)
{
    refuseAs("workspace.key", key, { { QStringLiteral("value"), value } });
}

void IniSection::refuseAs(const char *code, QLatin1StringView key, QVariantMap more)
{
    if (m_error) return;
    more.insert(QStringLiteral("path"), m_path);
    more.insert(QStringLiteral("section"), m_section);
    more.insert(QStringLiteral("key"), QString(key));
    m_error = Error { QString::fromLatin1(code), std::move(more), {} };
}

QString isoMicros(Instant t)
{
    const qint64 micros = toMicros(t);
    const qint64 seconds = micros >= 0 ? micros / 1'000'000 : (micros - 999'999) / 1'000'000;
    const QString head = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    return QStringLiteral("%1.%2Z").arg(head).arg(micros - seconds * 1'000'000, 6, 10, QLatin1Char('0'));
}

std::optional<Instant> fromIsoMicros(const QString &text)
{
    if (!text.endsWith(u'Z')) return std::nullopt;
    const qsizetype dot = text.indexOf(u'.');
    const QString head = text.left(dot < 0 ? text.size() - 1 : dot);
    const QString fraction = dot < 0 ? QString() : text.mid(dot + 1).chopped(1).leftJustified(6, u'0', true);
    QDateTime time = QDateTime::fromString(head, QStringLiteral("yyyy-MM-ddTHH:mm:ss"));
    bool good = true;
    const int micros = fraction.isEmpty() ? 0 : fraction.toInt(&good);
    if (!time.isValid() || !good || micros < 0) return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return instantFromMicros(time.toSecsSinceEpoch() * 1'000'000 + micros);
}

} // namespace signalbox
