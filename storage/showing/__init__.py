"""Showing documents: the copy that staff look at, made anew each time and kept nowhere.

A copy has no place where a photo was taken, no names of programs and authors, nothing that runs, and carries
the name of who opened it. It is made from a stranger's document, so by a confined process (`copyist`, like
the worker of `storage.looking`), never in the bot's. `copies` is what the core gets; the rest runs in that
process alone and imports nothing of the core.

    copies.py       what the core gets: feeds the process, hands its copy on
    kinds.py        what each kind of document is shown as
    copyist.py      the process
    pictures.py     pictures, as JPEG
    pdfs.py         PDFs, page by page
    letters.py      Word documents, as plain text
    recordings.py  voice messages and films, as they are but without what was written beside
    jpegs.py        a JPEG within a PDF, without what its camera wrote
    mark.py         the mark of who opened it
"""
