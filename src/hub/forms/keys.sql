-- Keys alone. Whoever has this file and a copy of the log's can read forms: it is never copied with it.

-- To which kiosks seal, the newest last, each from the hall's day on which it was made. An old one stays
-- as long as an outbox or a visit may hold what was sealed to it.
create table if not exists sealing_key (
  nr          integer primary key,
  id          text not null unique,
  public_key  blob not null,
  private_key blob not null,
  day         text not null
) strict;

-- One key for each visit that has a form. Its form lives for as long as it does.
create table if not exists visit_key (
  hall      text not null,
  ticket    text not null,
  key       blob not null,
  day       text not null,
  sealed_to text not null,
  primary key (hall, ticket)
) without rowid, strict;
