"""Make those bytes exist, once. All effects on the file system live here."""
