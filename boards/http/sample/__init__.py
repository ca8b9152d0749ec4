"""The sample board: a small bike rental, stormed by three people in half an hour.

words    every text of it, in English and German
layout   where everything lies in the end, and what is joined to what
story    how it came about: the wishes of three people, in order, with the seconds between them
telling  the story, submitted like anybody's wishes
"""
