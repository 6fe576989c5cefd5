"""A static showcase site for batik workshops, from YAML and phone photos."""

__version__ = "0.1.0"
