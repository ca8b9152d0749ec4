"""From a board to the model: `board.read`, what it found odd (`findings`), and plain rows for pictures and tables (`sheet`)."""
