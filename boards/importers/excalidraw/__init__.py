"""Excalidraw: one page of elements.

elements  the elements of a file, each value looked at before it is used (EXC-1)
texts     which text belongs to which shape (EXC-3, EXC-4)
sketch    elements into the normal form (EXC-2, EXC-5, EXC-6)
markdown  the drawing inside a note of Obsidian (EXC-7)
"""
