-- Incidents: many vehicles in trouble from one cause. `cause` and `sizes` are JSON; where it is, is told apart, for those
-- who may see places. What the engine writes of one and what people say of it are columns of their own.
create table incident_core (
  fleet text not null,
  id text not null,
  number bigint not null,
  cause text not null,
  vehicles integer not null,
  peak integer not null,
  known integer not null,
  expected_micro bigint not null,
  severity integer not null,
  first_at bigint not null,
  opened_at bigint not null,
  last_at bigint not null,
  ended_at bigint,
  works text not null,
  sizes text not null,
  acknowledged_at bigint,
  acknowledged_by text not null default '',
  assignee text not null default '',
  ticket text not null default '',
  link text not null default '',
  closed_at bigint,
  primary key (fleet, id)
);
create index incident_core_opened on incident_core (opened_at);

create table incident_position (
  fleet text not null,
  incident text not null,
  place text not null,
  primary key (fleet, incident)
);

create table incident_event_core (
  fleet text not null,
  incident text not null,
  position integer not null,
  at bigint not null,
  kind text not null,
  by_whom text not null,
  vehicles integer not null,
  what text not null,
  primary key (fleet, incident, position)
);

create table incident_member_core (
  fleet text not null,
  incident text not null,
  vehicle text not null,
  since bigint not null,
  back_at bigint,
  primary key (fleet, incident, vehicle)
);

-- Works that an operator of a network announced.
create table planned_works (
  fleet text not null,
  name text not null,
  id text not null,
  network text,
  country text,
  lat_micro bigint,
  lon_micro bigint,
  radius_m bigint,
  from_at bigint not null,
  until_at bigint not null,
  author text not null,
  changed_at bigint not null,
  primary key (fleet, name)
);
