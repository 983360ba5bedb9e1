"""What is kept: tables, the unit of work, and the evidence vault; nothing here decides anything."""
