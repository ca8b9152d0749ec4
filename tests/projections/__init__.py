"""What people look up, kept up and made again."""
