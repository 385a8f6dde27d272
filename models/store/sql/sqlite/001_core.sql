-- Tables are split by secrecy: *_core for every role, *_identity (IMSI, ICCID, EID, IMEI, IP), *_position
-- (coordinates, cells) and *_price. Every key carries the fleet. Times are microseconds since 1970 UTC,
-- measures are millionths of their unit, networks are MCC*1000+MNC in quarters plus the MNC's digits
-- (Plmn::key), ids are text. Nothing here is a generated number.

create table meta (
  name text primary key,
  value bigint not null
);

create table engine_owner (
  role text primary key,
  token text not null,
  program text not null,
  since bigint not null
);

create table fleet (
  fleet text primary key,
  buckets integer not null
);

create table vehicle_core (
  fleet text not null,
  vehicle text not null,
  cohort text not null,
  hardware text not null,
  modem text not null,
  firmware text not null,
  rats integer not null,
  connection text not null,
  fact_interval bigint not null,
  parked_interval bigint not null,
  poll_interval bigint,
  imei_last4 text,
  eid_last4 text,
  primary key (fleet, vehicle)
);

create table vehicle_identity (
  fleet text not null,
  vehicle text not null,
  imei text,
  eid text,
  primary key (fleet, vehicle)
);
create index vehicle_identity_eid on vehicle_identity (fleet, eid);

create table euicc_identity (
  fleet text not null,
  eid text not null,
  vehicle text not null,
  since bigint not null,
  primary key (fleet, eid)
);

create table profile_core (
  fleet text not null,
  vehicle text not null,
  slot integer not null,
  state integer not null,
  kind integer not null,
  home integer,
  name text not null,
  fallback integer not null,
  iccid_last4 text,
  primary key (fleet, vehicle, slot)
);

create table profile_identity (
  fleet text not null,
  vehicle text not null,
  slot integer not null,
  iccid text not null,
  imsi text,
  primary key (fleet, vehicle, slot)
);
create index profile_identity_imsi on profile_identity (fleet, imsi);

create table profile_price (
  fleet text not null,
  iccid text not null,
  since bigint not null,
  currency text not null,
  month_micro bigint,
  megabyte_micro bigint,
  primary key (fleet, iccid, since)
);

create table profile_statement (
  fleet text not null,
  vehicle text not null,
  iccid text not null,
  source integer not null,
  at bigint not null,
  state integer not null,
  kind integer not null,
  imsi text,
  home integer,
  name text not null,
  fallback integer not null,
  primary key (fleet, vehicle, iccid, source)
);
