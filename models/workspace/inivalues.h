#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QSettings>

namespace signalbox {

/// Reads typed values of one INI section; the first one that makes no sense is kept as the error.
class IniSection
{
public:
    IniSection(QSettings &ini, QString section, QString path);
    ~IniSection();
    IniSection(const IniSection &) = delete;

    QString text(QLatin1StringView key, const QString &fallback = {});
    QString required(QLatin1StringView key);
    /// One of a few words; the first of them when nothing is said.
    QString choice(QLatin1StringView key, const QStringList &allowed);
    double number(QLatin1StringView key, double fallback, double least, double most);
    Span seconds(QLatin1StringView key, Span fallback);
    std::optional<Instant> moment(QLatin1StringView key);
    /// "workspace.key"
    void refuse(QLatin1StringView key, const QString &value);

    const std::optional<Error> &error() const { return m_error; }

private:
    void refuseAs(const char *code, QLatin1StringView key, QVariantMap more);
    QSettings &m_ini;
    QString m_section;
    QString m_path;
    std::optional<Error> m_error;
};

/// "2026-11-22T12:30:00.250000Z"
QString isoMicros(Instant t);
std::optional<Instant> fromIsoMicros(const QString &text);

} // namespace signalbox
