"""Services that run, made from a Model: one folder per target (EXPORT section 9). `python_service` is the first."""
