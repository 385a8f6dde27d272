#pragma once

#include "sgp32/der.h"

#include "domain/identifiers.h"
#include "domain/network.h"

#include <variant>
#include <vector>

/// ESipa, between the IPA of a device and an eIM (SGP.32 v1.2, 5.14): message bodies of the HTTPS binding.
namespace signalbox::sgp32 {

/// Why the IPA tells of a changed profile state (stateChangeCause).
enum class StateChange : std::uint8_t { OtherEim = 0, Fallback = 1, Emergency = 2, Local = 3, Reset = 4, ImmediateEnable = 5, DeviceChange = 6 };

struct GetPackageRequest
{
    Eid eid;
    std::optional<StateChange> change; ///< set: profiles changed without this eIM's doing
    std::optional<Plmn> registered; ///< rPLMN
};

enum EsipaError : std::int64_t { NoPackage = 1, EidNotFound = 2, InvalidEidValue = 3, MissingEid = 4, EsipaUndefined = 127 };

struct EuiccPackageBody { QByteArray der; ///< BF51, to be handed to the card as it is
};
/// Asks for data that the card has: tags A5 (EUM certificate) and A6 (eUICC certificate).
struct CardDataQuery { QByteArray tags; QByteArray transactionId; };
/// ProfileDownloadTriggerRequest. The code comes without "LPA:": "1$host$matching id".
struct DownloadTrigger { QString activationCode; QByteArray transactionId; };
struct EsipaRefusal { std::int64_t error = NoPackage; };
using GetPackageResponse = std::variant<EuiccPackageBody, CardDataQuery, DownloadTrigger, EsipaRefusal>;

/// The certificates of a card, DER, and what else it was asked for.
struct CardData
{
    QByteArray makerCertificate;
    QByteArray cardCertificate;
    QByteArray transactionId;
    QByteArray info {}; ///< EUICCInfo2 (BF22)
    QString defaultSmdp {};
};

/// ProfileDownloadTriggerResult: what the card signed, or why it came to no installation.
struct DownloadReport
{
    QByteArray transactionId;
    QByteArray installation; ///< BF37; empty when there was none
    QString problem; ///< then what the SM-DP+ said; in errorResponse, whose content the standard leaves open
};

struct ProvideResultRequest
{
    std::optional<Eid> eid;
    std::variant<EuiccPackageBody, CardData, DownloadReport, EsipaRefusal> body;
};

/// Sequence numbers that the card may forget; empty when there is nothing to forget; or an error.
struct ProvideResultResponse
{
    std::vector<std::int64_t> acknowledged;
    std::optional<std::int64_t> error;
};

QByteArray encode(const GetPackageRequest &message);
QByteArray encode(const GetPackageResponse &message);
QByteArray encode(const ProvideResultRequest &message);
QByteArray encode(const ProvideResultResponse &message);

Result<GetPackageRequest> parseGetPackageRequest(QByteArrayView der);
Result<GetPackageResponse> parseGetPackageResponse(QByteArrayView der);
Result<ProvideResultRequest> parseProvideResultRequest(QByteArrayView der);
Result<ProvideResultResponse> parseProvideResultResponse(QByteArrayView der);

} // namespace signalbox::sgp32
