#pragma once

#include "operations/profilebackend.h"
#include "provisioning/httpanswer.h"

#include <QUrl>

namespace signalbox {

/// The REST interface of onomondo-eim 0.0.2 as requests and answers, without a network. It matches members by place,
/// runs the body through a form parser before it reads JSON, answers a creation with a redirection that nobody
/// follows, and speaks SGP.32 v1.0. Errors have no body.
namespace onomondo {

/// Commands of SGP.32 v1.2 that an eIM names on its information page; the original has none of them.
struct Extensions
{
    bool fallback = false; ///< setFallbackAttribute, unsetFallbackAttribute
    bool defaultDp = false; ///< setDefaultDpAddress
    bool operator==(const Extensions &) const = default;
};
BackendCapabilities capabilities(const Extensions &extensions);
/// GET /.
Result<Extensions> readInfo(const QUrl &root, const HttpAnswer &answer);

/// A JSON string with quotes. What the form parser would take for its own is written as \u0026 \u003d \u002b \u0025.
QByteArray quoted(QStringView text);
QByteArray swappedHex(const Iccid &iccid); ///< 20 digits, nibbles swapped, F-filled
std::optional<Iccid> fromSwappedHex(QStringView text);

struct Order
{
    QString facility; ///< "psmo" "eco" "edr" "download"
    QByteArray body; ///< may hold a secret
};
/// Nothing when the dialect has no word for it, or something that it needs is missing.
std::optional<Order> orderOf(const Operation &operation, const std::optional<ActivationCode> &activation, const Extensions &extensions);
/// The body of some order for this card whose command is not known any more (a download's secret is gone): compares as
/// any open one, of which a card has only one.
QByteArray anyOrderFor(const Eid &eid);
/// Whose outcomes an order of this kind is kept with: "psmo" …; empty when it has none.
QString facilityOf(OperationKind kind);

/// Addresses; a reference is "psmo/UUID". Never of another host, whatever an answer said.
QUrl createUrl(const QUrl &root, const QString &facility);
QUrl lookupUrl(const QUrl &root, const QString &reference);
QUrl deleteUrl(const QUrl &root, const QString &reference); ///< a GET that deletes
QUrl listUrl(const QUrl &root, const QString &facility);
bool isReference(const QString &text);

/// POST FACILITY/create. 303 with a Location that names an order is acceptance. 4xx is a refusal: nothing was kept. A
/// 5xx without a body is what a creation answers that it could not read, and what a proxy says when it lost sight of
/// it: Lost.
SubmitAnswer readSubmission(const QUrl &root, const HttpAnswer &answer);
/// GET FACILITY/lookup/ID. What the card may have executed although the eIM does not say so is InDoubt.
Result<OrderStatus> readOrder(const QUrl &root, const HttpAnswer &answer, OperationKind kind);
/// GET FACILITY/list. Above 52 orders the original cannot answer any more (500).
Result<QStringList> readList(const QUrl &root, const HttpAnswer &answer, const QString &facility);
/// True when a lookup's answer is of an order like `order` that has not ended: an ended one may be older than ours.
bool isOpenOrder(const HttpAnswer &answer, const Order &order);
bool hasEnded(const HttpAnswer &answer); ///< "done"

/// Faults of the connection or the eIM; nothing for 200.
std::optional<Error> faultOf(const QUrl &root, const HttpAnswer &answer);

} // namespace onomondo
} // namespace signalbox
