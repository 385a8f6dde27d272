-- RADIUS accounting in PostgreSQL 14 or later, as Signalbox reads it. Once, as the owner of a database:
--   psql -v ON_ERROR_STOP=1 -v writer=ROLE -v reader=ROLE -f radacct.sql DATABASE
-- The writer is FreeRADIUS' role, the reader the desks'. Both must exist.
--
-- radacct has one row a session, as every tool that reads accounting expects. radacct_change keeps each record as it
-- came, once, with the octet totals that follow from all records of its session. A reader that remembers (xid, id) and
-- reads below the oldest open transaction misses no late commit.
\set ON_ERROR_STOP 1
create schema if not exists radius;
set search_path = radius;

create table radacct (
  radacctid bigint generated always as identity primary key,
  acctuniqueid text not null unique,        -- IMSI, NAS and Acct-Session-Id
  acctsessionid text not null,
  username text,
  nasipaddress text not null,               -- NAS-IP-Address, else NAS-IPv6-Address, else NAS-Identifier
  acctstatus smallint not null,             -- Acct-Status-Type of the newest record: 1 2 3, 7 when its NAS restarted
  acctstarttime timestamptz,
  acctupdatetime timestamptz not null,      -- when the newest record was made, by the clock of its NAS
  acctstoptime timestamptz,
  acctsessiontime bigint,                   -- s
  acctinputoctets bigint not null default 0,  -- from the device; with gigawords and wraps
  acctoutputoctets bigint not null default 0, -- to it
  acctinputtold bigint not null default 0,  -- as the newest record told them
  acctoutputtold bigint not null default 0,
  acctwraps int not null default 0,         -- how often a counter without gigawords must have begun again
  acctterminatecause int,
  calledstationid text,                     -- APN
  callingstationid text,                    -- MSISDN
  framedipaddress text,
  imsi text, imeisv text, sgsn_mcc_mnc text, rat_type int, uli bytea
) with (fillfactor = 70);
create index radacct_open on radacct (nasipaddress) where acctstoptime is null;
create index radacct_imsi on radacct (imsi, acctstarttime desc);

create table radacct_change (
  id bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  acctuniqueid text not null,
  kind text not null check (kind in ('start', 'interim', 'stop')),
  at timestamptz not null,
  nas text not null,
  session text not null,
  imsi text, imeisv text, apn text, ip text, plmn text, rat int, uli bytea, cause int,
  input_told bigint, output_told bigint,    -- null: the NAS said nothing of this session, it restarted
  input bigint not null, output bigint not null,
  wraps int not null default 0
);
create index radacct_change_order on radacct_change (xid, id);
create unique index radacct_change_once on radacct_change (acctuniqueid, at, kind, input_told, output_told);

-- When a NAS last said that it begins anew: what it reported before is over, in whatever order it arrives.
create table radacct_nas (
  nasipaddress text primary key,
  restarted timestamptz not null,
  cause int not null
);

create function radacct_kind(status smallint) returns text language sql immutable as
$$ select case status when 1 then 'start' when 3 then 'interim' else 'stop' end $$;

-- Totals of every record of a session from all of them: a counter that is lower than in an earlier record has begun
-- again at 2^32; a whole 2^32 between two records cannot be seen. Records of one second are taken in the order in which
-- nothing falls. Records whose total is another than before are told again, under a new xid.
create function radacct_retell(whose text) returns void language plpgsql as $$
begin
  with told as (
    select id, at, input_told, output_told,
      (input_told < lag(input_told) over (order by at, input_told))::int as input_fell,
      (output_told < lag(output_told) over (order by at, output_told))::int as output_fell
    from radacct_change where acctuniqueid = whose and input_told is not null
  ), risen as (
    select id, input_told, output_told,
      coalesce(sum(input_fell) over (order by at, input_told), 0)::bigint as i,
      coalesce(sum(output_fell) over (order by at, output_told), 0)::bigint as o
    from told
  )
  update radacct_change c set input = (r.i << 32) + r.input_told, output = (r.o << 32) + r.output_told, wraps = r.i + r.o,
    xid = pg_current_xact_id()
  from risen r where r.id = c.id and (c.input, c.output) is distinct from ((r.i << 32) + r.input_told, (r.o << 32) + r.output_told);
end $$;

create function radacct_note(r radacct, told boolean) returns boolean language plpgsql as $$
begin
  insert into radacct_change (acctuniqueid, kind, at, nas, session, imsi, imeisv, apn, ip, plmn, rat, uli, cause, input_told, output_told, input, output)
  values (r.acctuniqueid, radacct_kind(r.acctstatus), r.acctupdatetime, r.nasipaddress, r.acctsessionid, r.imsi, r.imeisv, r.calledstationid,
    r.framedipaddress, r.sgsn_mcc_mnc, r.rat_type, r.uli, case when radacct_kind(r.acctstatus) = 'stop' then r.acctterminatecause end,
    case when told then r.acctinputoctets end, case when told then r.acctoutputoctets end, r.acctinputoctets, r.acctoutputoctets)
  on conflict do nothing;
  return found;
end $$;

create function radacct_first() returns trigger language plpgsql set search_path = radius, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext(new.nasipaddress)); -- a restart of the NAS waits for this session, or this for it
  perform radacct_note(new, true);
  if new.acctstatus <> 2 then
    update radacct set acctstatus = 7, acctupdatetime = n.restarted, acctstoptime = n.restarted, acctterminatecause = n.cause
    from radacct_nas n where radacctid = new.radacctid and n.nasipaddress = new.nasipaddress and n.restarted > new.acctupdatetime;
  end if;
  return null;
end $$;

-- A record has come for a session that has a row: `new` is what it says, `old` what was known.
create function radacct_next() returns trigger language plpgsql set search_path = radius, pg_temp as $$
declare
  says constant radacct := new;
  newer constant boolean := new.acctupdatetime >= old.acctupdatetime;
  same constant boolean := new.acctupdatetime = old.acctupdatetime; -- NAS count in seconds
  told constant boolean := new.acctstatus <> 7;
begin
  if not radacct_note(new, told) then return null; end if; -- it came twice
  -- What an older record says of the session has been said better since; where nothing was said, it counts.
  if not newer then new := old; end if;
  new.acctstarttime := case when says.acctstatus = 1 then says.acctstarttime else coalesce(old.acctstarttime, says.acctstarttime) end;
  new.acctstoptime := case when radacct_kind(says.acctstatus) = 'stop' then says.acctstoptime
    when old.acctstatus = 7 and newer then null else old.acctstoptime end;
  new.acctterminatecause := case when radacct_kind(says.acctstatus) = 'stop' then says.acctterminatecause else old.acctterminatecause end;
  new.username := coalesce(new.username, old.username, says.username);
  new.calledstationid := coalesce(new.calledstationid, old.calledstationid, says.calledstationid);
  new.callingstationid := coalesce(new.callingstationid, old.callingstationid, says.callingstationid);
  new.framedipaddress := coalesce(new.framedipaddress, old.framedipaddress, says.framedipaddress);
  new.imeisv := coalesce(new.imeisv, old.imeisv, says.imeisv);
  new.sgsn_mcc_mnc := coalesce(new.sgsn_mcc_mnc, old.sgsn_mcc_mnc, says.sgsn_mcc_mnc);
  new.rat_type := coalesce(new.rat_type, old.rat_type, says.rat_type);
  new.uli := coalesce(new.uli, old.uli, says.uli);
  new.acctinputtold := case when not told or not newer then old.acctinputtold when same then greatest(says.acctinputoctets, old.acctinputtold)
    else says.acctinputoctets end;
  new.acctoutputtold := case when not told or not newer then old.acctoutputtold when same then greatest(says.acctoutputoctets, old.acctoutputtold)
    else says.acctoutputoctets end;
  -- In time order counters rise. Where they do not, or a record comes late, every record of the session is looked at again.
  if told and (old.acctwraps > 0 or not newer or says.acctinputoctets < old.acctinputtold or says.acctoutputoctets < old.acctoutputtold) then
    perform radacct_retell(old.acctuniqueid);
  end if;
  select greatest(old.acctinputoctets, max(input)), greatest(old.acctoutputoctets, max(output)), greatest(old.acctwraps, max(wraps))
  into new.acctinputoctets, new.acctoutputoctets, new.acctwraps from radacct_change where acctuniqueid = old.acctuniqueid;
  return new;
end $$;

-- Accounting-On and Accounting-Off (RFC 2866 5.1): the NAS has forgotten all its sessions.
create function radacct_restart(nas text, at timestamptz, why int) returns int language plpgsql set search_path = radius, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext(nas));
  insert into radacct_nas values (nas, at, why) on conflict (nasipaddress) do update set restarted = excluded.restarted, cause = excluded.cause
    where radacct_nas.restarted < excluded.restarted;
  update radacct set acctstatus = 7, acctupdatetime = at, acctstoptime = at, acctterminatecause = why
    where nasipaddress = nas and acctstoptime is null and acctupdatetime < at;
  return 1;
end $$;

create trigger radacct_first after insert on radacct for each row execute function radacct_first();
create trigger radacct_next before update on radacct for each row execute function radacct_next();

grant usage on schema radius to :"writer", :"reader";
grant select, insert, update on radacct, radacct_change, radacct_nas to :"writer";
grant select on radacct_change to :"reader";
alter role :"writer" set search_path = radius;
