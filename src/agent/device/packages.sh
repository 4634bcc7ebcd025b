# shellcheck shell=bash
# The smallest set of Debian's packages that a device needs.

PACKAGES_OF_DEVICE=(
  # A Wayland compositor that shows one program and nothing else, and what opens screen and input for it without a login.
  # Nothing here is a program of X, but Debian's cage does not start without Xwayland beside it.
  cage seatd xwayland libgl1-mesa-dri
  # Asks the compositor something, so that one that hangs is noticed.
  wayland-utils
  chromium ca-certificates
  # Hanazono has the rare characters of names, all of GB 18030 level 3.
  fonts-noto-cjk fonts-hanazono
  # Without a sound server: one program plays, and ALSA mixes.
  alsa-utils
  systemd-timesyncd unattended-upgrades
  # A restart at a set hour of the night goes through logind, over D-Bus.
  dbus
)

install_packages() {
  if [[ -z $PACKAGES ]]; then
    printf '    不装 · left as they are (--no-packages)\n'
    return
  fi
  local name missing=()
  for name in "${PACKAGES_OF_DEVICE[@]}"; do
    if ! is_installed "$name"; then missing+=("$name"); fi
  done
  if ((${#missing[@]} == 0)); then return; fi
  local before
  before=$(installed)
  hold_services
  inside apt-get -qq update
  inside apt-get -qq install -y --no-install-recommends "${missing[@]}" >/dev/null
  release_services
  # With what they brought along.
  comm -13 <(printf '%s\n' "$before") <(installed) >>"$LEDGER/packages"
  for name in "${missing[@]}"; do changed "$name"; done
}

is_installed() {
  [[ $(status_of "$1") == installed ]]
}

# shellcheck disable=SC2016  # dpkg fills these in
status_of() {
  inside dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null || true
}

# shellcheck disable=SC2016  # dpkg fills these in
installed() {
  inside dpkg-query -W -f '${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort -u
}

# In a folder no service may start or be stopped: it would be one of the machine around it.
hold_services() {
  if [[ -z $ROOT || -e $ROOT/usr/sbin/policy-rc.d ]]; then return; fi
  printf '#!/bin/sh\nexit 101\n' >"$ROOT/usr/sbin/policy-rc.d"
  chmod 0755 "$ROOT/usr/sbin/policy-rc.d"
  trap release_services EXIT
}

release_services() {
  if [[ -n $ROOT ]] && grep -qx 'exit 101' "$ROOT/usr/sbin/policy-rc.d" 2>/dev/null; then
    rm -f "$ROOT/usr/sbin/policy-rc.d"
  fi
}

remove_packages() {
  if [[ -z $PACKAGES || ! -s $LEDGER/packages ]]; then return; fi
  local name ours=() others
  while IFS= read -r name; do
    # Also what an undo that was cut short left half removed.
    if [[ $(status_of "$name") != @(|not-installed) ]]; then ours+=("$name"); fi
  done < <(sort -u "$LEDGER/packages")
  if ((${#ours[@]} == 0)); then return; fi
  others=$(inside apt-get -s purge "${ours[@]}" | sed -nE 's/^(Remv|Purg) ([^ :]+).*/\2/p' | sort -u |
    comm -23 - <(printf '%s\n' "${ours[@]}" | sort -u))
  if [[ -n $others ]]; then
    printf '    保留：后来装的软件要用 · kept, for others need them: %s\n' "${others//$'\n'/ }"
    return
  fi
  hold_services
  inside apt-get -qq purge -y "${ours[@]}" >/dev/null
  release_services
}
