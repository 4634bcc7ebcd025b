#!/usr/bin/env bash
# Turns a bare Debian 12 machine into a kiosk: kiosk/device/install.sh --help
set -euo pipefail

KIOSK_DEVICE_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck disable=SC2034  # what the shared steps ask for
APP=kiosk

own_usage() {
  cat <<EOF
  --printer WHERE       号单打印机 · ticket printer: tcp://10.0.0.7:9100, /dev/recha-printer, cups://queue, none
  --paper 58|80         纸宽，毫米 · width of its paper in mm
  --letters TEXT        打印机自带的字 · letters that it has: gb2312, gb18030, utf8, none
  --qr drawn|own        二维码由谁画 · QR codes drawn here, or by the printer
  --cut TEXT            切纸 · partial, full, none
  --dialect TEXT        打印机会答什么 · what it answers: generic, epson, mute
  --usb VID:PID         网页可用的 USB 设备，可写多次 · a USB device that the page may use; repeatable
  --serial VID:PID|all  网页可用的串口 · a serial port that the page may use; repeatable
  --hid VID:PID         网页可用的 HID 设备 · a HID device that the page may use; repeatable
EOF
}

own_steps() {
  step "打印机、读卡器、扫码器：只有设备用户能用" "printer, readers, scanners: for the device's user alone" set_up_hardware
}

# shellcheck source=hardware.sh
source "$KIOSK_DEVICE_DIR/hardware.sh"
# shellcheck source=../../src/agent/device/device.sh
source "$KIOSK_DEVICE_DIR/../../src/agent/device/device.sh"
run_device "$@"
