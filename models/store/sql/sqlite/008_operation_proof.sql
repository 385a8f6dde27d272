-- What came as the card's signed result, as it came, and what was made of it. Names the card, so it is for those who
-- may see identities. `print` is the SHA-256 of the bytes.
create table operation_proof (
  fleet text not null,
  id text not null,
  print text not null,
  eid text not null,
  request blob not null,
  result blob not null,
  euicc_certificate blob not null,
  eum_certificate blob not null,
  association_token bigint,
  at bigint not null,
  code text not null,
  about text not null,
  eim_id text,
  counter bigint,
  sequence bigint,
  primary key (fleet, id, print)
);
create index operation_proof_eid on operation_proof (eid);

alter table operation_core add column proof integer not null default 0;
