"""Turned sentences said again in plain order, so that the grammar can read them."""
