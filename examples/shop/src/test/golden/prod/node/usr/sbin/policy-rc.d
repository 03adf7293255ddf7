#!/bin/sh
# units start services, packages only stop theirs
[ "$2" = stop ] || exit 101
