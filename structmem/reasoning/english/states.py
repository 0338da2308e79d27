"""Verbs that end what was so, or was going to be."""

CALLING_OFF = ("cancel", "call off", "drop", "abandon", "skip")
