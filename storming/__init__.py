"""The Django project: settings, addresses, the two protocols and the wiring. Imported by nobody."""
