"""Readings to entry drafts with names, times and standalone sentences."""
