"""Where these tests run: on the project as it is written, not on a copy for planted faults."""

from tests.docs.reading import ROOT

# The copy has no README, and a planted fault is none of the documentation's.
collect_ignore_glob = ["test_*.py"] if ROOT.name == "mutants" else []
