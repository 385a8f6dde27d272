#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace signalbox {

/// One spelling for one value: members sorted by name, no white space, numbers as shortest round trip.
/// Hashes (audit chain, payloads) cover this, never sentences.
QByteArray canonicalJson(const QJsonValue &value);

} // namespace signalbox
