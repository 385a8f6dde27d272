-- Which profiles the eUICCs of a cohort are to hold, which is enabled where, which is fallback: canonical JSON.
-- The cohort without a name is every vehicle whose cohort has no plan of its own.
create table profile_plan (
  fleet text not null,
  cohort text not null,
  plan text not null,
  author text not null,
  changed_at bigint not null,
  primary key (fleet, cohort)
);
