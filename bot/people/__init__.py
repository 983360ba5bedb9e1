"""People: who is who, who may do what, and what happens before anyone has a case.

`model` holds the values, `permissions` the one table, `onboarding` decides for a person, `proof` and
`second_eyes` keep laws 12 and 7, `safety` calls for help.
"""
