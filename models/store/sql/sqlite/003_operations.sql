create table operation_core (
  fleet text not null,
  id text not null,
  number bigint not null,
  kind integer not null,
  vehicle text not null,
  rollback_asked integer not null,
  connection text not null,
  requested_by text not null,
  reason text not null,
  created_at bigint not null,
  not_after bigint not null,
  state integer not null,
  is_open integer not null,
  outcome integer not null,
  evidence integer not null,
  dialect_code text not null,
  provider_ref text not null,
  state_since bigint not null,
  verify_by bigint not null,
  interruption bigint,
  expected_contact bigint,
  attempts integer not null,
  primary key (fleet, id)
);
create index operation_core_number on operation_core (number);
create index operation_core_open on operation_core (is_open, number);
create index operation_core_vehicle on operation_core (fleet, vehicle, number);

create table operation_identity (
  fleet text not null,
  id text not null,
  eid text not null,
  iccid text,
  previous_iccid text,
  previous_imsi text,
  target_imsi text,
  primary key (fleet, id)
);
create index operation_identity_eid on operation_identity (fleet, eid);

-- One open mutating operation per EID: the row goes when it is settled.
create table eid_reservation (
  fleet text not null,
  eid text not null,
  operation text not null,
  number bigint not null,
  primary key (fleet, eid)
);

create table operation_transition (
  fleet text not null,
  operation text not null,
  step bigint not null,
  from_state integer not null,
  to_state integer not null,
  outcome integer not null,
  evidence integer not null,
  note text not null,
  at bigint not null,
  by_whom text not null,
  primary key (fleet, operation, step)
);

-- Who did what; each row carries the hash of the one before (access/, later).
create table audit (
  fleet text not null,
  position bigint not null,
  at bigint not null,
  account text not null,
  verb text not null,
  subject text not null,
  payload text not null,
  previous text not null,
  hash text not null,
  primary key (fleet, position)
);
