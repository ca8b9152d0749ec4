"""The whole journal in one file, and back: from SQLite or PostgreSQL into either.

lines      what a backup's lines look like
cut        everything as it was at one moment, while people go on working
taking     the database into a file
restoring  a file into a database, all or nothing
foreign    rows that a database tool brought in from another PostgreSQL
"""
