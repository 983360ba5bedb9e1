"""Figures: how the work goes, counted from the logs of all cases.

`period` reads what time somebody asks about, `counting` counts, `showing` says it. Nothing changes by any
of it, and no figure names anybody.
"""
