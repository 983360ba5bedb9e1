"""Intake: all that a freelancer does on his case.

`reasons` reads the catalogue, `form` builds the questions, `conversation` asks and answers them,
`decide` is the freelancer's part of the decider, `status` is what he reads.
"""
