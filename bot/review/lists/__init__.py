"""Lists: what staff read of many cases at once: all open ones, their own, late ones, those they look for.

`wishes` reads what somebody typed or pressed, `reading` asks the store, `listing` draws a page. Nothing
changes by any of it.
"""
