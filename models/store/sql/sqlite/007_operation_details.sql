-- What some kinds need beside the card and the profile, as JSON: {"enable", "allow", "smdp"}.
alter table operation_core add column details text not null default '';
