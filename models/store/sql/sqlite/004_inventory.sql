-- What an inventory file says beyond the first columns, and the imports themselves.
alter table vehicle_core add column type integer not null default 0;
alter table vehicle_core add column labels text not null default '';
alter table vehicle_core add column transport integer not null default 0;
alter table vehicle_core add column ipa integer not null default 0;
alter table vehicle_core add column standard integer not null default 0;
alter table vehicle_core add column memory_total bigint;
alter table vehicle_core add column memory_free bigint;
alter table vehicle_core add column vin_last4 text;
alter table vehicle_identity add column plate text;
alter table vehicle_identity add column vin text;
alter table profile_core add column supplier text not null default '';
alter table profile_core add column imsi_last4 text;
alter table profile_statement add column supplier text not null default '';
create index vehicle_identity_imei on vehicle_identity (fleet, imei);
create index vehicle_identity_vin on vehicle_identity (fleet, vin);
create index profile_identity_iccid on profile_identity (fleet, iccid);

-- One run of one file with one mapping. Rows are counted, so that a run that was cut off goes on after the
-- last batch that was committed.
create table import_run (
  fleet text not null,
  id text not null,
  file text not null,
  started bigint not null,
  rows_done bigint not null,
  complete integer not null,
  primary key (fleet, id)
);

-- What became of each row; notes are codes with parameters. Identity: a note may hold an ICCID.
create table import_row_identity (
  fleet text not null,
  id text not null,
  row bigint not null,
  line bigint not null,
  outcome integer not null,
  vehicle text not null,
  iccid text not null,
  fields text not null,
  notes text not null,
  primary key (fleet, id, row)
) without rowid;

-- What rows of the same file have said already, to find repeats and contradictions.
create table import_said (
  fleet text not null,
  id text not null,
  subject text not null,
  line bigint not null,
  fields bigint not null,
  primary key (fleet, id, subject)
) without rowid;
