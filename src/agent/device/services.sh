# shellcheck shell=bash
# The two services of a device. Cage is not the agent's parent but its neighbour: Debian's cage ends when the last screen
# goes, as where a television is switched off, and the agent has to go on telling the hub how the device is.

set_up_services() {
  local args=(--app "$APP" --hub "$HUB" --folder "$FOLDER" --port "$PORT")
  if [[ -n $AUTHORITY ]]; then args+=(--authority "$AUTHORITY"); fi
  if [[ -n $QUERY ]]; then args+=(--query "$QUERY"); fi
  local option
  for option in PRINTER PAPER LETTERS QR CUT DIALECT; do
    if [[ -n ${!option} ]]; then args+=("--${option,,}" "${!option}"); fi
  done
  FILL[APP]=$APP
  FILL[FOLDER]=$FOLDER
  FILL[AGENT]=$(for_systemd "${args[@]}")
  from_template /etc/tmpfiles.d/recha.conf
  from_template /etc/modules-load.d/recha.conf
  local name
  for name in recha-display recha-agent; do
    from_template "/etc/systemd/system/$name.service"
    put_link "/etc/systemd/system/$name.service" "/etc/systemd/system/multi-user.target.wants/$name.service"
  done
}

# Words of a command line as a unit writes them: nothing in them is filled in by systemd.
for_systemd() {
  local word words=()
  for word in "$@"; do
    word=${word//\\/\\\\}
    word=${word//\"/\\\"}
    word=${word//%/%%}
    word=${word//\$/\$\$}
    words+=("\"$word\"")
  done
  printf '%s' "${words[*]}"
}

# Of this machine: a system in a folder has nothing that runs.
is_running() {
  [[ -z $ROOT && -d /run/systemd/system ]]
}

begin_services() {
  # What an earlier run changed may still wait for it: one that was cut short is run again.
  if [[ ! -e $LEDGER/unsettled ]]; then return; fi
  settle_machine
  if is_running; then restart_services; fi
  rm "$LEDGER/unsettled"
}

restart_services() {
  # The display takes the first terminal: not from under the hands of whoever types there.
  if [[ $(tty || true) == /dev/tty[0-9]* ]]; then
    printf '    请重启这台机器 · restart this machine now: reboot\n'
    return
  fi
  systemctl stop getty@tty1.service
  systemctl restart seatd.service recha-sound.service
  # The agent waits for the display, and this script for neither.
  systemctl restart --no-block recha-display.service recha-agent.service
  printf '    看它怎么样 · how it is: systemctl status recha-agent\n'
}

end_services() {
  if ! is_running; then return; fi
  local name
  for name in recha-agent recha-display recha-sound; do
    # Each only where it still is: an undo that was cut short is run again.
    if ! is_loaded "$name.service"; then continue; fi
    systemctl stop "$name.service"
    # How cage ends when it is told to counts as a failure, and would be listed for ever.
    if systemctl --quiet is-failed "$name.service"; then systemctl reset-failed "$name.service"; fi
  done
  rm -rf /run/recha
}

is_loaded() {
  systemctl cat "$1" >/dev/null 2>&1
}

# What reads the files that were put or taken away.
settle_machine() {
  if [[ -e $ROOT/boot/grub/grub.cfg && -x $ROOT/usr/sbin/update-grub ]] && grub_is_older; then
    inside update-grub >/dev/null 2>&1
  fi
  if ! is_running; then return; fi
  systemctl daemon-reload
  if [[ -e /etc/tmpfiles.d/recha.conf ]]; then systemd-tmpfiles --create recha.conf; fi
  # A module or setting that this kernel does not have, of ours or of anybody's, is told and keeps no device from starting.
  systemctl restart systemd-modules-load.service || true
  sysctl --quiet --system || true
  udevadm control --reload
  udevadm trigger --action=change
  local name
  for name in systemd-journald.service systemd-timesyncd.service apt-daily.timer apt-daily-upgrade.timer; do
    # Not those that went with their packages when all is taken back.
    if is_loaded "$name"; then systemctl try-restart "$name"; fi
  done
  if [[ -z $UNDO ]]; then return; fi
  # The terminal that the display had taken is there again for whoever logs in.
  systemctl start --no-block getty.target
  printf '    内核的设置重启后恢复 · settings of the kernel are as before after a restart\n'
}

grub_is_older() {
  [[ -n $UNDO || $ROOT/etc/default/grub.d/recha.cfg -nt $ROOT/boot/grub/grub.cfg ]]
}
