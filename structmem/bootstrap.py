"""The composition root: Settings → StructMemory."""
