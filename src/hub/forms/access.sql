-- Who did what with which form, and when. Never a value of it.
create table if not exists access (
  hall    text    not null,
  nr      integer not null,
  at      integer not null,
  actor   text    not null,
  seat    text    not null,
  ticket  text    not null,
  what    text    not null,
  lines   text    not null,
  refused text,
  primary key (hall, nr)
) without rowid, strict;

create index if not exists access_by_ticket on access (hall, ticket);

create trigger if not exists access_is_never_changed before update on access
begin select raise(abort, 'what was done stays written'); end;
create trigger if not exists access_is_never_taken_back before delete on access
begin select raise(abort, 'what was done stays written'); end;
