#!/bin/sh
# sound.sh PERCENT: every output of every sound card unmuted, at this level. Cards have other names for the same thing, and
# none has all of them.
set -eu
for card in /proc/asound/card[0-9]*; do
  [ -e "$card" ] || continue
  card=${card##*card}
  for control in Master PCM Speaker Headphone 'Line Out' Front IEC958; do
    amixer --quiet --card "$card" set "$control" "$1%" unmute >/dev/null 2>&1 ||
      amixer --quiet --card "$card" set "$control" unmute >/dev/null 2>&1 || true
  done
done
