"""Files into commands: a pure function per format, from bytes to one ImportDrawing and the questions it leaves.

    reading      the way in: `read(data, name, mapping, pages)` -> Drawing, or Unreadable
    drawing      what comes back: Drawing, Question, Counts, Warn, PageFound
    unreadable   every way in which a file is refused, with its codes; `limits` says how much is read
    recognise    which format it is, by content (IMP-1)
    storming     our own JSON, read and written
    excalidraw/  drawio/     one folder per foreign format: bytes or elements into a Sketch
    sketch       the normal form of all drawings (IMP-2)
    characters   json_source   xml_source   packing   numbers   colours      what strangers write, made safe
    enclosures   arrows      backdrops into containers (ADJ-4), loose ends to the nearest note (IMP-11), by
    nearby       boxes by place
    naming       kinds in the order tag, legend, hue, ask (MAP-1 to MAP-7), with
    tags  legends  hues  neighbours  kind_words
    answers      the mapping of the caller, and the rows of the mapping screen (MAP-8, MAP-9)
    command      layout   titles       named shapes into one wish, in board units, in reading order (IMP-8)

Nothing here knows the network, the clock, the database or dice: the same bytes and answers give the same Drawing.
Rule ids (IMP, DIO, EXC, MAP, COL, ADJ, BAD) number what is known of the formats; docs and tests cite them.

How to add a format
    1. Make a folder or file named after it with a function that fills a `sketch.Page`: shapes with their text, colour as
       found and place; regions; arrows. Where the format names kinds, set `Shape.typed`, and nothing is guessed.
       Count what is left out in `page.skipped` and what is repaired in `page.mended`. Use `characters`, `numbers`,
       `json_source` and `xml_source`, which hold strangers to the limits.
    2. Give it a row in `recognise`, by a sign in its content, with one `Unopened` per page.
    3. Add a small fixture of our own to tests/importers/fixtures; the tests that go over all fixtures take it from there.
"""
