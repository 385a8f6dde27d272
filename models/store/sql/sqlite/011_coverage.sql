-- What the fleet learned of networks and places: counts by squares, packed (coverage/coverageblock.h). Position: in lonely
-- places they tell where vehicles were. network: the PLMN's key times 16 plus the radio technology (TS 29.274 8.17);
-- block: a square of Web Mercator, some 26 km across. fleet is '*': radio does not depend on whose vehicle met it.
create table coverage_position (
  fleet text not null,
  network bigint not null,
  block bigint not null,
  tiles blob not null,
  written_at bigint not null,
  primary key (fleet, network, block)
);
-- How switches to a home network ended, by modem and place; counts fade, so they are in millionths.
create table switch_lesson_position (
  fleet text not null,
  home bigint not null,
  modem text not null,
  place bigint not null,
  switches_micro bigint not null,
  stranded_micro bigint not null,
  at bigint not null,
  primary key (fleet, home, modem, place)
);
