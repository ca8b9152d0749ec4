"""Settings, headers and origins."""
