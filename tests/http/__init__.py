"""The edge over HTTP, asked as browsers and programs ask it."""
