"""The settings: what admins change while the bot runs, on top of the configuration file.

A third subject beside the case and the person. Every change is a version with a number: when, by whom, why,
what was before. Nothing is ever overwritten; going back is a further version.

`model` holds the values, `changes` says what each change does, `force` what file and settings come to;
`reading` reads what an admin typed, `dryrun` says what a change would move, `decide` decides, `words` shows.
"""
