"""draw.io (diagrams.net): plain and compressed files, and pictures with the diagram inside.

pages     the pages of an mxfile, each unpacked on its own (DIO-1, DIO-12)
embedded  the mxfile inside a .drawio.svg or .drawio.png (DIO-2)
style     what a cell's style says (DIO-7)
label     an HTML label as a person reads it (DIO-5)
cells     the cells of a page: layers, places, texts (DIO-3, DIO-4, DIO-6)
rows      class boxes and tables whose cells are fields, not notes (DIO-9)
sketch    cells into the normal form (DIO-8, DIO-10, DIO-11)
"""
