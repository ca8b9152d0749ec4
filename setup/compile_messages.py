"""Turn one catalogue of translations (.po) into the form that gettext reads (.mo), without needing GNU gettext."""

import sys

import polib

source, target = sys.argv[1:]
polib.pofile(source).save_as_mofile(target)
