-- Newest fact of each kind of every vehicle: a terminal answers `state:dark` from here without a feed.
create table last_core (
  fleet text not null,
  vehicle text not null,
  kind integer not null,
  t bigint not null,
  seq bigint not null,
  country text,
  plmn integer,
  rat integer,
  event integer,
  session_id text,
  apn text,
  rx bigint,
  tx bigint,
  cause_space integer,
  cause_number integer,
  label text,
  note text,
  a_micro bigint,
  b_micro bigint,
  c_micro bigint,
  iccid_last4 text,
  imsi_last4 text,
  primary key (fleet, vehicle, kind)
) without rowid;

create table last_identity (
  fleet text not null,
  vehicle text not null,
  kind integer not null,
  iccid text,
  imsi text,
  imei text,
  ip text,
  primary key (fleet, vehicle, kind)
) without rowid;

create table last_position (
  fleet text not null,
  vehicle text not null,
  kind integer not null,
  cell bigint,
  lat_micro bigint,
  lon_micro bigint,
  speed_micro bigint,
  heading_micro bigint,
  ignition integer,
  odometer_micro bigint,
  driving bigint,
  primary key (fleet, vehicle, kind)
) without rowid;

-- One row a session event. Keys begin with vehicle and time: that is how it is read.
create table session_core (
  fleet text not null,
  vehicle text not null,
  t bigint not null,
  session_id text not null,
  event integer not null,
  seq bigint not null,
  plmn integer not null,
  rat integer not null,
  apn text not null,
  rx bigint not null,
  tx bigint not null,
  cause_space integer,
  cause_number integer,
  primary key (fleet, vehicle, t, session_id, event, seq)
) without rowid;

-- Who a session belonged to and where it was: a row when it is first said and when it changes.
create table session_identity (
  fleet text not null,
  vehicle text not null,
  t bigint not null,
  session_id text not null,
  iccid text,
  imsi text,
  imei text,
  ip text not null,
  primary key (fleet, vehicle, t, session_id)
) without rowid;

create table session_position (
  fleet text not null,
  vehicle text not null,
  t bigint not null,
  session_id text not null,
  cell bigint not null,
  primary key (fleet, vehicle, t, session_id)
) without rowid;

create table session_price (
  fleet text not null,
  vehicle text not null,
  t bigint not null,
  session_id text not null,
  tariff text not null,
  currency text not null,
  amount_micro bigint not null,
  primary key (fleet, vehicle, t, session_id, tariff)
) without rowid;

create table signalling (
  fleet text not null,
  vehicle text not null,
  t bigint not null,
  seq bigint not null,
  label text not null,
  plmn integer not null,
  cause_space integer,
  cause_number integer,
  primary key (fleet, vehicle, t, seq)
) without rowid;

create table device_report (
  fleet text not null,
  vehicle text not null,
  t bigint not null,
  seq bigint not null,
  battery_micro bigint,
  temperature_micro bigint,
  firmware text not null,
  reboot_reason text not null,
  primary key (fleet, vehicle, t, seq)
) without rowid;

-- Ten minutes of one part of the fleet in one row (store/chunkcodec.h).
create table position_chunk (
  fleet text not null,
  start bigint not null,
  bucket integer not null,
  samples integer not null,
  data blob not null,
  primary key (fleet, bucket, start)
);

create table radio_chunk (
  fleet text not null,
  start bigint not null,
  bucket integer not null,
  samples integer not null,
  data blob not null,
  primary key (fleet, bucket, start)
);
