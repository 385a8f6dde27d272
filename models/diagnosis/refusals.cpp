#include "diagnosis/signs.h"

namespace signalbox {

namespace {

using Kind = std::optional<EvidenceCode>;

Kind mobility(std::int32_t number)
{
    switch (number) {
    case 5: case 6: return EvidenceCode::RejectDevice;
    case 2: case 3: case 7: case 8: case 20: case 21: return EvidenceCode::RejectSubscription;
    case 11: case 12: case 13: case 14: case 35: case 73: case 78: return EvidenceCode::RejectRoaming;
    case 15: case 27: case 62: return EvidenceCode::RejectRadio;
    case 16: case 17: case 34: case 38: case 42: return EvidenceCode::RejectNetwork;
    case 22: case 67: case 69: return EvidenceCode::RejectCongestion;
    case 91: return EvidenceCode::RejectApn;
    default: return {};
    }
}

Kind bearer(std::int32_t number)
{
    switch (number) {
    case 8: return EvidenceCode::RejectSubscription;
    case 27: case 28: case 29: case 32: case 33: case 50: case 51: case 57: case 66: case 70: return EvidenceCode::RejectApn;
    case 26: case 67: case 69: return EvidenceCode::RejectCongestion;
    case 30: case 31: case 34: case 38: return EvidenceCode::RejectNetwork;
    default: return {};
    }
}

/// Of the home network, for the vendor 10415 (TS 29.272 7.4.3).
Kind subscriber(std::int32_t number)
{
    switch (number) {
    case 5001: case 5420: return EvidenceCode::RejectSubscription;
    case 5004: return EvidenceCode::RejectRoaming;
    case 5421: return EvidenceCode::RejectRadio;
    case 5422: return EvidenceCode::RejectDevice;
    case 4181: return EvidenceCode::RejectNetwork;
    default: return {};
    }
}

Kind tunnel(std::int32_t number)
{
    switch (number) {
    case 78: case 83: case 92: case 93: return EvidenceCode::RejectApn;
    case 73: case 84: case 113: return EvidenceCode::RejectCongestion;
    case 72: case 94: case 100: return EvidenceCode::RejectNetwork;
    case 96: return EvidenceCode::RejectSubscription;
    default: return {};
    }
}

Kind charging(std::int32_t number)
{
    if (number == 5030) return EvidenceCode::RejectSubscription;
    return number == 4010 || number == 4012 ? Kind(EvidenceCode::RejectQuota) : Kind();
}

Kind routing(std::int32_t number)
{
    if (number == 4001 || number == 5003) return EvidenceCode::RejectSubscription;
    return number >= 3002 && number <= 3006 ? Kind(EvidenceCode::RejectNetwork) : Kind();
}

Kind map(std::int32_t number)
{
    switch (number) {
    case 1: case 9: return EvidenceCode::RejectSubscription;
    case 8: return EvidenceCode::RejectRoaming;
    case 7: case 12: return EvidenceCode::RejectDevice;
    case 34: return EvidenceCode::RejectNetwork;
    default: return {};
    }
}

} // namespace

std::optional<EvidenceCode> refusalKind(Cause cause)
{
    switch (cause.space) {
    case CauseSpace::Emm: case CauseSpace::FiveGmm: return mobility(cause.number);
    case CauseSpace::Esm: case CauseSpace::FiveGsm: return bearer(cause.number);
    case CauseSpace::S6a: return subscriber(cause.number);
    case CauseSpace::Diameter: return routing(cause.number);
    case CauseSpace::Gy: return charging(cause.number);
    case CauseSpace::GtpV2: return tunnel(cause.number);
    case CauseSpace::Map: return map(cause.number);
    case CauseSpace::Radius: case CauseSpace::Radio: break;
    }
    return {};
}

std::optional<EvidenceCode> stopKind(Cause cause)
{
    if (cause.space != CauseSpace::Radius) return refusalKind(cause);
    switch (cause.number) {
    case 1: case 4: case 5: case 12: case 18: case 19: return EvidenceCode::StopNormal;
    case 2: case 3: case 23: return EvidenceCode::StopLost;
    case 6: case 20: case 22: return EvidenceCode::StopCleared;
    case 10: case 13: case 14: return EvidenceCode::StopGateway;
    case 7: case 8: case 9: case 11: case 15: case 21: return EvidenceCode::StopFault;
    default: return {};
    }
}

} // namespace signalbox
