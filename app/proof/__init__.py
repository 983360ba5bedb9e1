"""The proof of one case for somebody outside: what was promised, when, and whether it was kept.

`lines` takes what is personal out of a log, `promises` reads it, `paper` says it, and `sheet` is the file
that can be checked. How the command is typed is `app.cli_proof`.
"""
