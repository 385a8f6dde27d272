-- What every approval asks: is something open on this vehicle, and on this card.
create index operation_core_of_vehicle on operation_core (vehicle, is_open, number);
create index eid_reservation_eid on eid_reservation (eid);
