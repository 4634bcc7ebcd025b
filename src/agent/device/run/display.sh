#!/bin/sh
# display.sh ARGUMENTS: cage with these arguments, on the graphics chip, or without one. Cage does not find out by itself: it
# ends, or falls, where all that can be had is drawing by the processor through the interface of a chip.
set -eu
shown=$XDG_RUNTIME_DIR/shown
rm -f "$shown"
if cage "$@"; then exit 0; fi
# It was on the screen: this is another trouble, and starts anew on the chip.
if [ -e "$shown" ]; then exit 1; fi
echo 'no graphics chip: drawn by the processor' >&2
WLR_RENDERER=pixman exec cage "$@"
