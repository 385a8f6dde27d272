-- Where a switch that came to nothing left the card: enabled since, and not what was enabled before.
alter table operation_identity add column landed_iccid text;
alter table operation_identity add column landed_imsi text;
