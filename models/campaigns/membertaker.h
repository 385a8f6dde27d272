#pragma once

#include "base/clock.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace signalbox {

/// Takes members out of a JSON object, and remembers the first that is wrong. One thread.
class MemberTaker
{
public:
    explicit MemberTaker(QJsonObject object, QString within = {}) : m_object(std::move(object)), m_within(std::move(within)) { }

    QJsonValue take(const char *name)
    {
        const QString key = QString::fromLatin1(name);
        const QJsonValue value = m_object.take(key);
        m_last = key;
        return value;
    }
    void text(const char *name, QString &to)
    {
        const QJsonValue v = take(name);
        if (v.isString()) to = v.toString();
        else if (!v.isUndefined()) refuse();
    }
    void truth(const char *name, bool &to)
    {
        const QJsonValue v = take(name);
        if (v.isBool()) to = v.toBool();
        else if (!v.isUndefined()) refuse();
    }
    template<typename Number> void number(const char *name, Number &to)
    {
        const QJsonValue v = take(name);
        if (v.isUndefined()) return;
        const double value = v.toDouble(std::nan(""));
        const double least = std::is_unsigned_v<Number> ? 0 : -2147483647.0;
        const bool fits = std::is_floating_point_v<Number> || (value == std::floor(value) && value >= least && value <= 2147483647.0);
        if (!std::isfinite(value) || !fits) return refuse();
        to = static_cast<Number>(value);
    }
    void span(const char *name, Span &to)
    {
        double seconds = double(to.count()) / 1e6;
        number(name, seconds);
        if (std::abs(seconds) > 1e9) return refuse();
        to = Span(std::llround(seconds * 1e6));
    }
    /// Calls accept(value) for each of an array; false refuses.
    template<typename Accept> void each(const char *name, Accept accept)
    {
        const QJsonValue v = take(name);
        if (v.isUndefined()) return;
        if (!v.isArray()) return refuse();
        for (const QJsonValue &one : v.toArray())
            if (!accept(one)) return refuse();
    }
    template<typename Read> void inner(const char *name, Read read)
    {
        const QJsonValue v = take(name);
        if (v.isUndefined()) return;
        if (!v.isObject()) return refuse();
        MemberTaker taker(v.toObject(), QString::fromLatin1(name) + u'.');
        read(taker);
        if (auto wrong = taker.wrong(); !wrong.isEmpty() && m_wrong.isEmpty()) m_wrong = wrong;
    }
    void refuse()
    {
        if (m_wrong.isEmpty()) m_wrong = m_within + m_last;
    }
    /// Empty when all was well and nothing is left.
    QString wrong() const
    {
        if (!m_wrong.isEmpty()) return m_wrong;
        return m_object.isEmpty() ? QString() : m_within + m_object.keys().front();
    }

private:
    QJsonObject m_object;
    const QString m_within;
    QString m_last, m_wrong;
};

} // namespace signalbox
