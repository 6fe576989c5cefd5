"""Cloth → things: where each pixel of a photo finds its place on the cloth, and how light falls on it."""
