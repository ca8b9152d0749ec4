"""Two people, one board, a real Chromium. Slow and few: what only a browser can show."""
