"""Batik drawn by rule: motifs as geometry, cloth as resist dyeing, objects as folds and light."""
