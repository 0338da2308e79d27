"""Measurements against data with known answers; each module runs by itself and says what it needs."""
