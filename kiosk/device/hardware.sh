# shellcheck shell=bash
# What is plugged into a kiosk.

set_up_hardware() {
  from_template /etc/udev/rules.d/70-recha-printer.rules "$KIOSK_DEVICE_DIR/machine"
  if [[ $USB$SERIAL$HID == *:* ]]; then
    put /etc/udev/rules.d/70-recha-devices.rules 0644 < <(device_rules)
  else
    drop /etc/udev/rules.d/70-recha-devices.rules
  fi
}

# Exactly these devices are given to the device's user, not every one of their kind.
device_rules() {
  local id given="GROUP=\"$DEVICE_USER\", MODE=\"0660\""
  for id in $USB; do
    printf 'SUBSYSTEM=="usb", ENV{DEVTYPE}=="usb_device", %s, %s\n' "$(ids_of "$id" ATTR)" "$given"
    # The kernel's printer driver would hold the interface that the page claims.
    printf 'ACTION=="bind", SUBSYSTEM=="usb", DRIVER=="usblp", %s, ' "$(ids_of "$id" ATTRS)"
    printf 'RUN+="/bin/sh -c '\''echo %%k > /sys/bus/usb/drivers/usblp/unbind'\''"\n'
  done
  for id in ${SERIAL//all/}; do printf 'SUBSYSTEM=="tty", %s, %s\n' "$(ids_of "$id" ATTRS)" "$given"; done
  for id in $HID; do printf 'SUBSYSTEM=="hidraw", %s, %s\n' "$(ids_of "$id" ATTRS)" "$given"; done
}

ids_of() {
  local id=${1,,}
  printf '%s{idVendor}=="%s", %s{idProduct}=="%s"' "$2" "${id%:*}" "$2" "${id#*:}"
}
