#include "campaigns/campaignjournal.h"

namespace signalbox {

QUuid orderId(const QUuid &campaign, const VehicleId &vehicle, Direction direction)
{
    const QByteArray name = QByteArray(direction == Direction::Forth ? "forth " : "back ") + QByteArray::fromStdString(vehicle.text());
    return QUuid::createUuidV5(campaign, name);
}

} // namespace signalbox
