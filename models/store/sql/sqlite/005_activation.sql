-- An activation code buys a subscription: it is here for the engine alone, from the intent until the request
-- is out, and nowhere else. What stays is masked, or a fingerprint that does not lead back to it.
create table operation_secret (
  fleet text not null,
  id text not null,
  activation_code text not null,
  primary key (fleet, id)
);

alter table operation_identity add column activation text not null default '';
alter table operation_identity add column activation_print text;
alter table operation_identity add column iccids_before text not null default '';
create index operation_identity_print on operation_identity (activation_print);
