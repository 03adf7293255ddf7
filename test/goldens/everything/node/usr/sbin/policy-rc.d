#!/bin/sh
# units start services, packages do not
exit 101
