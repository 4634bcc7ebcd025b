# shellcheck shell=bash
# The user that the device's programs run as. It owns what the device stores and nothing else.

make_account() {
  if ! inside getent passwd "$DEVICE_USER" >/dev/null; then
    inside useradd --system --user-group --home-dir "$DEVICE_HOME" --no-create-home --shell /usr/sbin/nologin \
      --comment Recha "$DEVICE_USER"
    touch "$LEDGER/account"
    changed "$DEVICE_USER"
  fi
  join_groups
  own_folder "$DEVICE_HOME"
  own_folder "$FOLDER"
}

join_groups() {
  # Screen through seatd, the graphics chip, sound. Not `input`: seatd opens keyboards and touch for the display alone.
  local group want=(video render audio)
  if [[ $PRINTER == /dev/* ]]; then want+=(lp); fi
  if [[ " $SERIAL " == *" all "* ]]; then want+=(dialout); fi
  for group in "${want[@]}"; do
    # Comes with systemd's udev, which a machine in a folder may not have yet.
    if ! inside getent group "$group" >/dev/null; then
      inside groupadd --system "$group"
      printf '%s\n' "$group" >>"$LEDGER/groups"
    fi
  done
  local now
  now=$(inside id -nG "$DEVICE_USER" | tr ' ' '\n' | grep -vx "$DEVICE_USER" | sort | tr '\n' ' ' || true)
  if [[ $now == "$(printf '%s\n' "${want[@]}" | sort | tr '\n' ' ')" ]]; then return; fi
  inside usermod -G "$(IFS=, && printf '%s' "${want[*]}")" "$DEVICE_USER"
  changed "$DEVICE_USER: ${want[*]}"
}

own_folder() {
  local owner
  owner=$(inside id -u "$DEVICE_USER"):$(inside id -g "$DEVICE_USER")
  if [[ $(stat -c '%a %u:%g' "$ROOT$1" 2>/dev/null || true) == "700 $owner" ]]; then return; fi
  make_parents "$(dirname "$1")"
  if ! exists "$ROOT$1"; then printf '%s\n' "$1" >>"$LEDGER/stores"; fi
  install -d -m 0700 "$ROOT$1"
  chown "$owner" "$ROOT$1"
  changed "$1"
}

remove_account() {
  local store group
  if [[ -f $LEDGER/stores ]]; then
    while IFS= read -r store; do rm -rf "${ROOT}${store:?}"; done <"$LEDGER/stores"
  fi
  # Each only where it still is: an undo that was cut short is run again.
  if [[ -e $LEDGER/account ]] && inside getent passwd "$DEVICE_USER" >/dev/null; then
    inside userdel "$DEVICE_USER"
  fi
  if [[ -f $LEDGER/groups ]]; then
    while IFS= read -r group; do
      if inside getent group "$group" >/dev/null; then inside groupdel "$group"; fi
    done <"$LEDGER/groups"
  fi
}
