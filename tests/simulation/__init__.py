"""A year of appeals: the real service on the in-memory store, with people who forget, hurry and fall silent.

`town` is one marketplace with its calendar and its clock, `freelancers` and `staff` are the people, `filling`
fills in any form, `watch` looks for what must never happen, `year` puts a town through a year,
`soak` three of them at once with a report.
"""
