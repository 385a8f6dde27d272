-- Campaigns. `draft`, `reason`, `estimate` and the samples of a member's air are JSON. Who may see no positions reads
-- a reason without its place.
create table campaign_core (
  fleet text not null,
  id text not null,
  number bigint not null,
  name text not null,
  draft text not null,
  state integer not null,
  reason text not null,
  created_by text not null,
  decided_by text not null,
  created_at bigint not null,
  started_at bigint,
  ended_at bigint,
  state_since bigint not null,
  wave integer not null,
  waves integer not null,
  soaking_since bigint,
  excluded integer not null,
  estimate text not null,
  primary key (fleet, id)
);
create index campaign_core_number on campaign_core (number);

create table campaign_member_core (
  fleet text not null,
  campaign text not null,
  vehicle text not null,
  position integer not null,
  wave integer not null,
  state integer not null,
  reason text not null,
  since bigint not null,
  operation text,
  operation_back text,
  country text,
  interruption bigint,
  air_before text,
  air_after text,
  primary key (fleet, campaign, vehicle)
);
create index campaign_member_order on campaign_member_core (fleet, campaign, position);

create table campaign_member_identity (
  fleet text not null,
  campaign text not null,
  vehicle text not null,
  target text,
  previous text,
  primary key (fleet, campaign, vehicle)
);

create table campaign_member_position (
  fleet text not null,
  campaign text not null,
  vehicle text not null,
  lat_micro bigint not null,
  lon_micro bigint not null,
  primary key (fleet, campaign, vehicle)
);

alter table operation_core add column campaign text;
create index operation_core_campaign on operation_core (campaign);
