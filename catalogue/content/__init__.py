"""What a workshop wrote, and what it means. Pure: no file, clock or network is touched here."""
