"""One module per format; each has `generate(model) -> Files`, and the same model gives the same bytes (EXPORT X7)."""
