# shellcheck shell=bash
# Files of the machine's settings. Most are in machine/, each at the path that it has on the device; `@NAME@` in them is
# filled in.

declare -A FILL=()

# from_template PATH [FOLDER]: the file as it is in FOLDER (machine/ here), filled in.
from_template() {
  local text name
  text=$(<"${2:-$DEVICE_DIR/machine}$1")
  for name in "${!FILL[@]}"; do text=${text//"@$name@"/"${FILL[$name]}"}; done
  put "$1" 0644 <<<"$text"
}

set_up_browser() {
  local origin=http://recha.localhost:$PORT
  FILL[ORIGIN]=$origin
  FILL[USB]=$(devices_of "$USB" "$origin")
  FILL[HID]=$(devices_of "$HID" "$origin")
  FILL[SERIAL]=$(devices_of "${SERIAL//all/}" "$origin")
  FILL[ALL_SERIAL]='[]'
  if [[ " $SERIAL " == *" all "* ]]; then FILL[ALL_SERIAL]="[\"$origin\"]"; fi
  from_template /etc/chromium/policies/managed/recha.json
  from_template /etc/chromium.d/recha
}

# devices_of "VID:PID …" ORIGIN: what a policy grants; ids in it are decimal.
devices_of() {
  local id list=()
  for id in $1; do list+=("{\"vendor_id\": $((16#${id%:*})), \"product_id\": $((16#${id#*:}))}"); done
  if ((${#list[@]} == 0)); then
    printf '[]'
  else
    printf '[{"devices": [%s], "urls": ["%s"]}]' "$(join ', ' "${list[@]}")" "$2"
  fi
}

join() {
  local text
  printf -v text "%s$1" "${@:2}"
  printf '%s' "${text%"$1"}"
}

set_up_screen() {
  local name
  from_template /etc/systemd/logind.conf.d/recha.conf
  # A text console would stand there while the display starts, with a login.
  for name in getty@tty1.service autovt@.service sleep.target suspend.target hibernate.target hybrid-sleep.target \
    suspend-then-hibernate.target; do
    put_link /dev/null "/etc/systemd/system/$name"
  done
  # Of a touch panel, in its own frame; libinput turns what it says before the compositor hears it.
  FILL[ROTATE]=$ROTATE
  case $ROTATE in
    90) FILL[MATRIX]='0 -1 1 1 0 0' FILL[TURN]='-r' ;;
    180) FILL[MATRIX]='-1 0 1 0 -1 1' FILL[TURN]='-r -r' ;;
    270) FILL[MATRIX]='0 1 0 -1 0 1' FILL[TURN]='-r -r -r' ;;
    *) FILL[MATRIX]='' FILL[TURN]='' ;;
  esac
  if [[ -n ${FILL[MATRIX]} ]]; then
    from_template /etc/udev/rules.d/70-recha-touch.rules
  else
    drop /etc/udev/rules.d/70-recha-touch.rules
  fi
  if [[ -e $ROOT/boot/grub/grub.cfg ]]; then from_template /etc/default/grub.d/recha.cfg; fi
}

set_up_keyboard() {
  put_link /dev/null /etc/systemd/system/ctrl-alt-del.target
  from_template /etc/systemd/system.conf.d/recha.conf
  from_template /etc/sysctl.d/90-recha.conf
  from_template /etc/xkb/rules/recha
  from_template /etc/xkb/symbols/recha
  # A scanner that begins its codes with STX types Ctrl+B.
  FILL[KEYS]=kiosk
  if [[ $QUERY =~ scanner=wedge(:|%3[aA])STX ]]; then FILL[KEYS]=scanner; fi
}

set_up_sound() {
  FILL[VOLUME]=$VOLUME
  FILL[SPEAKER]=$SPEAKER
  if [[ -n $SPEAKER ]]; then from_template /etc/asound.conf; else drop /etc/asound.conf; fi
  from_template /etc/systemd/system/recha-sound.service
  put_link /etc/systemd/system/recha-sound.service /etc/systemd/system/sound.target.wants/recha-sound.service
}

set_up_time() {
  FILL[NTP]=$NTP
  if [[ -n $NTP ]]; then
    from_template /etc/systemd/timesyncd.conf.d/recha.conf
  else
    drop /etc/systemd/timesyncd.conf.d/recha.conf
  fi
}

set_up_updates() {
  FILL[UPDATE_AT]=$UPDATE_AT
  FILL[INSTALL_AT]=$(later "$UPDATE_AT" 20)
  FILL[RESTART_AT]=$(later "$UPDATE_AT" 80)
  from_template /etc/apt/apt.conf.d/90recha
  from_template /etc/systemd/system/apt-daily.timer.d/recha.conf
  from_template /etc/systemd/system/apt-daily-upgrade.timer.d/recha.conf
  from_template /etc/systemd/system/apt-daily-upgrade.service.d/recha.conf
}

# later HH:MM MINUTES: the time of day so many minutes after it.
later() {
  local all=$(((10#${1%:*} * 60 + 10#${1#*:} + $2) % 1440))
  printf '%02d:%02d' $((all / 60)) $((all % 60))
}

set_up_journal() {
  from_template /etc/systemd/journald.conf.d/recha.conf
}
