-- The hall's id leads every key, so that one database can hold many halls.

create table if not exists log (
  hall  text    not null,
  seq   integer not null,
  event text    not null,
  primary key (hall, seq)
) without rowid, strict;

-- Command ids are time-ordered: new rows go to the end of the index.
create table if not exists answer (
  hall   text not null,
  id     text not null,
  fingerprint text not null,
  answer text not null,
  primary key (hall, id)
) without rowid, strict;

create table if not exists checkpoint (
  hall     text    not null primary key,
  seq      integer not null,
  snapshot text    not null
) without rowid, strict;

create table if not exists epoch (
  hall  text not null primary key,
  epoch text not null
) without rowid, strict;

-- Where each day of the hall begins in its log.
create table if not exists day (
  hall text    not null,
  day  text    not null,
  seq  integer not null,
  primary key (hall, day)
) without rowid, strict;

-- The codes of slips and the visits they lead to. Nowhere else, and never in the log.
create table if not exists slip (
  hall   text not null,
  code   text not null,
  ticket text not null,
  primary key (hall, code)
) without rowid, strict;

-- What visitors filled in, and what a desk wrote down with it: each under the key of its visit, which
-- lies in a file of its own. Without that key a row is noise, in every copy of this file.
create table if not exists form (
  hall   text not null,
  ticket text not null,
  part   text not null,
  box    blob not null,
  primary key (hall, ticket, part)
) strict;

-- What a returning visitor's slip still tells: which unit received the matter first.
create table if not exists visit (
  hall       text not null,
  ticket     text not null,
  first_unit text not null,
  primary key (hall, ticket)
) without rowid, strict;

-- Which visits have been rated: their codes hashed, without a level and without a time.
create table if not exists rated (
  hall text not null,
  mark text not null,
  primary key (hall, mark)
) without rowid, strict;

-- Ratings that are too few to be told without pointing at somebody.
create table if not exists rating (
  hall  text    not null,
  level integer not null,
  count integer not null,
  primary key (hall, level)
) without rowid, strict;

-- People, their sessions and the keys of devices: what the hub checks at the door. Values are JSON.
create table if not exists register (
  hall  text not null,
  kind  text not null,
  id    text not null,
  value text not null,
  primary key (hall, kind, id)
) without rowid, strict;

-- Who did what, when and from where: each entry as it was hashed, and its hash, which stands for all before it.
create table if not exists audit (
  hall  text    not null,
  nr    integer not null,
  entry text    not null,
  hash  text    not null,
  about text generated always as (entry ->> '$.about') virtual,
  primary key (hall, nr)
) without rowid, strict;

create index if not exists audit_by_about on audit (hall, about) where about is not null;

create trigger if not exists audit_is_never_changed before update on audit
begin select raise(abort, 'what was done stays written'); end;
create trigger if not exists audit_is_never_taken_back before delete on audit
begin select raise(abort, 'what was done stays written'); end;

-- Where each revision of the hall's document stands in the log, and what its operator wrote of it: such words
-- are kept here alone, for the log has none that anybody typed.
create table if not exists revision (
  hall     text    not null,
  revision integer not null,
  seq      integer not null,
  note     text,
  primary key (hall, revision)
) without rowid, strict;

-- Documents that are not published (yet): drafts, and those that wait for their time. `about` is JSON, as is the
-- document, which is the larger one by far.
create table if not exists document (
  hall          text    not null,
  kind          text    not null,
  id            text    not null,
  version       integer not null,
  about         text    not null,
  configuration text,
  primary key (hall, kind, id)
) strict;

-- What was wrong with the devices, by the place at which each stood: it outlives the hardware.
create table if not exists fault (
  hall   text    not null,
  nr     integer not null,
  place  text    not null,
  device text    not null,
  code   text    not null,
  began  integer not null,
  ended  integer,
  primary key (hall, nr),
  unique (hall, place, code, began)
) without rowid, strict;

create index if not exists fault_open on fault (hall, nr) where ended is null;
