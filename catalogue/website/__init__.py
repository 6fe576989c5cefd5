"""What the catalogue means, and which bytes must exist. Pure: bytes come in and go out as values."""
