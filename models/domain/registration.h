#pragma once

#include "base/result.h"

#include <QString>

namespace signalbox {

/// Vehicle identification number, ISO 3779: 17 of A-Z and 0-9 without I, O and Q; kept in capitals.
class Vin
{
public:
    /// Errors: "vin.length" {value, length}, "vin.character" {value, position}.
    static Result<Vin> parse(QStringView text);

    const QString &toString() const { return m_text; }
    /// The check digit at place 9 (49 CFR 565.15). It binds only makers in North America (first character 1 to
    /// 5), so it is a warning, and everybody else's holds.
    bool checkHolds() const;
    bool operator==(const Vin &) const = default;

private:
    QString m_text;
};

/// A registration plate as it is read aloud: 1 to 16 letters, digits, spaces, hyphens and dots, in capitals.
class Plate
{
public:
    /// Errors: "plate.form" {value}.
    static Result<Plate> parse(QStringView text);

    const QString &toString() const { return m_text; }
    bool operator==(const Plate &) const = default;

private:
    QString m_text;
};

} // namespace signalbox
