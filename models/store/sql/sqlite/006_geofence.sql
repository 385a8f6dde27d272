-- Places of the operator's own making. Position: a name alone already says where somebody looks. Points are
-- [[lon,lat],...] in degrees, the width of a corridor in millionths of a metre; name_key is the name as names
-- are compared.
create table geofence_position (
  fleet text not null,
  id text not null,
  name text not null,
  name_key text not null,
  colour integer not null,
  shape integer not null,
  points text not null,
  width_micro bigint not null,
  author text not null,
  changed_at bigint not null,
  primary key (fleet, id)
);
create unique index geofence_position_name on geofence_position (fleet, name_key);
