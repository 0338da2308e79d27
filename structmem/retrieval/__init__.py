"""Question → plan → arms → fusion → hits that explain themselves."""
