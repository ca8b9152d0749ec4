"""A board becomes files: a reader makes the Model, generators write it down, `bundle` packs it, `http` hands it out.

model       what a board means, without places, colours and people: the only input of every generator
names       identifiers from people's words
readers     board -> model, findings and the plain rows of the sheet formats
generators  model -> files, one module per format
stubs       model -> services that run
bundle      the list of formats, and one artefact from many files
http        the downloads
"""
