"""Intake: all that a freelancer does on his case.

`reasons` reads the catalogue, `form` builds the questions, `conversation` asks and answers them, `summary`
shows them back, `handing_in` makes them an appeal, `acknowledgement` confirms, `ending` closes and begins
again, `notices` leads a second draft back, `hearing` takes typed words for presses, `unmatched` what fits no
choice, `filing` files questions, `status` is what he reads, with his `timeline`, and `decide` is the
freelancer's part of the decider.
"""
