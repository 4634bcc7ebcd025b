#!/usr/bin/env bash
# Turns a bare Debian 12 machine into a wall or any other screen of the hall: signage/device/install.sh --help
set -euo pipefail

SIGNAGE_DEVICE_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck disable=SC2034  # what the shared steps ask for
APP=signage

# Nothing but the screen and its loudspeakers.
own_usage() { :; }

own_steps() {
  step "不理会键盘、鼠标、触摸，不显示光标" "keyboard, mouse and touch are not heard, no pointer is shown" ignore_input
}

ignore_input() {
  from_template /etc/udev/rules.d/71-recha-no-input.rules "$SIGNAGE_DEVICE_DIR/machine"
}

# shellcheck source=../../src/agent/device/device.sh
source "$SIGNAGE_DEVICE_DIR/../../src/agent/device/device.sh"
run_device "$@"
