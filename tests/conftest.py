"""What all tests share: real servers, and one temper for generated examples."""

import os

from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.servers.fixtures"]

# How fast an example runs says nothing about right or wrong, and a busy machine is no defect: no deadlines.
settings.register_profile("storming", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", parent=settings.get_profile("storming"), max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "storming"))
