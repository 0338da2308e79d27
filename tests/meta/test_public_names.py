"""What the package promises to export."""

import structmem


def test_public_names_are_sorted_and_importable() -> None:
    assert structmem.__all__ == sorted(structmem.__all__)
    assert all(getattr(structmem, name) is not None for name in structmem.__all__)
