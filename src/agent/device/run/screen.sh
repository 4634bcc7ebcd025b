#!/bin/sh
# Runs inside cage, beside the browser. That it runs says that the display is there; that the compositor still answers it
# asks, for one that hangs looks like a page that stands still.
set -eu
touch "$XDG_RUNTIME_DIR/shown"
systemd-notify --ready
while timeout 15 wayland-info >/dev/null; do
  systemd-notify WATCHDOG=1
  sleep 20
done
# Its end ends cage, and systemd starts both anew.
exit 1
