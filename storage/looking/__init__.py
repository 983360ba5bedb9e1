"""Looking into documents: the full check of a file that the vault already has.

A stranger's document is parsed in a process of its own (`worker`, kept small by `confine`), never in the
bot's. `inspector` is what the core gets; `process` starts the worker and feeds it; `clamd` asks a malware
scanner. The rest (`look` and the modules it calls) runs in the worker alone and imports nothing of the
core.
"""
