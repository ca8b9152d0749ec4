#!/usr/bin/env python3
"""The shell's way in: `manage.py help` lists what can be asked."""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "storming.settings")
    execute_from_command_line(sys.argv)
