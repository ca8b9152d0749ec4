"""What people look up: made from the journal, thrown away and made again at will (DESIGN D9).

port        Projection: what every one of them can do
runner      advance from the checkpoint, rebuild from nothing
tables      the rows and the checkpoints
catalogue   every board with its title, its size and a small picture
activity    who did how much in which minute
wired       which projections there are
"""
